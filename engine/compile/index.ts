export * from './differentiate.js';
