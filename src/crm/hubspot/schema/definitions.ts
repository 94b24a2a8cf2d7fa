import type { RecordKind } from '../../../core/condition/model.ts';
import { outcomeLabels } from '../../outcome-labels.ts';
import type { ReadPlan } from '../mapping/read-plan.ts';
import {
  atCreation,
  competitorsProperty,
  decisionProperty,
  exitProperty,
  fitProperty,
  taskKeyProperty,
  winLossProperty,
  type FitPart,
} from '../mapping/property-names.ts';
import {
  choice,
  choices,
  day,
  longText,
  number,
  optionsOf,
  text,
  yesNo,
  type OptionDefinition,
  type PropertyDefinition,
} from './property-definition.ts';

/**
 * The properties of ours on every kind of record that has any, by what HubSpot's paths call the kind. Leads have some only
 * where a mapping reads leads here: not every account has them, and the app asks for no right to them.
 */
export function wantedProperties(plan: ReadPlan): ReadonlyMap<string, readonly PropertyDefinition[]> {
  const lead =
    plan.mapping.fields.lead !== undefined && plan.model.scorecards.some(({ object }) => object === 'lead');
  return new Map([
    ['deals', [...fitAndDecisions('deal', plan), ...exitCriteria, ...competitors(plan), ...winLoss(plan)]],
    ['companies', fitAndDecisions('company', plan)],
    ['contacts', fitAndDecisions('contact', plan)],
    ...(lead ? [['leads', fitAndDecisions('lead', plan)] as const] : []),
    ['tasks', [taskKey]],
  ]);
}

const taskKey = text(
  taskKeyProperty,
  'Plumbline: task key',
  'Names a task that Plumbline made, so that it is made once.',
);

function fitAndDecisions(kind: RecordKind, plan: ReadPlan): readonly PropertyDefinition[] {
  const parts = Object.keys(fitProperty) as FitPart[];
  const tiers = tierOptions(kind, plan);
  return [
    ...parts.flatMap((part) => fitPart(part, fitProperty[part], '', tiers)),
    ...parts.flatMap((part) => fitPart(part, atCreation(part), ' when created', tiers)),
    longText(decisionProperty.override, 'ICP fit: override', 'A manager’s override of the tier, as JSON.'),
    longText(
      decisionProperty.agreement,
      'ICP fit: agreement',
      'A manager’s agreement with the tier, as JSON.',
    ),
  ];
}

/** A deal keeps its company's fit where the model does not score deals, so it takes every tier. */
function tierOptions(kind: RecordKind, plan: ReadPlan): readonly OptionDefinition[] {
  const cards = plan.model.scorecards;
  const own = cards.filter(({ object }) => object === kind);
  return optionsOf((own.length > 0 && kind !== 'deal' ? own : cards).flatMap(({ tiers }) => tiers));
}

function fitPart(
  part: FitPart,
  name: string,
  when: string,
  tiers: readonly OptionDefinition[],
): readonly PropertyDefinition[] {
  const by = 'Written by Plumbline; whatever is typed here is written over.';
  switch (part) {
    case 'score':
      return [
        number(
          name,
          `ICP fit: score${when}`,
          `How well the record matches the ideal customer profile. ${by}`,
        ),
      ];
    case 'tier':
      return tiers.length === 0
        ? []
        : [choice(tiers, name, `ICP fit: tier${when}`, `The tier as computed. ${by}`)];
    case 'effectiveTier':
      return tiers.length === 0
        ? []
        : [
            choice(
              tiers,
              name,
              `ICP fit: effective tier${when}`,
              `The tier after a manager’s override. ${by}`,
            ),
          ];
    case 'coverage':
      return [number(name, `ICP fit: share known${when}`, `How much of what counts is known, 0 to 1. ${by}`)];
    case 'reasons':
      return [longText(name, `ICP fit: reasons${when}`, `What the score is made of. ${by}`)];
    case 'modelVersion':
      return [text(name, `ICP fit: model version${when}`, `The model that it was computed with. ${by}`)];
    case 'inputHash':
      return [text(name, `ICP fit: input hash${when}`, `Names exactly the facts that were read. ${by}`)];
    case 'on':
      return [day(name, `ICP fit: computed on${when}`, `The day of the score. ${by}`)];
  }
}

const exitCriteria: readonly PropertyDefinition[] = [
  yesNo(
    exitProperty.met,
    'Exit criteria met',
    'Whether everything that the stage asks for before it is left is there. Rules of your own may require it.',
  ),
  longText(exitProperty.missing, 'Exit criteria missing', 'What the stage still asks for before it is left.'),
];

/** Only where the mapping names no field of the account's own. */
function competitors(plan: ReadPlan): readonly PropertyDefinition[] {
  const cards = optionsOf(plan.model.battleCards);
  if (plan.mapping.competitors || cards.length === 0) return [];
  return [choices(cards, competitorsProperty, 'Competitors', 'Who or what else the buyer considers.')];
}

function winLoss({ model }: ReadPlan): readonly PropertyDefinition[] {
  const file = model.winLoss;
  if (!file) return [];
  const cards = optionsOf(model.battleCards);
  const considered = optionsOf([...model.battleCards, ...file.considered]);
  const reasons = optionsOf([...file.reasons, { id: 'unknown', label: 'Not known' }]);
  const outcome = Object.entries(outcomeLabels).map(([value, label]) => ({ value, label }));
  const p = winLossProperty;
  return [
    choice(outcome, p.outcome, 'Win/loss: outcome', 'What the buyer did in the end.'),
    choice(reasons, p.primaryReason, 'Win/loss: main reason', 'What mainly decided it.'),
    choices(reasons, p.contributing, 'Win/loss: also mattered', 'What else mattered.'),
    ...(cards.length === 0
      ? []
      : [choice(cards, p.competitor, 'Win/loss: chosen instead', 'Whom the buyer chose in our place.')]),
    ...(considered.length === 0
      ? []
      : [
          choices(considered, p.considered, 'Win/loss: considered', 'Who or what was considered at the end.'),
        ]),
    choice(optionsOf(file.howKnown), p.howKnown, 'Win/loss: how known', 'How the rep knows.'),
    choice(
      optionsOf(file.wouldHaveChanged),
      p.wouldHaveChanged,
      'Win/loss: would have changed it',
      'What would most likely have changed a loss.',
    ),
    longText(p.notes, 'Win/loss: notes', 'What was written besides.'),
    text(p.stageAtClose, 'Win/loss: stage at close', 'The last open stage before the deal was closed.'),
    text(p.source, 'Win/loss: whose account', 'rep or buyer.'),
    text(p.by, 'Win/loss: answered by', 'Who answered last.'),
    day(p.answeredOn, 'Win/loss: answered on', 'When it was answered last.'),
    longText(
      p.history,
      'Win/loss: history',
      'Every answer ever given, as JSON. Do not edit: nothing is lost here.',
    ),
    longText(p.deferrals, 'Win/loss: put off', 'Who put a closing off or handed it on, as JSON.'),
    longText(p.writtenBack, 'Win/loss: written back', 'What Plumbline wrote into your own fields, as JSON.'),
  ];
}
