import { err, type Result } from '../../base/result.ts';
import type { CrmMapping } from '../mapping.ts';
import type { PartTypes } from '../parts.ts';
import type { PartValues } from '../part-values.ts';
import type { EditContext, EditProblem } from './edit.ts';

/** What a change answers: the parts after it, or why it cannot be made. */
export type Edited = Result<PartValues, EditProblem>;

/** The parts of a draft that have one file each. */
interface SinglePaths {
  readonly 'facts.yaml': PartTypes['facts'];
  readonly 'stages.yaml': PartTypes['stages'];
  readonly 'icp.yaml': PartTypes['icp'];
  readonly 'objections.yaml': PartTypes['objections'];
  readonly 'messaging.yaml': PartTypes['messaging'];
  readonly 'people.yaml': PartTypes['people'];
}

/** One part of a draft; null where it has none. */
export const partIn = <Path extends keyof SinglePaths>(
  parts: PartValues,
  path: Path,
): SinglePaths[Path] | null => (parts[path] as SinglePaths[Path] | undefined) ?? null;

/** The parts with one of them replaced. */
export const withPart = (parts: PartValues, path: string, value: unknown): PartValues => ({
  ...parts,
  [path]: value,
});

/** The facts of a draft. */
export const factsIn = (parts: PartValues): PartTypes['facts']['facts'] =>
  partIn(parts, 'facts.yaml')?.facts ?? [];

/** Where the mapping of a CRM stands. */
export const mappingPath = (crm: EditContext['crm']): string => `crm/${crm}.yaml`;

/** The mapping of a CRM; one that names nothing where the draft has none. */
export function mappingIn(parts: PartValues, crm: EditContext['crm']): CrmMapping {
  const there = parts[mappingPath(crm)] as CrmMapping | undefined;
  return there ?? { engine: 1, crm, fields: {}, pipelines: {}, roles: {}, managers: {} };
}

/** A part with these keys, and without those that are not set: JSON has no undefined. */
export function setOrLeftOut<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined && one !== null),
  ) as T;
}

/** What a change was to be made to is not there. */
export const gone = (at: string, what: string): Result<never, EditProblem> =>
  err({
    kind: 'gone',
    at,
    what: `${what} is not there any more.`,
    todo: 'Somebody took it away meanwhile. Read the page again.',
  });

/** What people have no name for cannot be told apart. */
export const nameless = (at: string): Result<never, EditProblem> =>
  wrong(`${at}#label`, 'It has no name.', 'Fill it in.');

/** What was put in cannot be. */
export const wrong = (at: string, what: string, todo: string): Result<never, EditProblem> =>
  err({ kind: 'wrong', at, what, todo });
