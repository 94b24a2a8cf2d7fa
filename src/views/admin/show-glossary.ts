import type { CalendarDate } from '../../base/calendar.ts';
import { sayCondition } from '../../core/condition/say-condition.ts';
import type { Aggregate, Fact } from '../../core/condition/model.ts';
import { factId, stageId, termId, tierId } from '../../core/glossary/definition-ids.ts';
import type { GlossaryFile, GlossaryTerm } from '../../core/glossary/model.ts';
import type { Scorecard, Tier } from '../../core/icp/model.ts';
import type { Pipeline, Stage, StageCriterion, StagesFile } from '../../core/stages/model.ts';
import { counted, either, plainNumber, sentence } from '../words.ts';
import type { GlossaryEntry, GlossaryFacet, GlossaryGroup, GlossaryView } from './glossary-view.ts';
import { sinceLine, type SinceRelease } from './show-since.ts';
import { publishedLine, type ReleaseToShow } from './show-releases.ts';
import { actionChoices, levelWords, typeWords } from './setting-words.ts';

/** A field as people see it. */
interface LabelledField {
  readonly field: string;
  readonly label?: string | undefined;
}

/** Everything the glossary is made of. */
export interface GlossaryToShow {
  readonly facts: readonly Fact[];
  readonly scorecards: readonly Scorecard[];
  readonly stages: StagesFile | null;
  readonly glossary: GlossaryFile | null;
  readonly release: ReleaseToShow | null;
  /** Since which release each definition reads as it does, by id. */
  readonly definitions: Readonly<Record<string, SinceRelease>>;
  /** Which field of the CRM carries which fact. */
  readonly mapping: {
    readonly fields: {
      readonly [Object in Fact['object']]?: Readonly<Record<string, LabelledField>> | undefined;
    };
  } | null;
  /** The CRM's name, for people. */
  readonly crm: string;
  readonly today: CalendarDate;
}

/** What every word of the model means: terms first, then stages, tiers and facts. */
export function showGlossary(shown: GlossaryToShow): GlossaryView {
  const groups = [
    termGroup(shown),
    ...(shown.stages?.pipelines ?? []).map((pipeline) => stageGroup(pipeline, shown)),
    ...shown.scorecards.map((scorecard) => tierGroup(scorecard, shown)),
    factGroup(shown),
  ].filter(({ entries }) => entries.length > 0);
  const all = groups.flatMap(({ entries }) => entries);
  const silent = all.filter(({ means }) => means === null).length;
  return {
    headline: shown.release
      ? { text: publishedLine(shown.release, shown.today), tone: 'neutral' }
      : {
          text: 'Nothing was published yet: these are the words of the model that came along.',
          tone: 'warn',
        },
    line: `${counted(all.length, 'definition', 'definitions')}.${silent > 0 ? ` ${silent} of them say nothing yet of what they mean.` : ''}`,
    groups,
  };
}

type Facet = GlossaryFacet | null;

function entry(
  of: { readonly id: string; readonly label: string; readonly means: string | undefined },
  facets: readonly Facet[],
  { definitions, today }: GlossaryToShow,
): GlossaryEntry {
  const told = facets.filter((facet) => facet !== null);
  const texts = [of.label, of.means ?? '', ...told.flatMap(({ label, lines }) => [label, ...lines])];
  return {
    id: of.id,
    label: of.label,
    means: of.means ?? null,
    facets: told,
    since: sinceLine(definitions[of.id] ?? null, of.means !== undefined, today),
    search: texts.join(' ').toLowerCase(),
  };
}

const facet = (label: string, lines: readonly string[]): Facet =>
  lines.length > 0 ? { label, lines } : null;

const one = (label: string, line: string | null | undefined): Facet =>
  line ? { label, lines: [line] } : null;

const termGroup = (shown: GlossaryToShow): GlossaryGroup => ({
  id: 'term',
  title: 'Words that everyone uses',
  entries: (shown.glossary?.terms ?? []).map((term) => termEntry(term, shown)),
});

const termEntry = (term: GlossaryTerm, shown: GlossaryToShow): GlossaryEntry =>
  entry(
    { id: termId(term.id), label: term.term, means: term.means },
    [
      one('Uses stages', either(term.stages.map((id) => stageLabel(id, shown)))),
      one('Uses tiers', either(term.tiers.map((id) => tierLabel(id, shown)))),
      one('Answers for it', term.owner),
    ],
    shown,
  );

function stageLabel(id: string, { stages }: GlossaryToShow): string {
  const all = stages?.pipelines ?? [];
  const pipeline = all.find((one_) => id.startsWith(`${one_.id}/`));
  const stage = pipeline?.stages.find((one_) => id === `${pipeline.id}/${one_.id}`);
  const label = stage?.label ?? id;
  return pipeline && all.length > 1 ? `${label} (${pipeline.label})` : label;
}

