import type { Value } from '../definitions.ts';
import { parseInstant } from '../instants.ts';
import type { Outcome, Session } from '../org.ts';
import type { RowSeed } from '../seed.ts';
import type { OrgStore } from '../store/org-store.ts';
import { seedId, seedValue } from './references.ts';

/** Where a row is loaded to. */
export interface Loading {
  readonly org: OrgStore;
  /** API name of the object. */
  readonly type: string;
  readonly report: (message: string) => void;
}

/** What was written at one moment by one person. */
interface Step {
  readonly at: number;
  readonly by: string | undefined;
  readonly values: Record<string, Value>;
}

/** Loads one row by living through its history: made at its first moment, then changed at each later one. */
export function loadRow(loading: Loading, seed: RowSeed): void {
  const { org, type, report } = loading;
  const id = seed.id === undefined ? undefined : seedId(org, type, seed.id);
  if (id === null) return report('this is no id');
  const [first, ...later] = stepsOf(loading, seed);
  if (!first) return report('a moment of its history cannot be read');
  const plain = valuesOf(loading, seed.fields);
  const made = write(loading, first, (by) =>
    org.insert(by, type, { ...plain, ...first.values, ...(id === undefined ? {} : { Id: id }) }),
  );
  if (made === null) return;
  for (const step of later) write(loading, step, (by) => org.update(by, type, made, step.values));
}

function write({ org, report }: Loading, step: Step, work: (by: Session) => Outcome): string | null {
  const author = step.by === undefined ? org.admin : org.user(seedId(org, 'User', step.by) ?? '');
  if (!author) report(`there is no user ${step.by ?? ''}`);
  const by: Session = { user: author ?? org.admin, context: 'REST', isSystem: true };
  const done = org.at(step.at, () => work(by));
  if (done.ok) return done.value.id;
  for (const { message } of done.error) report(message);
  return null;
}

function valuesOf({ org, type }: Loading, fields: RowSeed['fields']): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, seedValue(org, org.field(type, name), value)]),
  );
}

/** The moments of a row, oldest first; the first is when it was made. None when one of them cannot be read. */
function stepsOf(loading: Loading, seed: RowSeed): readonly Step[] {
  const entries = Object.entries(seed.history ?? {}).flatMap(([field, past]) =>
    past.map(({ value, at, by }) => ({ field, value, at: parseInstant(at), by })),
  );
  const createdAt = seed.createdAt === undefined ? null : parseInstant(seed.createdAt);
  if (entries.some(({ at }) => at === null) || (seed.createdAt !== undefined && createdAt === null))
    return [];
  const moments = entries.map(({ at }) => at ?? 0);
  const birth = createdAt ?? (moments.length > 0 ? Math.min(...moments) : loading.org.now());
  const steps = new Map<number, Step>([[birth, { at: birth, by: seed.createdBy, values: {} }]]);
  for (const { field, value, at, by } of entries) {
    const when = Math.max(at ?? birth, birth);
    const step = steps.get(when) ?? { at: when, by, values: {} };
    steps.set(when, {
      ...step,
      by: step.by ?? by,
      values: { ...step.values, ...valuesOf(loading, { [field]: value }) },
    });
  }
  return [...steps.values()].sort((a, b) => a.at - b.at);
}
