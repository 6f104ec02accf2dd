export * from './atomic-file.js';
export * from './file-problem.js';
export * from './fingerprint.js';
export * from './make-folders.js';
export * from './safe-file-name.js';
export * from './safetensors/index.js';
export * from './temporary-name.js';
