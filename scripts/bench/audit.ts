import { judgeMoves, type DealPast } from '../../src/core/stages/audit.ts';
import { compileStages } from '../../src/core/stages/compile.ts';
import type { FactHistory } from '../../src/core/stages/past.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { summary, type Figure } from './figure.ts';
import { overRecords, takeTurns } from './measure.ts';

const runs = 15;
const dealCount = 500;
const changesOfAFact = 4;
/** A hundred thousand deals of six moves in half a minute. */
const targetMicros = 50;

const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();

/** A deal that moves through every open stage of the first pipeline, with some changes of every fact on its way. */
function dealOf(model: GtmModel, seed: number): DealPast {
  const [pipeline] = model.stages?.pipelines ?? [];
  const stages = pipeline?.stages.filter(({ type }) => type === 'open') ?? [];
  return {
    moves: stages.map(({ id }, at) => ({
      pipeline: pipeline?.id ?? '',
      stage: id,
      at: dayOf(seed + at * 10),
      on: dayOf(seed + at * 10).slice(0, 10),
      via: 'person',
    })),
    facts: model.facts.map(({ id, values }, place): FactHistory => ({
      fact: id,
      changes: Array.from({ length: changesOfAFact }, (_, at) => ({
        at: dayOf(at * 12 + ((seed + place) % 7)),
        value: (seed + place + at) % 3 === 0 ? null : (values?.[at % values.length]?.id ?? at),
      })),
      fromBeginning: place % 5 !== 0,
    })),
  };
}

/** What judging one move takes, with the worked example's criteria. */
export async function auditFigures(model: GtmModel): Promise<readonly Figure[]> {
  if (!model.stages) throw new Error('The model has no stages');
  const stages = compileStages(model.stages, model.facts);
  const deals = Array.from({ length: dealCount }, (_, at) => dealOf(model, at));
  const moves = deals[0]?.moves.length ?? 1;
  const { judge } = await takeTurns(
    { judge: overRecords(deals, (deal) => judgeMoves(deal, stages, '')) },
    runs,
  );
  const { median, spread } = summary(judge.map((micros) => micros / moves));
  const perSecond = Math.round(1_000_000 / median / 1000);
  return [
    {
      what: `a move, all its criteria (about ${perSecond},000 a second)`,
      value: median,
      unit: 'µs',
      spread,
      target: targetMicros,
    },
  ];
}
