export * from './attributes.js';
export * from './dims.js';
export * from './outcome.js';
export * from './problem.js';
export * from './random.js';
export * from './tensor.js';
export * from './thinned-series.js';
