import type { StagesFile } from '../../../core/stages/model.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';
import { shareWords, type FieldLooked } from './account-there.ts';
import { commentedYaml, type Comment } from './commented-yaml.ts';
import type { DraftedModel } from './draft-model.ts';
import type { ReasonDraft } from './draft-reasons.ts';

/** The files of a first model; parts without content are left out, and so are their files. */
export function modelFiles(draft: DraftedModel): readonly ModelFile[] {
  return [
    ...(draft.chosen.facts.length > 0 ? [factsFile(draft)] : []),
    ...(draft.icp ? [icpFile(draft, draft.icp)] : []),
    ...(draft.stages.pipelines.length > 0 ? [stagesFile(draft)] : []),
    ...(draft.stages.pipelines.length > 0 ? [winLossFile(draft)] : []),
    ...(draft.people.people.length > 0 ? [peopleFile(draft)] : []),
    mappingFile(draft),
  ];
}

const crmWords = { hubspot: 'HubSpot', salesforce: 'Salesforce' } as const;

function written(
  path: string,
  schema: string,
  { there }: DraftedModel,
  about: readonly string[],
  value: Readonly<Record<string, unknown>>,
  comments: readonly Comment[],
): ModelFile {
  const up = path.includes('/') ? '../' : '';
  const head = [
    `yaml-language-server: $schema=${up}schema/${schema}.schema.json`,
    `Drafted from ${crmWords[there.crm]}, account ${there.account.id}, on ${there.today}. A start: change it as you see fit.`,
    '',
    ...about,
  ];
  return { path, text: commentedYaml(head, value, comments) };
}

function factsFile(draft: DraftedModel): ModelFile {
  const { facts } = draft.chosen;
  const comments = facts.map(({ field }, at): Comment => ({ path: ['facts', at], text: filledWords(field) }));
  const value = { engine: 1, facts: facts.map(({ fact }) => fact) };
  const about = [
    'What can be known about a record, and what a rule may name. Which field carries it stands in crm/.',
  ];
  return written('facts.yaml', 'facts', draft, about, value, comments);
}

const filledWords = (field: FieldLooked): string =>
  field.share.of === 0
    ? 'There was no record to look at.'
    : `Filled in on ${shareWords(field)}${field.neverBlank ? ' (ticked; an unticked box is read as unknown)' : ''}.`;

function icpFile(draft: DraftedModel, icp: NonNullable<DraftedModel['icp']>): ModelFile {
  const comments = icp.facts.map(({ field }, at): Comment => ({
    path: ['scorecards', 0, 'criteria', at],
    text: `Filled in on ${shareWords(field)}; says what most of them have.`,
  }));
  const about = [
    'The ideal customer profile. Plainly a start: every fact counts the same, and says what most companies in the CRM',
    'are like, since nothing in it says who the best customers are. Below the coverage named here nobody is scored.',
  ];
  return written('icp.yaml', 'icp', draft, about, plainFile(icp.file), comments);
}

/** What people buy by, as most models begin with it. */
const buyingJobs: StagesFile['buyingJobs'] = [
  {
    id: 'problem_identification',
    label: 'Problem identification',
    doing: 'They are working out whether this is worth solving.',
  },
  {
    id: 'solution_exploration',
    label: 'Solution exploration',
    doing: 'They are looking at what could be done about it.',
  },
  {
    id: 'requirements_building',
    label: 'Requirements building',
    doing: 'They are writing down what it has to do.',
  },
  { id: 'supplier_selection', label: 'Supplier selection', doing: 'They are choosing a supplier.' },
  { id: 'validation', label: 'Validation', doing: 'They are checking whether what they were told is true.' },
  { id: 'consensus_creation', label: 'Consensus creation', doing: 'They are getting everyone to agree.' },
];

function stagesFile(draft: DraftedModel): ModelFile {
  const comments = draft.stages.pipelines.flatMap((pipeline, at): Comment[] => {
    const guessed = pipeline.stages.findIndex(({ buyingJob }) => buyingJob !== undefined);
    const place = ['pipelines', at];
    return guessed >= 0
      ? [
          {
            path: [...place, 'stages', guessed, 'buyingJob'],
            text: 'What the buyer is doing is guessed from the position of the stage alone: correct it.',
          },
        ]
      : [
          {
            path: place,
            text: 'No new business by its name, so what its buyers are doing is not guessed: give each stage a `buyingJob` of its own.',
          },
        ];
  });
  const about = [
    'Pipelines and stages as the CRM has them, bound by id in crm/. Criteria are yours to add; a criterion begins at observe.',
  ];
  const value = { engine: 1, buyingJobs, pipelines: draft.stages.pipelines };
  return written('stages.yaml', 'stages', draft, about, plainFile(value), comments);
}

