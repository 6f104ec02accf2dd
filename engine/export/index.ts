export * from './export-onnx.js';
export * from './export-progress.js';
export * from './model-files.js';
export * from './model-metadata.js';
export * from './onnx-file.js';
export * from './parity.js';
export * from './parity-report.js';
