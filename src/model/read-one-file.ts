import type { PartFile } from './draft.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { partKinds } from './parts.ts';
import type { PartName } from './parts.ts';
import type { Problem } from './problem.ts';
import { wholeFile } from './problem.ts';
import { valueAt } from './shape/branches.ts';
import { readPart } from './shape/read-part.ts';
import { readYaml } from './yaml/read-yaml.ts';
import { contentOf, problemAt } from './yaml/source.ts';
import type { Source } from './yaml/source.ts';

/** A file of a model: its path in the model's folder, and its text. */
export interface ModelFile {
  readonly path: string;
  readonly text: string;
  /** How problems name the file, where it does not stand in the model's folder. */
  readonly shownAs?: string;
}

/** What came of reading one file by itself. */
export interface FileReading<Name extends PartName> {
  /** Null where it is not YAML that can be gone on with. */
  readonly source: Source | null;
  /** Null where too little is left of it. */
  readonly part: PartFile<Name> | null;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  /** Ids of entries that were mended or taken out. */
  readonly leftOut: ReadonlySet<string>;
}

/** Reads one file: as YAML, then against its schema. */
export function readOneFile<Name extends PartName>(name: Name, given: ModelFile): FileReading<Name> {
  const file = given.shownAs ?? given.path;
  const notes = namesSchema.test(given.text) ? [] : [schemaNote(name, given.path, file)];
  const { source, problems } = readYaml(file, given.text);
  const newer = source ? newerEngine(source) : null;
  if (!source || newer)
    return {
      source,
      part: null,
      problems: newer ? [...problems, newer] : problems,
      notes,
      leftOut: new Set(),
    };
  const { value, leftOut, problems: found } = readPart(source, partKinds[name].schema);
  const part = value === null ? null : { file, value };
  return { source, part, problems: [...problems, ...found], notes, leftOut };
}

/** A part for a later engine may hold what this one has no word for, so nothing else is said about it. */
function newerEngine(source: Source): Problem | null {
  const engine = valueAt(contentOf(source), ['engine']);
  if (typeof engine !== 'number' || engine <= ENGINE_VERSION) return null;
  return problemAt(
    source,
    { file: source.file, path: ['engine'] },
    `this part needs engine ${engine}, and this is engine ${ENGINE_VERSION}`,
    'Install a newer Plumbline, or publish the part for this engine.',
  );
}

const namesSchema = /^\uFEFF?# yaml-language-server: \$schema=\S/;

function schemaNote(name: PartName, path: string, file: string): Problem {
  const folder = path.includes('/') ? '../schema' : 'schema';
  const line = `# yaml-language-server: $schema=${folder}/${partKinds[name].schemaFile}`;
  return wholeFile(
    file,
    'the first line names no schema',
    `Begin it with "${line}": an editor then completes and checks as you type.`,
  );
}
