/** Does the same work for a number of records, from the first on and round again. */
export type Work = (records: number) => void | Promise<void>;

const batchMs = 80;

/** CPU time of this process, all threads: other programs on the machine do not count. */
function cpuMs(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

async function timed(work: Work, records: number): Promise<number> {
  const began = process.cpuUsage();
  await work(records);
  return cpuMs(began);
}

/** How many records take long enough to be timed: the clock ticks every few milliseconds. */
async function batchFor(work: Work): Promise<number> {
  let records = 64;
  for (;;) {
    const ms = await timed(work, records);
    if (ms >= batchMs / 2) return Math.max(16, Math.round((records * batchMs) / ms));
    records *= 4;
  }
}

/** What each kind of work takes for a record, in microseconds, run by run; the kinds take turns within a run. */
export async function takeTurns<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  runs: number,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(works) as Name[];
  const batches = new Map<Name, number>();
  for (const name of names) batches.set(name, await batchFor(works[name]));
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run < runs; run++)
    for (const name of names) {
      const batch = batches.get(name) ?? 1;
      taken[name].push((1000 * (await timed(works[name], batch))) / batch);
    }
  return taken;
}

/** Run by run, how many times as long the one takes as the other. */
export const ratios = (of: readonly number[], to: readonly number[]): readonly number[] =>
  of.map((value, run) => value / (to[run] ?? Number.NaN));

/** Work on one record after another. */
export function overRecords<T>(records: readonly T[], one: (record: T) => void): Work {
  let at = 0;
  return (count) => {
    for (let i = 0; i < count; i++) {
      one(records[at] as T);
      at = at + 1 === records.length ? 0 : at + 1;
    }
  };
}

/** The same where each record has to be awaited. */
export function overRecordsInTurn<T>(records: readonly T[], one: (record: T) => Promise<void>): Work {
  let at = 0;
  return async (count) => {
    for (let i = 0; i < count; i++) {
      await one(records[at] as T);
      at = (at + 1) % records.length;
    }
  };
}
