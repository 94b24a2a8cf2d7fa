import type { CrmSetup } from '../../src/crm/setup.ts';

/** What stands where in a CRM that the contract of setting up is run on. */
export interface SetupWorld {
  readonly setup: CrmSetup;
  /** Fields of companies: a number, a list, several of a list, a checkbox, a telephone number. */
  readonly company: Readonly<Record<'employees' | 'sector' | 'tags' | 'ticked' | 'phone', string>>;
  /** Fields of deals: why it was lost, as a text; the stage, which rules may not be read from. */
  readonly deal: Readonly<Record<'reason', string>>;
  /** Whether a checkbox is never blank. */
  readonly neverBlank: boolean;
  /** The two pipelines and their stages by id, in order. */
  readonly pipelines: readonly { readonly id: string; readonly stages: readonly string[] }[];
  /** Field that the CRM asks for in the second stage of the first pipeline; null where it tells nobody. */
  readonly asked: readonly string[] | null;
  /** Somebody who is there and owns twelve open deals; somebody who has left and owns three. */
  readonly owners: { readonly there: string; readonly left: string };
  /** True where the CRM has rules of its own about the order of stages. */
  readonly hasRules: boolean;
  /** Calls since this was last asked. */
  readonly newCalls: () => number;
  readonly stop: () => Promise<void>;
}

/** Twenty companies: size, sector, tags and whether the box is ticked; blank where nobody said. */
export const companies = Array.from({ length: 20 }, (_, at) => ({
  id: String(1000 + at),
  name: `Invented company ${at}`,
  createdAt: new Date(Date.UTC(2026, 0, 1 + at)).toISOString(),
  employees: at < 16 ? 10 * (at + 1) : null,
  sector: at < 12 ? (at % 3 === 0 ? 'food' : 'retail') : null,
  tags: at < 4 ? 'north;large' : at < 6 ? 'north' : null,
  ticked: at < 5,
}));

/** Thirty deals: fifteen are open, and fifteen lost with reasons as people type them. */
export const deals = Array.from({ length: 30 }, (_, at) => ({
  id: String(2000 + at),
  name: `Invented deal ${at}`,
  createdAt: new Date(Date.UTC(2026, 1, 1 + at)).toISOString(),
  isLost: at >= 15,
  owner: at < 12 ? ('there' as const) : ('left' as const),
  reason: at < 15 ? null : (['Price', 'Price', 'price ', 'PRICE', 'Timing'][at % 5] ?? null),
}));
