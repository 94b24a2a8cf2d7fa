import type { CalendarDate } from '../../base/calendar.ts';
import type { EvidenceRecord } from '../../core/icp/model.ts';
import type { BuyerShare } from '../../core/upkeep/buyer-centric.ts';
import { countEvidence, said } from '../../core/upkeep/evidence.ts';
import { askAgainAfterDays, isDue, oldestFirst, type Asked } from '../../core/upkeep/last-asked.ts';
import { counted, dayAndAge, sentence, stopped } from '../words.ts';
import type {
  AskedRow,
  AskedSection,
  BuyerCentricRow,
  BuyerCentricSection,
  DriftRow,
  DriftSection,
  EvidenceSection,
} from './page-view.ts';

/** The share of the model that names what the buyer does or needs. */
export function showBuyerCentric(
  shares: Readonly<Record<'stages' | 'sections' | 'messages', BuyerShare>>,
): BuyerCentricSection {
  const rows = [
    buyerRow('Stages', shares.stages),
    buyerRow('Battle-card sections', shares.sections),
    buyerRow('Messages', shares.messages),
  ].filter((row) => row !== null);
  const all = shares.stages.all + shares.sections.all + shares.messages.all;
  const others = rows.reduce((sum, row) => sum + row.others.length, 0);
  const title = 'What the buyer needs';
  if (all === 0)
    return { title, headline: { text: 'The model says nothing yet.', tone: 'neutral' }, todo: null, rows };
  return {
    title,
    headline: {
      text: `${all - others} of ${all} stages, sections and messages name what the buyer does or needs.`,
      tone: others === 0 ? 'good' : 'warn',
    },
    todo:
      others === 0
        ? null
        : 'Say in each of the others what the buyer does in it, or has to be sure of: plumbline model check names the lines.',
    rows,
  };
}

function buyerRow(label: string, { all, others }: BuyerShare): BuyerCentricRow | null {
  if (all === 0) return null;
  return {
    label,
    line: { text: `${all - others.length} of ${all}`, tone: others.length === 0 ? 'good' : 'warn' },
    others,
  };
}

const mostEvidence = 5;
const howWords = { interview: 'interview', debrief: 'talk after the decision', records: 'their records' };

const noProfile: Pick<EvidenceSection, 'headline' | 'todo'> = {
  headline: { text: 'The model has no ideal customer profile yet.', tone: 'neutral' },
  todo: 'Write icp.yaml, or draft one with plumbline init.',
};

/** What the ideal customer profile rests on; what is wrong with it stays visible. */
export function showEvidence(
  evidence: readonly EvidenceRecord[] | null,
  today: CalendarDate,
): EvidenceSection {
  const title = 'What the ideal customer profile rests on';
  if (evidence === null) return { title, ...noProfile, rows: [], more: null };
  const count = countEvidence(evidence);
  const newest = [...evidence].sort((a, b) => (a.on < b.on ? 1 : -1));
  const left = newest.length - mostEvidence;
  return {
    title,
    headline:
      count.warning === null
        ? { text: `It rests on ${said(count)}.`, tone: 'good' }
        : { text: stopped(sentence(count.warning)), tone: 'warn' },
    todo: count.todo?.replaceAll('`', '') ?? null,
    rows: newest.slice(0, mostEvidence).map(({ who, kind, how, on, learned }) => ({
      who,
      line: `${kind === 'customer' ? 'Customer' : 'Lost prospect'}, ${howWords[how]}, ${dayAndAge(on, today)}`,
      learned,
    })),
    more: left > 0 ? `and ${left} more` : null,
  };
}

const mostAsked = 10;

/** When it was last asked what would make the model wrong: what was asked longest ago comes first. */
export function showAsked(all: readonly Asked[], today: CalendarDate): AskedSection {
  const due = all.filter((one) => isDue(one, today)).length;
  const title = 'What would make it wrong';
  if (all.length === 0)
    return {
      title,
      headline: { text: 'The model has no criteria and no messages yet.', tone: 'neutral' },
      todo: 'Draft a model with plumbline init, or add criteria on the settings page.',
      rows: [],
      more: null,
    };
  return {
    title,
    headline:
      due === 0
        ? {
            text: `All ${all.length} criteria and messages say what would make them wrong, and were asked about within ${askAgainAfterDays} days.`,
            tone: 'good',
          }
        : {
            text: `${due} of ${counted(all.length, 'criterion or message', 'criteria and messages')} ${due === 1 ? 'is' : 'are'} to be asked about.`,
            tone: 'warn',
          },
    todo:
      due === 0 ? null : 'Ask whoever owns it whether that has come true, and write the day under askedOn.',
    rows: oldestFirst(all)
      .slice(0, mostAsked)
      .map((one) => askedRow(one, today)),
    more: all.length > mostAsked ? `and ${all.length - mostAsked} more` : null,
  };
}

function askedRow(one: Asked, today: CalendarDate): AskedRow {
  const { where, label, wrongIf, askedOn } = one;
  const text =
    wrongIf === null
      ? 'Nobody has said what would make it wrong.'
      : askedOn === null
        ? 'Never asked.'
        : `Asked ${dayAndAge(askedOn, today)}.`;
  return { where, label, wrongIf, asked: { text, tone: isDue(one, today) ? 'warn' : 'neutral' } };
}

/** Where the model and the CRM have drifted apart. */
export function showDrift(rows: readonly DriftRow[], crm: string): DriftSection {
  const bad = rows.filter(({ tone }) => tone === 'bad').length;
  return {
    title: 'Drift',
    headline:
      rows.length === 0
        ? { text: `The model and ${crm} agree.`, tone: 'good' }
        : {
            text: `${counted(rows.length, 'thing no longer agrees', 'things no longer agree')}${bad > 0 ? `, and cards already say ${counted(bad, 'thing', 'things')} wrongly` : ''}.`,
            tone: bad > 0 ? 'bad' : 'warn',
          },
    todo: rows.length === 0 ? null : (rows[0]?.todo ?? null),
    rows: rows.map(({ where, what, todo, tone }) => ({ where, what, todo, tone })),
  };
}
