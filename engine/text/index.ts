export * from './glossary.js';
export * from './layers/index.js';
export * from './problem-text.js';
export * from './problems/index.js';
export * from './settings.js';
export * from './steps.js';
export * from './text.js';
