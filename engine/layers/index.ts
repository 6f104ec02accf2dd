export * from './activations.js';
export * from './catalogue.js';
export * from './contract.js';
export * from './params.js';
export * from './signal.js';
export * from './spatial.js';
