import { isFields } from '../diff/values.ts';
import { partKinds, partOf } from '../parts.ts';
import { renderedFile } from './render.ts';
import { tidied } from './tidy.ts';

/**
 * The file of a part that has none yet, by the part’s path: the line that names its schema, then what it holds, in the
 * schema’s order and without what the schema fills in. Throws for a path that is no part of a model.
 */
export function writeNew(part: string, value: unknown): string {
  const name = partOf(part);
  if (name === null || !isFields(value)) throw new Error(`Not a part of a model: ${part}`);
  const { schema, schemaFile } = partKinds[name];
  const folder = part.includes('/') ? '../schema' : 'schema';
  const content = tidied(schema, value);
  return `# yaml-language-server: $schema=${folder}/${schemaFile}\n${renderedFile(isFields(content) ? content : {})}`;
}
