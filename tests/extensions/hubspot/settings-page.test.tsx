import { Input, NumberInput, Toggle } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { leaveStage } from './card-stage.tsx';
import { changed, erpKnown, settings } from './fixtures/settings.ts';
import { openedAt, reply, stageSettings } from './settings-stage.tsx';

leaveStage();

describe('the settings page', () => {
  it('reads once, with counts, and says first what is not published', async () => {
    const page = stageSettings();
    await page.shows('Nothing waits to be published.');
    expect(page.sent('readSettings')).toEqual([{ count: true }]);
    expect(page.text()).toContain('Release 12 by Nora Feld, in force since 3 Nov.');
    expect(page.text()).toContain('Discovery: 1 to leave');
    expect(page.text()).toContain('In HubSpot: Demo booked (renamed from Discovery)');
  });

  it('offers the CRM’s pipelines where the model has none', async () => {
    const page = stageSettings({ readSettings: () => reply({ ...settings, pipelines: [] }) });
    await page.shows('Start from a pipeline of HubSpot');
    page.press('Take over “Renewals”');
    await page.shows('1 change that is not published yet.');
    expect(page.sent('changeDraft')).toEqual([
      {
        base: 12,
        revision: 0,
        mark: null,
        edit: { kind: 'addPipeline', crmPipeline: 'renewals', pipelineKind: 'new_business' },
      },
    ]);
  });

  it('saves a level at once, under the mark that was read, and says so', async () => {
    const page = stageSettings();
    await page.shows('Which ERP they use');
    page.choose('Level of “Which ERP they use”', 'block');
    await page.shows('1 change that is not published yet.');
    const [sent] = page.sent('changeDraft');
    expect(sent).toMatchObject({ base: 12, revision: 0, mark: erpKnown.mark });
    expect(sent?.['edit']).toMatchObject({
      kind: 'putCriterion',
      id: 'erp_known',
      criterion: { level: 'block' },
    });
    expect(page.mocks.actions.addAlert.calls).toEqual([
      [{ type: 'success', message: 'Saved in the draft.' }],
    ]);
  });

  it('says beside the control that another changed it, reads anew, and keeps what was typed', async () => {
    let isRead = 0;
    const page = stageSettings({
      readSettings: () => reply(isRead++ === 0 ? settings : { ...changed, revision: 2 }),
      changeDraft: () => ({
        ok: false,
        problem: {
          kind: 'out_of_date',
          title: 'Nora Feld changed this a moment ago',
          next: 'Level is block now.',
          retry: true,
        },
      }),
    });
    await page.shows('Which ERP they use');
    page.press('Change “Which ERP they use”');
    page.type('Name, as a rep reads it', 'The ERP they run');
    page.press('Save to the draft');
    await page.shows('Nora Feld changed this a moment ago');
    await expect.poll(() => page.sent('readSettings').length).toBe(2);
    await page.shows('1 change that is not published yet.');
    const name = page.find(Input, (node) => node.props.label === 'Name, as a rep reads it');
    expect(name.props.value).toBe('The ERP they run');
    expect(page.text()).toContain('Nora Feld changed this a moment ago');
  });

  it('takes a stage in that the CRM has and the model has not', async () => {
    const page = stageSettings();
    await page.shows('One stage of HubSpot is not here yet');
    page.press('Add “Legal”');
    await page.shows('1 change that is not published yet.');
    expect(page.sent('changeDraft')[0]?.['edit']).toEqual({
      kind: 'addStage',
      pipeline: 'new_business',
      crmStage: '901',
    });
  });
});

