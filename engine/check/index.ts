export * from './check.js';
export * from './checked-graph.js';
export { isLeftOut } from './left-out.js';
export * from './output-pixels.js';
export * from './output-units.js';
