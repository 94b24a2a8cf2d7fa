import type { BattleCardFile } from '../core/enablement/model.ts';
import type { CrmMapping } from '../model/mapping.ts';

/** What a value that names a competitor is looked up in. */
export interface CompetitorNames {
  readonly model: { readonly battleCards: readonly BattleCardFile[] };
  readonly mapping: Pick<CrmMapping, 'competitors'>;
}

/** The battle card that a value means, by the mapping, by id, else by any name that it goes by; null for none. */
export function cardOf(value: string, names: CompetitorNames): BattleCardFile | null {
  const cards = names.model.battleCards;
  const id = mappedId(value, names);
  const byId = cards.find((card) => card.id === (id ?? value));
  const called = folded(value);
  return (
    byId ??
    cards.find((card) => [card.label, ...card.aliases].some((name) => folded(name) === called)) ??
    null
  );
}

/** The id of the model that the mapping gives a value; null where it names none. */
export const mappedId = (value: string, { mapping }: CompetitorNames): string | null =>
  mapping.competitors?.values[value] ?? null;

const folded = (text: string): string => text.trim().toLowerCase();
