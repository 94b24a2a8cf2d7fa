import { addDays } from '../../src/base/calendar.ts';
import type { Facts, FactValue, UnknownWhy } from '../../src/core/condition/facts.ts';
import { compileScorecard } from '../../src/core/icp/compile.ts';
import type { FitResult } from '../../src/core/icp/result.ts';
import { score } from '../../src/core/icp/score.ts';
import { checkModel } from '../../src/model/check-model.ts';
import { fieldParser } from '../../src/crm/fact-parsing.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { readModelFiles } from '../../src/model/read-files.ts';
import type { RecordSeed } from '../../src/sandbox/hubspot/index.ts';

/** The day on which these tests look at the example. */
export const today = '2026-11-21';

/** So many days before or, when negative, after that day. */
export const daysAgo = (days: number): string => addDays(today, -days);

/** The model of a folder; a mistake in it fails the test that reads it. */
export async function readModel(folder: string): Promise<GtmModel> {
  const { files, problems, unread } = await readModelFiles(folder);
  const check = checkModel(files, { unread });
  const all = [...problems, ...check.problems];
  if (!check.model || all.length > 0)
    throw new Error(all.map(({ file, line, what }) => `${file}:${line} ${what}`).join('\n'));
  return check.model;
}

/** What the HubSpot mapping makes of a seeded record’s own fields. */
function factsOf(model: GtmModel, object: 'company' | 'contact', record: RecordSeed): Facts {
  const known: Record<string, FactValue> = {};
  const unknown: Record<string, UnknownWhy> = {};
  const fields = model.mappings.hubspot?.fields[object] ?? {};
  for (const fact of model.facts) {
    const mapping = fields[fact.id];
    if (!mapping) continue;
    const value = record.properties[mapping.field];
    const read = fieldParser(fact, mapping)(value === undefined || value === null ? null : String(value), {
      accountCurrency: 'EUR',
    });
    if (read.ok) known[fact.id] = read.value;
    else unknown[fact.id] = read.error;
  }
  return { known, unknown };
}

/** The fit of a seeded record. */
export function fitOf(model: GtmModel, object: 'company' | 'contact', record: RecordSeed): FitResult {
  const scorecard = model.scorecards.find((card) => card.object === object);
  if (!scorecard) throw new Error(`No scorecard for ${object}`);
  return score(
    compileScorecard(scorecard, model.facts, model.version),
    factsOf(model, object, record),
    today,
  );
}
