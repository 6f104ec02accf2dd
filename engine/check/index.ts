export * from './check.js';
export * from './checked-graph.js';
export * from './output-pixels.js';
export * from './output-units.js';