function winLossFile(draft: DraftedModel): ModelFile {
  const { file, lost, won } = draft.winLoss;
  const counted = new Map<string, readonly ReasonDraft[]>();
  for (const reason of [...lost.reasons, ...won.reasons])
    counted.set(reason.id, [...(counted.get(reason.id) ?? []), reason]);
  const comments = file.reasons.flatMap(({ id }, at): Comment[] => {
    const spellings = (counted.get(id) ?? []).flatMap((reason) => reason.spellings);
    return spellings.length === 0 ? [] : [{ path: ['reasons', at], text: countedWords(spellings) }];
  });
  const about = [
    'What is asked when a deal closes. Only deals closed from askFrom on are asked about: nobody is asked about old ones.',
    'The reasons are the CRM’s own; spellings of one reason stand under one code.',
  ];
  return written('win-loss.yaml', 'win-loss', draft, about, plainFile(file), comments);
}

/** A reason for losing may be one for winning too: then its spellings are counted together. */
function countedWords(spellings: ReasonDraft['spellings']): string {
  const counts = new Map<string, number>();
  for (const { value, count } of spellings) counts.set(value, (counts.get(value) ?? 0) + count);
  const used = [...counts].filter(([, count]) => count > 0).map(([value, count]) => ({ value, count }));
  return used.length > 0
    ? `In the CRM: ${spellingWords(used)}.`
    : 'In the CRM: offered, and on no deal so far.';
}

const mostSpellings = 12;

const spellingWords = (spellings: ReasonDraft['spellings']): string => {
  const shown = spellings.slice(0, mostSpellings).map(({ value, count }) => `“${value}” ${count}`);
  const more = spellings.length - shown.length;
  return more > 0 ? `${shown.join(', ')}, and ${more} more` : shown.join(', ');
};

function peopleFile(draft: DraftedModel): ModelFile {
  const { people } = draft.people;
  const comments = people.map(({ openDeals }, at): Comment => ({
    path: ['people', at],
    text: openDeals === 1 ? 'Owns one open deal.' : `Owns ${openDeals} open deals.`,
  }));
  const about = [
    'Who owns open deals. Add whoever owns or approves a part of the model; `speaksFor` says for which function they take',
    'note of a new ideal customer profile (marketing, sales, product, success), `publishes: true` who may publish.',
  ];
  const value = { engine: 1, people: people.map(({ name, email }) => ({ name, email })) };
  return written('people.yaml', 'people', draft, about, value, comments);
}

function mappingFile(draft: DraftedModel): ModelFile {
  const { mapping, winLoss, there } = draft;
  const { crm, fields, pipelines, lostReason, wonReason, competitors } = mapping;
  const some = Object.fromEntries(
    Object.entries(fields).filter(([, facts]) => Object.keys(facts ?? {}).length > 0),
  );
  const value = {
    engine: 1,
    crm,
    fields: some,
    ...(Object.keys(pipelines).length > 0 ? { pipelines } : {}),
    ...(competitors ? { competitors } : {}),
    ...(lostReason ? { lostReason } : {}),
    ...(wonReason ? { wonReason } : {}),
    ...managersOf(draft),
  };
  const left = winLoss.lost.left;
  const comments: readonly Comment[] = [
    ...(lostReason && left.length > 0 ? [{ path: ['lostReason'], text: leftWords(left) }] : []),
    ...(draft.people.left.length > 0 ? [{ path: ['managers'], text: leftOwnerWords(draft) }] : []),
  ];
  const about = [
    `Which field of ${crmWords[there.crm]} carries which fact, and where stages and reasons are: by ids, never by labels.`,
  ];
  return written(`crm/${crm}.yaml`, 'mapping', draft, about, value, comments);
}

const leftWords = (left: DraftedModel['winLoss']['lost']['left']): string =>
  `Left as they stand, since they are no reason that many deals share: ${spellingWords(
    left.flatMap(({ spellings }) => spellings),
  )}.`;

/** Somebody has to answer for the deals of those who have left: whoever owns most open deals, until it is changed. */
function managersOf({ people }: DraftedModel): { readonly managers?: Readonly<Record<string, string>> } {
  if (people.left.length === 0 || people.standIn === null) return {};
  return { managers: Object.fromEntries(people.left.map(({ id }) => [id, people.standIn ?? ''])) };
}

const leftOwnerWords = ({ people }: DraftedModel): string =>
  `Have left and still own open deals: ${people.left
    .map(({ name, openDeals }) => `${name} ${openDeals}`)
    .join(
      ', ',
    )}. Until somebody else is named here, what concerns these deals goes to who owns most open deals.`;

/** Without what a schema fills in by itself: what nobody has to read. */
const plainFile = (file: object): Readonly<Record<string, unknown>> =>
  plain(file) as Readonly<Record<string, unknown>>;

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isFilledIn(key, inner))
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

const filledIn: Readonly<Record<string, unknown>> = {
  longestWaiverDays: 30,
  asksCompetitor: false,
  noteRequired: false,
  retired: false,
  otherwise: 0,
  whenUnknown: 0,
  base: 0,
};

const isFilledIn = (key: string, value: unknown): boolean =>
  (Array.isArray(value) && value.length === 0) || (key in filledIn && filledIn[key] === value);