describe('the other parts', () => {
  it('map an option of a field to a value of the fact, and keep the others', async () => {
    const page = await openedAt('facts');
    page.press('Change “ERP”');
    page.choose('S/4', 'sap');
    await page.shows('1 change that is not published yet.');
    expect(page.sent('changeDraft')[0]?.['edit']).toEqual({
      kind: 'mapFact',
      fact: 'erp',
      field: 'erp_system',
      values: { NS: 'netsuite', S4: 'sap' },
    });
  });

  it('make a fact of a field', async () => {
    const page = await openedAt('facts');
    page.choose('Field', 'company/industry');
    page.press('Add the fact');
    await page.shows('1 change that is not published yet.');
    expect(page.sent('changeDraft')[0]?.['edit']).toEqual({
      kind: 'addFact',
      object: 'company',
      field: 'industry',
      label: 'Industry',
    });
  });

  it('change points as soon as the field is left', async () => {
    const page = await openedAt('fit');
    page.find(NumberInput, (node) => node.props.label === 'Points for “ERP”').props.onChange?.(20);
    await page.shows('1 change that is not published yet.');
    expect(page.sent('changeDraft')[0]).toMatchObject({
      mark: 'm-points',
      edit: { kind: 'setPoints', at: 'icp/company_fit/erp', points: 20, whenUnknown: 0 },
    });
  });

  it('set one of the CRM’s own rules and leave the other as it is', async () => {
    const page = await openedAt('rules', { setRules: () => reply(changed, 'Set in HubSpot.') });
    expect(page.text()).toContain('HubSpot asks for ERP in Discovery.');
    page.find(Toggle, (node) => node.props.label === 'No stage is skipped').props.onChange?.(true);
    await page.shows('1 change that is not published yet.');
    expect(page.sent('setRules')).toEqual([{ pipeline: 'default', noSkipping: true, noMovingBack: true }]);
  });

  it('offer to approve a draft to whom the model names alone', async () => {
    const page = await openedAt('content');
    expect(page.text()).toContain('There are no sections yet.');
    expect(page.has('Approve “No full-day stop”')).toBe(false);
  });

  it('publish what was read, with a note, and say where it is done when it is not here', async () => {
    const page = await openedAt('publish', {
      readSettings: () => reply({ ...changed, headline: settings.headline }),
      publishDraft: () =>
        reply({ ...settings, base: 13, headline: { text: 'Release 13 is out.', tone: 'good' } }),
    });
    expect(page.text()).toContain('Before: level warn');
    page.type('Why, in a sentence', 'Stops half-known deals');
    page.press('Publish this change');
    await page.shows('Release 13 is out.');
    expect(page.sent('publishDraft')).toEqual([
      { base: 12, revision: 1, effectiveOn: null, note: 'Stops half-known deals' },
    ]);
  });

  it('do not publish what is wrong', async () => {
    const wrong = {
      at: erpKnown.at,
      text: 'It can never hold.',
      todo: 'Change one row.',
      tone: 'bad',
    } as const;
    const view = { ...changed, headline: settings.headline, notes: [wrong] };
    const page = await openedAt('publish', { readSettings: () => reply(view) });
    expect(page.button('Publish this change').props.disabled).toBe(true);
    expect(page.text()).toContain('It can never hold. Change one row.');
  });

  it('say again before publishing what is risky, and publish it all the same', async () => {
    const risky = {
      at: `${erpKnown.at}#level`,
      text: 'ERP is filled in on 3 of 40 deals only: blocking on it would stop most deals.',
      todo: 'Let it warn.',
      tone: 'warn',
    } as const;
    const view = { ...changed, headline: settings.headline, notes: [risky] };
    const page = await openedAt('publish', { readSettings: () => reply(view) });
    expect(page.text()).toContain('Worth a look before it counts');
    expect(page.text()).toContain(`${risky.text} ${risky.todo}`);
    expect(page.button('Publish this change').props.disabled).not.toBe(true);
  });

  it('say where publishing is done, where whoever looks is only claimed', async () => {
    const view = {
      ...changed,
      headline: settings.headline,
      publishElsewhere: 'Publish by the command line.',
    };
    const page = await openedAt('publish', { readSettings: () => reply(view) });
    expect(page.text()).toContain('Publish by the command line.');
    expect(page.has('Publish this change')).toBe(false);
  });

  it('go back to an older release in two taps', async () => {
    const page = await openedAt('publish', {
      revertRelease: () => reply({ ...settings, base: 13 }, 'Done.'),
    });
    page.press('Go back to release 11');
    expect(page.sent('revertRelease')).toEqual([]);
    page.press('Yes, publish release 11 again');
    await expect.poll(() => page.sent('revertRelease')).toEqual([{ base: 12, to: 11 }]);
  });
});
