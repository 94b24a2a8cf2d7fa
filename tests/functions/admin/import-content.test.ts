import { afterEach, expect, test } from 'vitest';
import { adminFunctions } from '../../../src/functions/admin/index.ts';
import { problemIn, valueOf } from '../example-world.ts';
import { exampleParts, hubSpotAdminWorld, mara, nora, type AdminWorld } from './admin-world.ts';

let world: AdminWorld | null = null;
afterEach(async () => {
  await world?.stop();
  world = null;
});

async function importing(what: string, csv: string) {
  world ??= await hubSpotAdminWorld();
  if ((await adminFunctions.readSettings({}, world.as())).ok && !published.has(world)) {
    published.add(world);
    await world.published(await exampleParts());
  }
  const view = valueOf(await adminFunctions.readSettings({}, world.as())).settings;
  const { base, revision } = view;
  return adminFunctions.importContent({ base, revision, what, csv }, world.as(nora));
}
const published = new WeakSet<AdminWorld>();

test('claims are drafts until their owner, and nobody else, approves them', async () => {
  const csv = 'Text,Category,Owner\n"Live in ten weeks, measured",quantified,Mara Lind\n';
  const { settings, said } = valueOf(await importing('claims', csv));
  expect(said).toContain('1 claim imported as a draft');
  const [claim] = settings.content;
  expect(claim).toMatchObject({ at: 'claim/live_in_ten_weeks_measured', status: 'draft', mayApprove: false });
  const { base, revision } = settings;
  const request = { base, revision, mark: claim?.mark ?? null, edit: { kind: 'approve', at: claim?.at } };
  if (!world) throw new Error('No world');
  expect(problemIn(await adminFunctions.changeDraft(request, world.as(nora))).next).toBe(
    'Mara Lind approves this: the model names nobody else.',
  );
  const approved = valueOf(await adminFunctions.changeDraft(request, world.as(mara))).settings;
  expect(approved.content.find(({ at }) => at === claim?.at)?.status).toBe('approved');
});

test('objections come with their answers, and sections under the competitor whose card is there', async () => {
  const objections =
    'buyer_says;category;owner;answer\n„We are too small“;price;Nora Feld;Two sites are enough.\n';
  expect(valueOf(await importing('objections', objections)).said).toContain('1 objection imported');
  const sections = [
    'competitor,buying_jobs,feel_confident_that,give,lead,internal_lines',
    'Northbeam,"Validation; supplier_selection",it works,cut_over_plan,Show the log.,"Ask who ran it|Ask when"',
  ].join('\n');
  const { settings } = valueOf(await importing('sections', sections));
  expect(settings.content[0]).toMatchObject({ status: 'draft' });
  expect(settings.content.filter(({ status }) => status === 'draft')).toHaveLength(2);
});

test('every wrong row is told with its line, and none is taken', async () => {
  const csv = 'text,category,owner\nOne,quantified,Mara Lind\nTwo,loud,Mara Lind\n,scope,\n';
  const problem = problemIn(await importing('claims', csv));
  expect(problem.title).toBe('Nothing was imported');
  expect(problem.next.split('\n')).toEqual([
    'Line 3: “category” is one of quantified, scope, ease, technology, comparative, and not “loud”.',
    'Line 4: “text” is empty.',
    'Line 4: “owner” is empty.',
    'Correct them and import again: all rows are taken, or none.',
  ]);
});

test('a column that nobody knows is told with those that there are', async () => {
  const problem = problemIn(await importing('claims', 'text,kind\nOne,scope\n'));
  expect(problem.next).toContain('Line 1: The column “category” is missing.');
  expect(problem.next).toContain(
    'There is no column “kind”. The columns are text, category, owner, proof_points.',
  );
});
