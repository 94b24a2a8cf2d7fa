import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { GuideView } from '../../src/views/guide-view.ts';
import { exampleModel, exampleWorld, sam, valueOf, type ExampleWorld } from './example-world.ts';

describe('drafts', () => {
  let world: ExampleWorld;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterAll(() => world.stop());
  const guideWith = async (model: GtmModel): Promise<GuideView> =>
    valueOf(await readDealGuide({ dealId: '4101' }, world.as(sam, model))).guide;
  const { objections, messaging, battleCards } = exampleModel;
  if (!objections || !messaging) throw new Error('The example has objections and claims');

  it('are on no card: neither a section, nor an objection, nor a line that rests on a claim', async () => {
    const before = await guideWith(exampleModel);
    const [first] = before.battleCards;
    const heard = before.objections?.rows[0]?.subject.id;
    const claims = battleCards.flatMap(({ sections }) =>
      sections.flatMap(({ lines }) =>
        lines.flatMap(({ id, claim }) => (claim ? [[id, claim] as const] : [])),
      ),
    );
    const line = first?.lines.find(({ subject }) => claims.some(([id]) => id === subject.id));
    const claim = claims.find(([id]) => id === line?.subject.id)?.[1];
    expect([first?.competitor, heard, claim].every(Boolean)).toBe(true);

    const sections = await guideWith({
      ...exampleModel,
      battleCards: battleCards.map((card) =>
        card.id === first?.competitor
          ? { ...card, sections: card.sections.map((section) => ({ ...section, status: 'draft' })) }
          : card,
      ),
    });
    expect(sections.battleCards.map(({ competitor }) => competitor)).toEqual(
      before.battleCards.slice(1).map(({ competitor }) => competitor),
    );

    const asDraft = await guideWith({
      ...exampleModel,
      version: 'with-drafts',
      objections: {
        ...objections,
        objections: objections.objections.map((one) =>
          one.id === heard ? { ...one, status: 'draft' } : one,
        ),
      },
      messaging: {
        ...messaging,
        claims: messaging.claims.map((one) => (one.id === claim ? { ...one, status: 'draft' } : one)),
      },
    });
    expect(asDraft.objections?.rows.map(({ subject }) => subject.id)).not.toContain(heard);
    expect(asDraft.battleCards[0]?.lines.map(({ subject }) => subject.id)).not.toContain(line?.subject.id);
  });

  it('leave the rest as it was, and the card names the stage at which the glossary opens', async () => {
    const guide = await guideWith(exampleModel);
    expect(guide.model.glossary).toBe('stage/new_business/vendor_evaluation');
  });
});
