import { describe, expect, it } from 'vitest';
import { checkModel } from '../../src/model/check-model.ts';
import { smallModel } from './small-model.ts';

const people = 'people:\n  - { name: Mara Lind, email: mara.lind@cornerstow.example, publishes: true }\n';
const saysAll = 'points: 100, wrongIf: Small ones renew as often., askedOn: 2026-10-01, owner: Mara Lind }';
/** The small model, with people, and with a criterion that says what would make it wrong. */
const kept: Readonly<Record<string, string>> = {
  ...smallModel,
  'people.yaml': people,
  'icp.yaml': (smallModel['icp.yaml'] ?? '').replace('points: 100 }', saysAll),
};

/** What is worth knowing of a model that is right, but for schemas and unused facts. */
function notesOf(
  changes: Readonly<Record<string, string>>,
  today: string | undefined = '2026-11-21',
): readonly string[] {
  const files = Object.entries({ ...kept, ...changes }).map(([path, text]) => ({ path, text }));
  const { model, problems, notes } = checkModel(files, { today });
  expect(problems).toEqual([]);
  expect(model).not.toBeNull();
  return notes
    .filter(({ what }) => !/schema|no rule reads|nothing is said of what buyers|rests on/.test(what))
    .map(({ file, line, what }) => `${file}:${line} ${what}`);
}
const edited = (file: string, from: string, to: string) => {
  const text = kept[file] ?? '';
  expect(text).toContain(from);
  return { [file]: text.replace(from, to) };
};
const evidence = (customers: number, lost: number): string =>
  `evidence:\n${Array.from(
    { length: customers + lost },
    (_, at) =>
      `  - { id: e${at}, kind: ${at < customers ? 'customer' : 'lost_prospect'}, who: Nobody ${at}, on: 2026-10-01, how: interview, learned: They count., criteria: [big] }\n`,
  ).join('')}`;

