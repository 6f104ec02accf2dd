export * from './evaluate.js';
export { reference } from './executor.js';
export * from './walk.js';
