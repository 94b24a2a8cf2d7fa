import { listed, suggestion } from '../../../model/wording.ts';
import type { ImportMapping } from './import-mapping.ts';
import type { Table } from './read-table.ts';

/** A column that the mapping wants of a file. */
interface Wanted {
  readonly file: string;
  readonly column: string;
}

/** What the mapping says that the tables cannot give: files, columns and stages that are not there, all at once. */
export function mistakesIn(
  mapping: ImportMapping,
  tables: ReadonlyMap<string, Table>,
  files: ReadonlySet<string>,
): readonly string[] {
  const wanted = wantedBy(mapping);
  const missing = [...new Set(wanted.map(({ file }) => file))].filter((file) => !files.has(file));
  return [
    ...missing.map((file) => `The mapping names ${file}, and there is no such file in the folder.`),
    ...columnMistakes(wanted, tables),
    ...mapping.tables.flatMap((table) => stageMistakes(mapping, table)),
  ];
}

/** Every file that the mapping names. */
export const filesOf = (mapping: ImportMapping): readonly string[] => [
  ...new Set(wantedBy(mapping).map(({ file }) => file)),
];

function wantedBy(mapping: ImportMapping): readonly Wanted[] {
  const { owners } = mapping;
  return [
    ...(owners?.columns ?? []).map((column) => ({ file: owners?.file ?? '', column })),
    ...mapping.tables.flatMap((table) => {
      const { file } = table;
      const braces = [...(table.name ?? '').matchAll(/\{([^}]+)\}/g)].flatMap(([, column]) => column ?? []);
      const names = [
        table.key,
        ...table.columns.map(({ column }) => column),
        ...table.joins.map(({ column }) => column),
        ...(table.owner === undefined ? [] : [table.owner]),
        ...(table.stage === undefined ? [] : [table.stage.column, ...Object.values(table.stage.entered)]),
        ...braces,
      ];
      const lists = table.columns.flatMap(({ knownIn }) => knownIn ?? []);
      return [...names.map((column) => ({ file, column })), ...lists];
    }),
  ];
}

function columnMistakes(wanted: readonly Wanted[], tables: ReadonlyMap<string, Table>): readonly string[] {
  const told = wanted.flatMap(({ file, column }) => {
    const table = tables.get(file);
    if (!table || table.columns.includes(column)) return [];
    const advice = suggestion(column, table.columns, `It has ${listed(table.columns)}.`);
    return [`${file} has no column "${column}". ${advice}`];
  });
  return [...new Set(told)];
}

function stageMistakes(mapping: ImportMapping, table: ImportMapping['tables'][number]): readonly string[] {
  const { stage } = table;
  if (!stage) return [];
  const pipeline = mapping.pipelines.find(({ id }) => id === stage.pipeline);
  if (!pipeline) return [`${table.file}: the mapping has no pipeline "${stage.pipeline}".`];
  const ids = pipeline.stages.map(({ id }) => id);
  const named = [...Object.values(stage.values), ...Object.keys(stage.entered)];
  return [...new Set(named)]
    .filter((id) => !ids.includes(id))
    .map(
      (id) =>
        `${table.file}: the pipeline has no stage "${id}". ${suggestion(id, ids, `It has ${listed(ids)}.`)}`,
    );
}