describe('what keeps a model true', () => {
  it('has nothing to tell where all of it is there', () => {
    expect(notesOf({})).toEqual([]);
  });

  it('is that a criterion says what would make it wrong, told once a file with count and first names', () => {
    const bare = edited('icp.yaml', saysAll, 'points: 100 }');
    expect(notesOf(bare)).toEqual([
      'icp.yaml:1 of 1 criterion, 1 does not say what would make it wrong: `Big enough`',
    ]);
    const criterion = (at: number) =>
      `          - { id: c${at}, label: Size ${at}, when: { fact: employees, isSet: true }, evidence: field, owner: Mara Lind, whenMissing: Ask. }\n`;
    const stages = edited(
      'stages.yaml',
      '      - { id: talks, label: Talks, type: open, buyingJob: choosing }\n',
      `      - id: talks\n        label: Talks\n        type: open\n        buyingJob: choosing\n        exit:\n${[1, 2, 3, 4, 5].map(criterion).join('')}`,
    );
    expect(notesOf(stages)).toEqual([
      'stages.yaml:5 none of 5 criteria says what would make it wrong: `Size 1`, `Size 2`, `Size 3` and 2 more',
    ]);
  });

  it('is that it is asked again after 180 days, and that it was asked at all', () => {
    expect(notesOf({}, '2027-03-30')).toEqual([]);
    expect(notesOf({}, '2027-03-31')).toContain(
      'icp.yaml:1 of 1 criterion, 1 was last asked about more than 180 days ago: `Big enough`',
    );
    expect(notesOf(edited('icp.yaml', ', askedOn: 2026-10-01', ''))).toEqual([
      'icp.yaml:1 of 1 criterion, 1 was never asked about: `Big enough`',
    ]);
    expect(notesOf({}, undefined)).toEqual([]);
  });

  it('is a stage that says what the buyer does', () => {
    expect(notesOf(edited('stages.yaml', ', type: open, buyingJob: choosing', ', type: open'))).toEqual([
      'stages.yaml:10 stage `talks` says only what we do: it names no buying job and asks for nothing',
    ]);
  });

  it('is a section that says what the buyer needs, and not who we are', () => {
    const us = edited('battlecards/northbeam.yaml', 'nothing stops', 'we are the leader in our market');
    expect(notesOf(us)).toEqual([]);
    const text = us['battlecards/northbeam.yaml']?.replace('Ask whom they moved.', 'Show our awards.') ?? '';
    expect(notesOf({ 'battlecards/northbeam.yaml': text })).toEqual([
      'battlecards/northbeam.yaml:9 section `northbeam_choice` says only who we are',
    ]);
  });

  it('is that a word means one thing', () => {
    const glossary = 'terms:\n  - { id: talks, term: talks, means: Any talk at all., owner: Mara Lind }\n';
    const stages = edited('stages.yaml', 'label: Talks,', 'label: Talks, means: A talk with whoever signs.,');
    expect(notesOf({ ...stages, 'glossary.yaml': glossary })).toEqual([
      'stages.yaml:10 `Talks` means something else in glossary.yaml:2: two people would count differently',
    ]);
  });

  it('is that owners can be reached, told once, and that somebody may publish', () => {
    const files = Object.entries({ ...kept }).filter(([path]) => path !== 'people.yaml');
    const { notes } = checkModel(files.map(([path, text]) => ({ path, text })));
    expect(notes.map(({ what }) => what)).toContain(
      '1 owner is named, and no people.yaml says who they are: `Mara Lind`',
    );
    expect(notesOf(edited('people.yaml', ', publishes: true', ''))).toEqual([
      'people.yaml:1 nobody is named to publish the model, so whoever opens the settings page may',
    ]);
  });

  it('is that drafts are on no card yet', () => {
    expect(
      notesOf(edited('objections.yaml', '    category: timing', '    status: draft\n    category: timing')),
    ).toEqual(['objections.yaml:1 `christmas` is a draft, and on no card yet']);
    // A draft of a claim was reviewed by nobody yet, and may be used in another draft.
    const review = '    reviews:\n      - { rating: accurate, by: Mara Lind, on: 2026-10-01 }\n';
    expect(notesOf(edited('messaging.yaml', review, '    status: draft\n'))).toEqual([
      'messaging.yaml:1 `side_by_side` is a draft, and on no card yet',
    ]);
  });

  it('is that what warns agrees with what blocks', () => {
    const criterion = (id: string, when: string, level: string) =>
      `          - { id: ${id}, label: ${id}, when: { fact: employees, ${when} }, evidence: field, level: ${level}, owner: Mara Lind, whenMissing: Ask., wrongIf: They leave., askedOn: 2026-10-01 }\n`;
    const stages = edited(
      'stages.yaml',
      '      - { id: talks, label: Talks, type: open, buyingJob: choosing }\n      - { id: won, label: Won, type: won }\n',
      `      - id: talks\n        label: Talks\n        type: open\n        exit:\n${criterion('small', 'atMost: 50', 'block')}      - id: won\n        label: Won\n        type: won\n        entry:\n${criterion('large', 'atLeast: 51', 'warn')}`,
    );
    expect(notesOf(stages)).toEqual([
      'stages.yaml:19 whoever would move from `talks` to `won` is told that something is missing, always: `small` and `large` can never hold at once',
    ]);
  });

  it('is ten customers and ten lost prospects that taught something', () => {
    const rests = (text: string) => {
      const files = { ...kept, 'icp.yaml': `${kept['icp.yaml']}${text}` };
      const { notes } = checkModel(Object.entries(files).map(([path, at]) => ({ path, text: at })));
      return notes.filter(({ what }) => what.includes('rests on')).map(({ line, what }) => `${line} ${what}`);
    };
    expect(rests('')).toEqual([
      '1 the ideal customer profile rests on nothing that anybody wrote down: it takes 10 of each kind to be more than an opinion',
    ]);
    expect(rests(evidence(3, 1))).toEqual([
      '12 the ideal customer profile rests on 3 customers and 1 lost prospect: it takes 10 of each kind to be more than an opinion',
    ]);
    expect(rests(evidence(10, 10))).toEqual([]);
  });
});
