export * from './lift-fix.js';
export * from './open-blocks.js';
export type { OpenedDocument, OpenedUse } from './opened-scope.js';
export { isUnfed } from './opened-scope.js';
