export * from './bench-report.js';
export * from './gradient-difference.js';
export * from './kernel-shares.js';
export * from './nets/index.js';
export * from './progress.js';
export * from './report.js';
export * from './run-bench.js';
