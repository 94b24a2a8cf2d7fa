import * as z from 'zod';
import { partKinds, partNames } from '../../src/model/parts.ts';
import type { PartName } from '../../src/model/parts.ts';
import type { GeneratedFile, Generator } from './generator.ts';

const folder = 'config/schema';

/** The JSON schema of one kind of part, as editors understand it: draft 7, with what each key is for. */
export function jsonSchemaOf(name: PartName): z.core.JSONSchema.BaseSchema {
  const { schema, title } = partKinds[name];
  return { title, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: withoutNoise }) };
}

/** The bounds of a double are no rule of ours. */
function withoutNoise({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function fileOf(name: PartName): GeneratedFile {
  return {
    path: `${folder}/${partKinds[name].schemaFile}`,
    text: `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`,
  };
}

/** One JSON schema a kind of part: the YAML files name them, so an editor completes and checks as one types. */
export const jsonSchemas: Generator = {
  name: 'JSON schemas of the model',
  owns: [folder],
  generate: () => Promise.resolve(partNames.map(fileOf)),
};
