import type { Value } from '../definitions.ts';
import { instantText } from '../instants.ts';
import type { LocalOrg, Values } from '../org.ts';

/** A row on its way in: what it was, what was sent, and what it would be. */
export interface Draft {
  readonly before: Values | null;
  readonly sent: Values;
  readonly after: Values;
}

type Derive = (org: LocalOrg, draft: Draft) => Values;

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

const fullName: Derive = (_org, { after }) => ({
  Name: [textOf(after['FirstName']), textOf(after['LastName'])].filter((part) => part !== '').join(' '),
});

/** Closed, won, probability and forecast follow the stage; the probability can be set by hand. */
const opportunity: Derive = (org, { before, sent, after }) => {
  const moved = before?.['StageName'] !== after['StageName'];
  const [stage] = org.rowsWith('OpportunityStage', 'ApiName', after['StageName'] ?? null);
  const of = stage?.values ?? {};
  const probability = sent['Probability'] ?? (moved ? (of['DefaultProbability'] ?? 0) : after['Probability']);
  const amount = after['Amount'];
  const forecast = moved
    ? {
        ForecastCategory: of['ForecastCategory'] ?? 'Pipeline',
        ForecastCategoryName: sent['ForecastCategoryName'] ?? of['ForecastCategoryName'] ?? 'Pipeline',
        LastStageChangeDate: before === null ? null : instantText(org.now()),
      }
    : {};
  return {
    IsClosed: of['IsClosed'] ?? false,
    IsWon: of['IsWon'] ?? false,
    Probability: probability ?? 0,
    ExpectedRevenue: typeof amount === 'number' ? Math.round(amount * Number(probability ?? 0)) / 100 : null,
    ...forecast,
  };
};

const task: Derive = (org, { before, after }) => {
  const isClosed = after['Status'] === 'Completed';
  const wasClosed = before?.['IsClosed'] === true;
  return {
    IsClosed: isClosed,
    IsHighPriority: after['Priority'] === 'High',
    CompletedDateTime: isClosed
      ? wasClosed
        ? (before['CompletedDateTime'] ?? null)
        : instantText(org.now())
      : null,
  };
};

const taskStart: Values = { Status: 'Not Started', Priority: 'Normal' };

/** An event's start is its `ActivityDateTime`; its end and its length follow from one another. */
const event: Derive = (_org, { sent, after }) => {
  const start = textOf(sent['ActivityDateTime'] ?? after['StartDateTime'] ?? after['ActivityDateTime']);
  if (start === '') return {};
  const from = Date.parse(start.replace('+0000', 'Z'));
  const end = textOf(sent['EndDateTime']);
  const minutes =
    end === ''
      ? Number(after['DurationInMinutes'] ?? 60)
      : (Date.parse(end.replace('+0000', 'Z')) - from) / 60_000;
  return {
    StartDateTime: start,
    ActivityDateTime: start,
    ActivityDate: start.slice(0, 10),
    EndDateTime: instantText(from + minutes * 60_000),
    DurationInMinutes: minutes,
  };
};

const derives: Readonly<Record<string, Derive>> = {
  Contact: fullName,
  Lead: fullName,
  User: fullName,
  Opportunity: opportunity,
  Task: task,
  Event: event,
};

/** What the org works out of a row by itself. */
export const derived = (org: LocalOrg, object: string, draft: Draft): Values =>
  derives[object]?.(org, draft) ?? {};

/** What a new row of a standard object starts with besides its fields' own defaults. */
export const standardStart = (object: string): Values => {
  if (object === 'Task') return taskStart;
  return object === 'Lead' ? { Status: 'Open - Not Contacted' } : {};
};
