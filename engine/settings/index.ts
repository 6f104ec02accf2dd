export * from './schedules/index.js';
export * from './settings-table.js';
export * from './settings.js';
