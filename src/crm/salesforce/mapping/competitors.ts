import { cardOf, mappedId } from '../../card-of.ts';
import { mainCompetitorFirst } from '../../competitor-order.ts';
import type { CompetitorOnDeal } from '../../port.ts';
import type { Row } from '../org.ts';
import type { Around } from '../../model-parts.ts';
import type { ReadPlan } from './read-plan.ts';
import { instantAt, textAt, valuesAt, type SeenRow } from './row.ts';

/** What to read of a competitor that stands on an opportunity. */
export const competitorFields: readonly string[] = ['Id', 'CompetitorName', 'CreatedDate'];

/**
 * The competitors noted on a deal: in the field that the mapping names, and as rows of OpportunityCompetitor besides.
 * The main one is the vendor noted longest. Only rows tell since when: of a field with several values Salesforce keeps
 * that it was changed, not what stood there
 * (https://developer.salesforce.com/docs/atlas.en-us.securityImplGuide.meta/securityImplGuide/tracking_field_history.htm).
 */
export function competitorsOf(
  deal: SeenRow,
  rows: readonly Row[],
  plan: ReadPlan,
  around: Around,
): readonly CompetitorOnDeal[] {
  const field = plan.mapping.competitors?.field;
  const values = field === undefined ? [] : valuesAt(deal.row, field);
  const noted = [
    ...values.map((value): Noted => ({ ...named(value, plan), since: null })),
    ...rows.map((row): Noted => ({
      ...named(textAt(row, 'CompetitorName') ?? '', plan),
      since: instantAt(row, 'CreatedDate'),
    })),
  ];
  const once = joined(noted.filter(({ name }) => name !== ''));
  return mainCompetitorFirst(once, plan.model.battleCards).map((one, at) => ({
    ...one,
    main: at === 0,
    since: one.since === null ? null : around.dayOf(one.since),
  }));
}

interface Named {
  /** The model's id; null where nothing in the model is meant. */
  readonly competitor: string | null;
  readonly name: string;
}

interface Noted extends Named {
  readonly since: string | null;
}

function named(value: string, plan: ReadPlan): Named {
  const card = cardOf(value, plan);
  return {
    competitor: card?.id ?? mappedId(value, plan),
    name: card?.label ?? value.trim(),
  };
}

/** One that is noted twice is one, since the earliest that is known. */
function joined(noted: readonly Noted[]): readonly Noted[] {
  const found = new Map<string, Noted>();
  for (const one of noted) {
    const key = one.competitor ?? folded(one.name);
    const before = found.get(key);
    const since = [before?.since, one.since].filter((at) => typeof at === 'string').sort()[0] ?? null;
    found.set(key, { ...(before ?? one), since });
  }
  return [...found.values()];
}

const folded = (text: string): string => text.trim().toLowerCase();
