export * from './evaluate.js';
export { reference } from './executor.js';
