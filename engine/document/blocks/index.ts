export * from './block-ports.js';
export * from './block-schema.js';
export * from './open-block.js';