function tierLabel(id: string, { scorecards }: GlossaryToShow): string {
  const scorecard = scorecards.find((card) => id.startsWith(`${card.id}/`));
  const tier = scorecard?.tiers.find((one_) => id === `${scorecard.id}/${one_.id}`);
  return scorecard && tier ? `${tier.label} of ${scorecard.label}` : id;
}

const stageGroup = (pipeline: Pipeline, shown: GlossaryToShow): GlossaryGroup => ({
  id: `stage/${pipeline.id}`,
  title: `Stages of ${pipeline.label}`,
  entries: pipeline.stages.map((stage) => stageEntry(pipeline, stage, shown)),
});

function stageEntry(pipeline: Pipeline, stage: Stage, shown: GlossaryToShow): GlossaryEntry {
  const doing = (id: string | undefined): string | null =>
    shown.stages?.buyingJobs.find((job) => job.id === id)?.doing ?? null;
  const asks = (criteria: readonly StageCriterion[]): readonly string[] =>
    criteria.map(
      ({ label, when, level }) => `${label}: ${sayCondition(when, shown.facts)} (${levelWords[level]})`,
    );
  return entry(
    { id: stageId(pipeline.id, stage.id), label: stage.label, means: stage.means },
    [
      one('What the buyer does', doing(stage.buyingJob)),
      one('Deals in it are', stage.type),
      facet('To enter it', asks(stage.entry)),
      facet('To leave it', asks(stage.exit)),
    ],
    shown,
  );
}

const tierGroup = (scorecard: Scorecard, shown: GlossaryToShow): GlossaryGroup => ({
  id: `tier/${scorecard.id}`,
  title: `Tiers of ${scorecard.label}`,
  entries: scorecard.tiers.map((tier, at) => tierEntry(scorecard, tier, at, shown)),
});

function tierEntry(scorecard: Scorecard, tier: Tier, at: number, shown: GlossaryToShow): GlossaryEntry {
  const named = scorecard.disqualifiedTier ?? scorecard.tiers.at(-1)?.id;
  const disqualifiers = tier.id === named ? scorecard.disqualifiers : [];
  return entry(
    { id: tierId(scorecard.id, tier.id), label: tier.label, means: tier.means },
    [
      one('Score', rangeOf(scorecard, tier, at)),
      one('What to do', actionChoices.find(({ id }) => id === tier.action)?.label),
      facet(
        'Whatever the score',
        disqualifiers.map(({ label, when }) => `${label}: ${sayCondition(when, shown.facts)}`),
      ),
    ],
    shown,
  );
}

/** `75 or more`, `55 to 74`, `below 35`; the lowest tier reaches down to the end of the scale. */
function rangeOf({ tiers, scale: [low] }: Scorecard, { from }: Tier, at: number): string {
  const above = tiers[at - 1];
  const isLowest = at === tiers.length - 1;
  const least = plainNumber(isLowest ? Math.min(from, low) : from);
  if (!above) return isLowest ? 'any' : `${least} or more`;
  return isLowest ? `below ${plainNumber(above.from)}` : `${least} to ${plainNumber(above.from - 1)}`;
}

const factGroup = (shown: GlossaryToShow): GlossaryGroup => ({
  id: 'fact',
  title: 'Facts',
  entries: shown.facts.map((fact) => factEntry(fact, shown)),
});

function factEntry(fact: Fact, shown: GlossaryToShow): GlossaryEntry {
  const { id, label, means, type, object, unit, currency, values = [], from } = fact;
  const measured = [unit, currency].filter((part) => part !== undefined).map((part) => `, in ${part}`);
  return entry(
    { id: factId(id), label, means },
    [
      one('Kind', `${typeWords[type]}${measured.join('')}, of the ${object}`),
      one('Values', values.map((value) => value.label).join(', ')),
      one('Worked out', from ? workedOut(from, shown) : null),
      one(`In ${shown.crm}`, fieldLabel(fact, shown.mapping)),
    ],
    shown,
  );
}

/** `Number of contacts with the role Economic buyer`, `Whether any contact …`. */
function workedOut(from: Aggregate, { stages, facts }: GlossaryToShow): string {
  const role = stages?.buyingRoles.find(({ id }) => id === from.role)?.label;
  const asked = facts.find(({ id }) => id === from.fact)?.label;
  const which = [
    from.kind ? ` of kind ${from.kind}` : '',
    role === undefined ? '' : ` with the role ${role}`,
    from.withinDays === undefined ? '' : ` of the last ${from.withinDays} days`,
  ].join('');
  if (from.how === 'count') return sentence(`number of ${from.over}${which}`);
  return `Whether ${from.how} of the ${from.over}${which} answer yes to: ${asked ?? from.fact ?? ''}`;
}

/** The field as people see it, on the fact's own record; leads answer facts of others by fields of their own. */
function fieldLabel({ id, object }: Fact, mapping: GlossaryToShow['mapping']): string | null {
  const found = mapping?.fields[object]?.[id];
  return found ? (found.label ?? found.field) : null;
}
