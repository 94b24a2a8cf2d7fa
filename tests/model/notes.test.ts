import { describe, expect, it } from 'vitest';
import { checkModel } from '../../src/model/check-model.ts';
import { smallModel } from './small-model.ts';

/** What is worth knowing of the small model after some of its text was changed, on a day. */
function notes(
  changes: readonly (readonly [string, string, string])[],
  today = '2026-11-21',
): readonly string[] {
  const files = Object.entries(smallModel).map(([path, text]) => {
    const own = changes.filter(([file]) => file === path);
    const changed = own.reduce((before, [, from, to]) => before.replace(from, to), text);
    return { path, text: `# yaml-language-server: $schema=schema/x.schema.json\n${changed}` };
  });
  const { model, notes: found } = checkModel(files, { today });
  expect(model).not.toBeNull();
  return found.map(({ file, line, what }) => `${file}:${line} ${what}`);
}

const usual = notes([]);

describe('what is only worth knowing', () => {
  it('keeps no model from being used', () => {
    expect(usual).toEqual([
      'facts.yaml:2 no rule reads `industry` and `chilled`',
      'icp.yaml:2 of 1 criterion, 1 does not say what would make it wrong: `Big enough`',
      'icp.yaml:2 the ideal customer profile rests on nothing that anybody wrote down: it takes 10 of each kind to be more than an opinion',
      'messaging.yaml:2 nothing is said of what buyers need during `choosing`',
      'messaging.yaml:6 1 owner is named, and no people.yaml says who they are: `Mara Lind`',
    ]);
  });

  it('is a review that has expired: the newest one counts', () => {
    const review = '{ rating: accurate, by: Mara Lind, on: 2026-10-01 }';
    const expired = '{ rating: accurate, by: Mara Lind, on: 2026-10-01, expires: 2026-11-20 }';
    const change = (to: string) =>
      notes([['messaging.yaml', review, to]]).filter((note) => !usual.includes(note));
    expect(change(expired)).toEqual([
      'messaging.yaml:8 the newest review of claim `side_by_side` expired on 2026-11-20',
    ]);
    expect(change(`${expired}\n      - ${review.replace('10-01', '10-02')}`)).toEqual([]);
    expect(change(expired.replace('11-20', '11-21'))).toEqual([]);
  });

  it('is a section of a battle card that has expired', () => {
    const change = [
      'battlecards/northbeam.yaml',
      'verifiedOn: 2026-10-01',
      'verifiedOn: 2026-10-01\n    expires: 2026-11-01',
    ] as const;
    expect(notes([change])).toContain(
      'battlecards/northbeam.yaml:8 section `northbeam_choice` expired on 2026-11-01',
    );
    expect(notes([change], '2026-10-31')).toEqual(usual);
  });

  it('is an objection without an answer', () => {
    const change = [
      'objections.yaml',
      /    responses:[\s\S]*/.exec(smallModel['objections.yaml'] ?? '')?.[0] ?? '',
      '',
    ] as const;
    expect(notes([change])).toContain('objections.yaml:3 objection `christmas` has no answer yet');
  });

  it('is a fact that one CRM carries and another does not', () => {
    const files = {
      ...smallModel,
      'crm/salesforce.yaml': 'crm: salesforce\nfields:\n  company:\n    industry: { field: Industry }\n',
    };
    const { model, notes: found } = checkModel(Object.entries(files).map(([path, text]) => ({ path, text })));
    expect(model).not.toBeNull();
    expect(found.map(({ file, what }) => `${file} ${what}`)).toContain(
      'crm/salesforce.yaml rules read `employees`, and no field here carries it',
    );
  });

  it('is a role that facts count and a CRM has no name for', () => {
    const fact =
      '  - { id: signers, label: Signers, type: count, object: deal, from: { over: contacts, how: count, role: signer } }\n';
    const change = ['crm/hubspot.yaml', 'signer: { values: [DECISION_MAKER] }', 'signer: {}'] as const;
    expect(notes([['facts.yaml', 'facts:\n', `facts:\n${fact}`], change])).toContain(
      'crm/hubspot.yaml:10 facts count contacts with the role `signer`, and nothing here stands for it',
    );
  });

  it('is a file that names no schema, with the line to begin it with', () => {
    const files = Object.entries(smallModel).map(([path, text]) => ({ path, text }));
    const todo = checkModel(files).notes.find(({ file }) => file === 'battlecards/northbeam.yaml')?.todo;
    expect(todo).toContain('"# yaml-language-server: $schema=../schema/battlecard.schema.json"');
  });
});
