import { describe, expect, it } from 'vitest';
import { showTryOut, type AskedToShow, type DealToTry } from '../../../src/views/admin/show-try-out.ts';

const asked = (id: string, more: Partial<AskedToShow> = {}): AskedToShow => ({
  id,
  enters: null,
  label: id,
  says: `${id} is filled in`,
  level: 'warn',
  state: 'missing',
  ...more,
});
const toLeave = [asked('signer'), asked('date', { state: 'met' }), asked('spoken', { level: 'observe' })];
const toEnter = [
  asked('budget', { enters: 'Contract' }),
  asked('call', { enters: 'Contract', state: 'met' }),
];
const tried = (draft: DealToTry['draft'], published: DealToTry['published']): DealToTry => ({
  name: 'Harbour Foods',
  stage: 'Vendor evaluation',
  draft,
  published,
  draftFit: null,
  publishedFit: null,
});
const headline = (deal: DealToTry): unknown =>
  showTryOut({ deal, deals: [deal], open: 1, isAll: true }).headline;

describe('trying a draft on a deal', () => {
  it('counts what is asked to leave as the card does, and what is asked to enter apart from it', () => {
    expect(headline(tried([...toLeave, ...toEnter], toLeave))).toEqual({
      text: 'With this draft 2 of 3 are missing to leave this stage (as published, 2 of 3); 1 of 2 is missing to enter Contract (as published, nothing).',
      tone: 'warn',
    });
  });

  it('says where nothing is missing, and where nothing was published', () => {
    const met = toLeave.map((one) => ({ ...one, state: 'met' as const }));
    expect(headline(tried(met, toLeave))).toEqual({
      text: 'With this draft none of 3 is missing to leave this stage (as published, 2 of 3).',
      tone: 'good',
    });
    expect(headline(tried(met, null))).toMatchObject({
      text: 'With this draft none of 3 is missing to leave this stage.',
    });
  });

  it('says of a warning on how many deals it is open, and not that it stops them', () => {
    const deal = tried(toLeave, toLeave);
    const { pipeline } = showTryOut({ deal, deals: [deal], open: 1, isAll: true });
    expect(pipeline.rows).toEqual([
      { label: 'Vendor evaluation: signer', text: 'open on 1 with this draft, on 1 as published' },
    ]);
  });
});
