export * from './calibration.js';
export * from './class-scores.js';
export * from './label-scores.js';
export * from './number-scores.js';
export * from './pixel-scores.js';
export * from './wilson.js';
