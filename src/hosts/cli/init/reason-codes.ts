import { keyOf, type SameValue } from './few-values.ts';

/** A reason that many companies have, with what it is called there. */
export interface UsualReason {
  readonly id: string;
  readonly definition: string;
  /** The whole of a value, as `keyOf` leaves it. */
  readonly called: RegExp;
}

/** Ids as the worked example has them, so that companies can be compared. */
const usualReasons: readonly UsualReason[] = [
  {
    id: 'price_value',
    definition: 'The total cost, or what they got for it, decided. The note says which.',
    called:
      /^(the )?(price|pricing|cost|costs|too expensive|expensive|price too high|price or value|price to high|lost on price|commercials?|pricing too high)$/,
  },
  {
    id: 'product_gap',
    definition: 'A capability that you can name, present or missing, decided.',
    called:
      /^(product|product gap|product fit|missing features?|features?|functionality|lack of (features|functionality)|what the product does|missing functionality|capabilit(y|ies))$/,
  },
  {
    id: 'integration_technical',
    definition: 'Their systems, the security review or the risk of putting it in decided.',
    called:
      /^(integrations?|technical|technical fit|security|fit with their systems|technical requirements)$/,
  },
  {
    id: 'time_to_value',
    definition: 'How much work it is to put in, or how long until it helps, decided.',
    called:
      /^(implementation|time to value|effort|effort and time to get going|onboarding|complexity|too complex)$/,
  },
  {
    id: 'relationship_incumbent',
    definition: 'The supplier they had, or someone they knew, decided.',
    called:
      /^(relationship|incumbent|existing (vendor|supplier|relationship)|an existing relationship|stayed with (incumbent|current vendor))$/,
  },
  {
    id: 'sales_process',
    definition: 'How we went about it decided. Slow or fast, the right people or the wrong ones.',
    called: /^(sales process|how we sold|poor follow up|too slow)$/,
  },
  {
    id: 'trust_risk',
    definition: 'Our size, our references or our standing decided.',
    called: /^(trust|risk|references?|vendor risk)$/,
  },
  {
    id: 'no_budget',
    definition: 'The money was approved for nobody.',
    called:
      /^(no budget|budget|lack of budget|budget cuts?|lost funding|no funding|budget lost|funding|no money)$/,
  },
  {
    id: 'no_priority_status_quo',
    definition: 'The problem was not pressing, and nothing was bought.',
    called:
      /^(timing|bad timing|not a priority|no priority|not urgent enough|no decision|status quo|no (need|urgency)|priorit(y|ies) changed|project cancell?ed|postponed|did nothing|no decision non responsive)$/,
  },
  {
    id: 'indecision_consensus',
    definition: 'They wanted it, but could not agree, or feared getting it wrong.',
    called: /^(they could not agree|no consensus|indecision|internal politics)$/,
  },
  {
    id: 'poor_fit',
    definition: 'Not a company that we serve well; we should have seen it earlier.',
    called: /^(not a (good )?fit|poor fit|bad fit|unqualified|not qualified|disqualified|no fit|wrong fit)$/,
  },
  {
    id: 'unknown',
    definition: 'You do not know. That is an answer, and it is counted.',
    called:
      /^(unknown|i don t know|don t know|n a|na|none|not known|no reason|unresponsive|went (silent|dark)|ghosted|no response|non responsive)$/,
  },
  {
    id: 'other',
    definition: 'None of the above. Say what, in a few words.',
    called: /^(other|others|misc|miscellaneous|something else|other reason)$/,
  },
];

/** The usual reason that a value means, by the whole of it; null where it means none plainly. */
export const usualReason = (value: Pick<SameValue, 'label'>): UsualReason | null =>
  usualReasons.find(({ called }) => called.test(keyOf(value.label))) ?? null;

/** The usual reason of an id. */
export const usualById = (id: string): UsualReason | null =>
  usualReasons.find((reason) => reason.id === id) ?? null;
