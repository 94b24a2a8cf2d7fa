export { fromTables } from './from-tables.ts';
export { importTree } from './tree.ts';
