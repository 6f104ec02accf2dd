export * from './differentiate.js';
export * from './lower.js';
export * from './passes/index.js';
export * from './print-program.js';
export * from './rewrite.js';
