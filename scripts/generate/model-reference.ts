import { format } from 'prettier';
import type * as z from 'zod';
import { partKinds, partNames } from '../../src/model/parts.ts';
import type { PartName } from '../../src/model/parts.ts';
import type { Generator } from './generator.ts';
import { jsonSchemaOf } from './json-schemas.ts';
import { entriesBelow, keyRows, keyTable, rowLine } from './reference-tables.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const introduction = `# The GTM model, key by key

<!-- Generated from the schemas by \`npm run generate\`. Change the descriptions in src/core/*/model.ts. -->

A model is a folder of YAML files. Only \`facts.yaml\` must be there; a part that is absent is not a problem.
\`plumbline model check\` says everything that is wrong with it at once. The first line of each file names its schema
in \`schema/\`, so that an editor completes the keys and marks mistakes while one types.

An **id** is a stable name of lower-case letters, digits, \`-\` and \`_\` that begins with a letter: labels may change,
ids may not. A **day** is written \`YYYY-MM-DD\`.
`;

/** The page that says what may stand in each file of a model. */
export const modelReference: Generator = {
  name: 'Reference of the model',
  owns: [],
  generate: async () => {
    const text = [introduction, ...partNames.map(partSection), conditionSection()].join('\n');
    return [
      { path: 'docs/reference/model.md', text: await format(text, { parser: 'markdown', printWidth: 110 }) },
    ];
  },
};

function partSection(name: PartName): string {
  const schema = jsonSchemaOf(name);
  const { stands } = partKinds[name];
  const heading = stands.endsWith('/') ? `${stands}*.yaml` : stands;
  const sections = [...entriesBelow(schema, '')].map(
    ({ path, schema: entry }) => `### \`${path}\`\n\n${entry.description ?? ''}\n\n${keyTable(entry)}`,
  );
  return [`## ${heading}`, schema.description ?? '', keyTable(schema), ...sections, ''].join('\n\n');
}

function conditionSection(): string {
  const definitions = (jsonSchemaOf('icp').definitions ?? {}) as Readonly<Record<string, Schema>>;
  const options = flattened(definitions.Condition ?? {}, definitions);
  const rows = options.flatMap((option) => keyRows(option).filter(({ key }) => key !== 'fact'));
  return [
    '## Conditions',
    'A condition asks something of facts. It answers *held*, *not held* or *unknown*: a fact that is not filled in is unknown, and *no* is an answer. It names one fact and one operator, such as `{ fact: employees, atLeast: 50 }`, or combines conditions with `all`, `any` and `not`.',
    [
      '| key | value | meaning |',
      '| --- | --- | --- |',
      ...rows.map((row) => rowLine({ ...row, value: row.kind })),
    ].join('\n'),
    '',
  ].join('\n\n');
}

/** The alternatives of a schema, through references and alternatives of alternatives. */
function flattened(schema: Schema, definitions: Readonly<Record<string, Schema>>): Schema[] {
  const parts = schema.anyOf ?? schema.allOf;
  if (parts) return parts.flatMap((part) => (typeof part === 'object' ? flattened(part, definitions) : []));
  const named =
    schema.$ref === undefined ? undefined : definitions[schema.$ref.replace('#/definitions/', '')];
  return named ? flattened(named, definitions) : [schema];
}
