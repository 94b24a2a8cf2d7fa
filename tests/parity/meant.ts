import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dayNumber } from '../../src/base/calendar.ts';
import type { FactValue } from '../../src/core/condition/facts.ts';
import type { Condition, Fact } from '../../src/core/condition/model.ts';
import type { Scorecard } from '../../src/core/icp/model.ts';
import { knownValue, vocabulary } from '../core/icp/arbitrary-facts.ts';
import { someScorecard } from '../core/icp/arbitrary-scorecard.ts';
import type { Meant, MeantRecord } from './fields.ts';

/** Records that each CRM is to say the same about, and what is asked of them. */
export interface Question extends Meant {
  readonly name: string;
  readonly scorecard: Scorecard;
  readonly today: string;
  /** Conditions of their own, by record. */
  readonly conditions: ReadonlyMap<string, Condition>;
}

interface CaseFile {
  readonly about: string;
  readonly today: string;
  readonly facts: readonly Fact[];
  readonly scorecard?: Scorecard;
  readonly cases: readonly {
    readonly name: string;
    readonly known: Readonly<Record<string, FactValue>>;
    readonly condition?: Condition;
  }[];
}

const folder = join(import.meta.dirname, '../core/cases');

/** A scorecard for cases that are about conditions alone. */
const plain = (object: Meant['object']): Scorecard => ({
  id: 'plain',
  label: 'Plain',
  object,
  base: 0,
  scale: [0, 100],
  minimumCoverage: 0,
  required: [],
  dimensions: [],
  criteria: [],
  disqualifiers: [],
  tiers: [{ id: 'any', label: 'Any', from: 0, action: 'pursue' }],
});

/**
 * Every case of the engine. What no field of a CRM can hold (a count of which only the bounds are known, a value that
 * is none of its type) is left blank.
 */
export function caseQuestions(): readonly Question[] {
  return readdirSync(folder).map((file) => {
    const { facts, scorecard, today, cases } = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    ) as CaseFile;
    const object = facts[0]?.object === 'contact' ? 'contact' : 'company';
    const ids = cases.map((_, at) => String(1000 + at));
    return {
      name: file,
      object,
      facts,
      scorecard: scorecard ?? plain(object),
      today,
      records: cases.map(({ known }, at) => ({ id: ids[at] ?? '', known: held(known, facts) })),
      conditions: new Map(
        cases.flatMap(({ condition }, at) => (condition ? [[ids[at] ?? '', condition] as const] : [])),
      ),
    };
  });
}

/** The values that a field of a CRM can hold. */
function held(known: Readonly<Record<string, FactValue>>, facts: readonly Fact[]): MeantRecord['known'] {
  return Object.fromEntries(
    Object.entries(known).filter(([id, value]) => {
      const fact = facts.find((one) => one.id === id);
      return fact !== undefined && canBeHeld(fact, value);
    }),
  );
}

function canBeHeld(fact: Fact, value: FactValue): boolean {
  const values = new Set((fact.values ?? []).map(({ id }) => id));
  switch (fact.type) {
    case 'option':
      return typeof value === 'string' && values.has(value);
    case 'options':
      return Array.isArray(value) && value.length > 0 && value.every((one: string) => values.has(one));
    case 'number':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value);
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    case 'yesNo':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.trim() === value;
    case 'date':
      return typeof value === 'string' && dayNumber(value) !== null;
  }
}

const perScorecard = 250;
const seed = 20_261_121;

/** A thousand records that nobody thought of, under four scorecards. */
export function generatedQuestions(): readonly Question[] {
  return fc.sample(someScorecard, { numRuns: 4, seed }).map((scorecard, at) => ({
    name: `generated ${at + 1}`,
    object: 'company',
    facts: vocabulary,
    scorecard,
    today: '2026-11-21',
    conditions: new Map(),
    records: fc.sample(someKnown, { numRuns: perScorecard, seed: seed + at }).map((known, row) => ({
      id: String(1000 + row),
      known: held(known, vocabulary),
    })),
  }));
}

/** CRMs keep so many decimals; what they round is another number. */
const shortNumber = (value: FactValue): FactValue =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 + 0 : value;

const someKnown: fc.Arbitrary<Readonly<Record<string, FactValue>>> = fc
  .tuple(...vocabulary.map((fact) => fc.option(knownValue(fact).map(shortNumber), { nil: undefined })))
  .map((values) =>
    Object.fromEntries(
      vocabulary.flatMap(({ id }, at) => {
        const value = values[at];
        return value === undefined ? [] : [[id, value]];
      }),
    ),
  );
