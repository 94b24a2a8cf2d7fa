import type * as z from 'zod';
import { FactsFile } from '../core/condition/model.ts';
import { GlossaryFile } from '../core/glossary/model.ts';
import { BattleCardFile, MessagingFile, ObjectionsFile } from '../core/enablement/model.ts';
import { IcpFile } from '../core/icp/model.ts';
import { PeopleFile } from '../core/people/model.ts';
import { StagesFile } from '../core/stages/model.ts';
import { WinLossFile } from '../core/win-loss/model.ts';
import { CrmMapping } from './mapping.ts';
import { partStands } from './part-stands.ts';
import { nearest } from './wording.ts';

/** What each kind of part holds. */
export interface PartTypes {
  readonly facts: FactsFile;
  readonly icp: IcpFile;
  readonly stages: StagesFile;
  readonly objections: ObjectionsFile;
  readonly winLoss: WinLossFile;
  readonly messaging: MessagingFile;
  readonly battleCard: BattleCardFile;
  readonly people: PeopleFile;
  readonly glossary: GlossaryFile;
  readonly mapping: CrmMapping;
}

/** The kinds of part that a model has. */
export type PartName = keyof PartTypes;

/** One kind of part: its schema, and where its files stand in the model's folder. */
export interface PartKind<Name extends PartName> {
  readonly schema: z.ZodType<PartTypes[Name]>;
  /** The JSON schema that is generated from it, in `schema/`. */
  readonly schemaFile: string;
  /** A file, or a folder with a file for each. */
  readonly stands: string;
  readonly title: string;
}

/** Every kind of part, in the order in which people read a model. */
export const partKinds: { readonly [Name in PartName]: PartKind<Name> } = {
  facts: { schema: FactsFile, schemaFile: 'facts.schema.json', stands: partStands.facts, title: 'Facts' },
  icp: {
    schema: IcpFile,
    schemaFile: 'icp.schema.json',
    stands: partStands.icp,
    title: 'Ideal customer profile',
  },
  stages: {
    schema: StagesFile,
    schemaFile: 'stages.schema.json',
    stands: partStands.stages,
    title: 'Stages',
  },
  messaging: {
    schema: MessagingFile,
    schemaFile: 'messaging.schema.json',
    stands: partStands.messaging,
    title: 'Messaging',
  },
  battleCard: {
    schema: BattleCardFile,
    schemaFile: 'battlecard.schema.json',
    stands: partStands.battleCard,
    title: 'Battle cards',
  },
  objections: {
    schema: ObjectionsFile,
    schemaFile: 'objections.schema.json',
    stands: partStands.objections,
    title: 'Objections',
  },
  winLoss: {
    schema: WinLossFile,
    schemaFile: 'win-loss.schema.json',
    stands: partStands.winLoss,
    title: 'Win/loss',
  },
  people: {
    schema: PeopleFile,
    schemaFile: 'people.schema.json',
    stands: partStands.people,
    title: 'People',
  },
  glossary: {
    schema: GlossaryFile,
    schemaFile: 'glossary.schema.json',
    stands: partStands.glossary,
    title: 'Glossary',
  },
  mapping: {
    schema: CrmMapping,
    schemaFile: 'mapping.schema.json',
    stands: partStands.mapping,
    title: 'Field mappings',
  },
};

/** Every kind's name, in the same order. */
export const partNames = Object.keys(partKinds) as readonly PartName[];

const files: Readonly<Record<string, PartName>> = {
  'facts.yaml': 'facts',
  'icp.yaml': 'icp',
  'stages.yaml': 'stages',
  'objections.yaml': 'objections',
  'win-loss.yaml': 'winLoss',
  'messaging.yaml': 'messaging',
  'people.yaml': 'people',
  'glossary.yaml': 'glossary',
  'crm/hubspot.yaml': 'mapping',
  'crm/salesforce.yaml': 'mapping',
  'crm/csv.yaml': 'mapping',
};

/** Which kind of part a file is, by its path in the model's folder; null when it is none. */
export function partOf(path: string): PartName | null {
  if (/^battlecards\/[^/]+\.yaml$/.test(path)) return 'battleCard';
  return Object.hasOwn(files, path) ? (files[path] ?? null) : null;
}

/** What to do about a file that is no part of a model. */
export function adviceForStray(path: string): string {
  const asYaml = path.replace(/\.yml$/, '.yaml');
  if (partOf(asYaml) !== null) return `Name it \`${asYaml}\`.`;
  const near = nearest(asYaml, Object.keys(files));
  if (near !== null) return `Did you mean \`${near}\`?`;
  return 'A model holds facts, icp, stages, objections, win-loss, messaging, people and glossary.yaml, a file for each competitor in battlecards/, and crm/hubspot, salesforce and csv.yaml. Rename the file, or move it out of the folder.';
}
