import { beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../src/base/result.ts';
import { keptModel } from '../../src/crm/model-in-use.ts';
import type { CrmError } from '../../src/crm/port.ts';
import type { ModelStore } from '../../src/crm/releases.ts';
import { exampleParts, releasesOver, toPublish } from './model-store/example-parts.ts';
import { rowsInMemory } from './model-store/kept-in-memory.ts';
import { problemOf, valueOf } from '../contract/results.ts';
import { contractModel } from '../contract/contract-model.ts';

const today = '2026-11-21';
const given = contractModel({});
let nowMs: number;
let answer: (day: string) => ReturnType<ModelStore['readModel']>;
let looks: number;
beforeEach(() => {
  [nowMs, looks] = [0, 0];
});

const kept = (model = () => given) =>
  keptModel({
    store: {
      readModel: (day) => {
        looks += 1;
        return answer(day);
      },
    },
    given: model,
    maxAgeMs: 1000,
    nowMs: () => nowMs,
  });
const fails = (problem: CrmError) => () => Promise.resolve(err(problem));

/** How a store answers in which one release is published. */
async function published(): Promise<typeof answer> {
  const releases = releasesOver(rowsInMemory());
  valueOf(await releases.publish(toPublish(await exampleParts(), null)));
  return (day) => releases.readModel(day);
}

describe('the model in use', () => {
  it('is the given one until something is published, the given one as it is now', async () => {
    answer = () => Promise.resolve(ok(null));
    let model = given;
    const models = kept(() => model);
    expect(valueOf(await models.read(today))).toEqual({ model: given, head: null });
    model = { ...given, version: 'another' };
    expect(valueOf(await models.read(today)).model.version).toBe('another');
    expect(looks).toBe(1);
  });

  it.each([
    { kind: 'notFound', what: 'The custom object' },
    { kind: 'unauthorized', missingScopes: ['crm.objects.custom.read'] },
  ] as const)('is the given one where the account has no place for models ($kind)', async (error) => {
    answer = fails(error);
    expect(valueOf(await kept().read(today))).toEqual({ model: given, head: null });
  });

  it('is not guessed when the place of models cannot be read, and is looked for again at the next question', async () => {
    answer = fails({ kind: 'unavailable', message: 'gone' });
    const models = kept();
    expect(problemOf(await models.read(today)).kind).toBe('unavailable');
    answer = await published();
    expect(valueOf(await models.read(today)).head?.number).toBe(1);
  });

  it('stays the published one when looking again fails', async () => {
    answer = await published();
    const models = kept();
    const first = valueOf(await models.read(today));
    answer = fails({ kind: 'unavailable', message: 'gone' });
    nowMs = 1001;
    expect(valueOf(await models.read(today))).toBe(first);
    expect(models.now()).toBe(first);
  });

  it('is looked at once for all who ask at the same time, and again after a while or when told to', async () => {
    answer = await published();
    const models = kept();
    await Promise.all([models.read(today), models.read(today), models.read(today)]);
    expect(looks).toBe(1);
    nowMs = 1001;
    await models.read(today);
    expect(looks).toBe(2);
    models.forget();
    await models.read(today);
    expect(looks).toBe(3);
  });
});
