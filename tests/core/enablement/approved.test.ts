import { expect, it } from 'vitest';
import { approvedContent } from '../../../src/core/enablement/approved.ts';
import type { BattleCardFile, Claim, Objection } from '../../../src/core/enablement/model.ts';

const claim = (id: string, status: Claim['status']): Claim => ({
  id,
  text: id,
  category: 'ease',
  proofPoints: [],
  status,
  owner: 'Mara Lind',
  reviews: [],
});
const objection = (id: string, status: Objection['status']): Objection => ({
  id,
  status,
  buyerSays: id,
  category: 'price',
  buyingJobs: [],
  roles: [],
  owner: 'Mara Lind',
  responses: [],
});
const section = (
  id: string,
  status: Claim['status'],
  claims: readonly string[],
): BattleCardFile['sections'][number] => ({
  id,
  status,
  buyingJobs: ['choosing'],
  feelConfidentThat: 'nothing stops',
  give: 'plan',
  lead: 'Ask them.',
  lines: claims.map((one) => ({ id: `${id}_${one}`, scope: 'customer_facing' as const, claim: one })),
  verifiedBy: 'Mara Lind',
  verifiedOn: '2026-10-01',
});
const card = (sections: BattleCardFile['sections']): BattleCardFile => ({
  engine: 1,
  id: 'northbeam',
  label: 'Northbeam',
  kind: 'vendor',
  aliases: [],
  overview: 'They sell.',
  whyWeWin: [],
  whyWeLose: [],
  owner: 'Mara Lind',
  sections,
});

it('a draft is on no card, nor is a line that rests on a draft, nor a section that has no other line', () => {
  const said = approvedContent({
    claims: [claim('checked', 'approved'), claim('proposed', 'draft')],
    objections: [objection('heard', 'approved'), objection('imported', 'draft')],
    battleCards: [
      card([
        section('ready', 'approved', ['checked', 'proposed']),
        section('unready', 'draft', ['checked']),
        section('hollow', 'approved', ['proposed']),
      ]),
    ],
  });
  expect(said.claims.map(({ id }) => id)).toEqual(['checked']);
  expect(said.objections.map(({ id }) => id)).toEqual(['heard']);
  // The competitor stays one: it may still be named at close.
  expect(said.battleCards.map(({ id }) => id)).toEqual(['northbeam']);
  expect(said.battleCards[0]?.sections.map(({ id, lines }) => [id, lines.map((line) => line.claim)])).toEqual(
    [['ready', ['checked']]],
  );
});
