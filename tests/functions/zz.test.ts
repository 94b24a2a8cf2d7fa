import { it } from 'vitest';
import { exampleWorld } from './example-world.ts';
import { functions } from '../../src/functions/index.ts';
it('look', async () => {
  const w = await exampleWorld();
  for (const id of ['4101','4117','4108','4105','4120']) {
    const r = await functions.readDealGuide({ dealId: id }, w.as());
    if (!r.ok) { console.log(id, r.error); continue; }
    const g = r.value.guide;
    console.log(id, JSON.stringify({lead:g.lead, stage:g.stage, need:g.need, give:g.give, ask:g.ask, title:g.toLeave?.title, open:g.toLeave?.open.map(o=>[o.label,o.state,o.next,o.fill?.field]), ew:g.enteredWithout?.title, cards:g.battleCards.map(c=>[c.title,c.open,c.checked.text]), obj:[g.objections?.title, g.objections?.rows.length], limits:g.limits, roles:g.roles, wl: r.value.winLoss && {...r.value.winLoss, questions: r.value.winLoss.questions.map(q=>[q.id,q.prefilled,q.prefilledFrom])}, fit: r.value.fit && {...r.value.fit, reasons: r.value.fit.reasons.map(x=>x.text+' '+x.points)}}, null, 1));
  }
  await new Promise(r=>setTimeout(r,200));
  console.log(w.writes(), w.local.unhandled);
  await w.stop();
});
