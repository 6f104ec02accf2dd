export * from './contract.js';
export * from './onnxruntime/index.js';
export * from './reference/index.js';
