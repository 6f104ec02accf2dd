export * from './edit-outputs.js';
export * from './expand.js';
export * from './live-program.js';
export * from './model.js';
export * from './read-model.js';
export * from './write-program.js';
export * from './writer.js';
