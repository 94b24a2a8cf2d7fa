import { Alert, NumberInput, Select } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { leaveStage } from './card-stage.tsx';
import { erpKnown } from './fixtures/settings.ts';
import { stageSettings } from './settings-stage.tsx';

leaveStage();

describe('a new criterion', () => {
  const start = async () => {
    const page = stageSettings();
    await page.shows('Which ERP they use');
    page.press('Add what to ask to leave “Discovery”');
    return page;
  };

  it('is put together from controls and sent as rows', async () => {
    const page = await start();
    page.type('Name, as a rep reads it', 'Enough staff');
    page.choose('Fact', 'staff');
    page.find(NumberInput, (node) => node.props.label === 'Value in people').props.onChange?.(40);
    page.choose('Who answers for it', 'Jonas Reed');
    page.type('What to do when it is missing', 'Ask Operations.');
    page.press('Save to the draft');
    await page.shows('1 change that is not published yet.');
    expect(page.sent('changeDraft')[0]?.['edit']).toEqual({
      kind: 'putCriterion',
      pipeline: 'new_business',
      stage: 'discovery',
      direction: 'exit',
      id: null,
      criterion: {
        label: 'Enough staff',
        when: { kind: 'rows', join: 'all', rows: [{ fact: 'staff', operator: 'atLeast', value: 40 }] },
        evidence: 'field',
        level: 'observe',
        owner: 'Jonas Reed',
        whenMissing: 'Ask Operations.',
        saysMissing: null,
        waivableBy: null,
        longestWaiverDays: 14,
        wrongIf: null,
      },
    });
  });

  it('says everything that is still wanted, beside its control, and sends nothing', async () => {
    const page = await start();
    page.choose('Fact', 'erp');
    page.press('Save to the draft');
    await page.shows('Not saved yet');
    expect(page.sent('changeDraft')).toEqual([]);
    const value = page.find(Select, (node) => node.props.label === 'Value');
    expect([value.props.error, value.props.validationMessage]).toEqual([true, 'Say which.']);
    expect(page.text()).toContain(
      'Give it a name that a rep understands. Say who answers for it. Say which.',
    );
  });

  it('warns, with the share, before a field that few have can block', async () => {
    const page = await start();
    page.choose('Fact', 'staff');
    expect(page.text()).toContain('Filled in 9 of 40 companies');
    expect(page.maybeFind(Alert)).toBeNull();
    page.choose('Level', 'block');
    expect(page.find(Alert).props.title).toBe('This would stop most deals');
    page.choose('Fact', 'erp');
    expect(page.maybeFind(Alert)).toBeNull();
  });

  it('forgets the value when another fact is chosen, so that none of a wrong kind is sent', async () => {
    const page = await start();
    page.choose('Fact', 'staff');
    page.find(NumberInput, (node) => node.props.label === 'Value in people').props.onChange?.(40);
    page.choose('Fact', 'erp');
    expect(page.find(Select, (node) => node.props.label === 'Value').props.value).toBe('');
  });

  it('shows a refusal beside the control that it is about', async () => {
    const page = stageSettings({
      changeDraft: () => ({
        ok: false,
        problem: {
          kind: 'refused',
          title: 'Not changed',
          next: 'Nobody is called Ada Vos here. Choose somebody whom the model names.',
          retry: false,
          at: `${erpKnown.at}#owner`,
        },
      }),
    });
    await page.shows('Which ERP they use');
    page.press('Change “Which ERP they use”');
    page.press('Save to the draft');
    await page.shows('Nobody is called Ada Vos here.');
    const owner = page.find(Select, (node) => node.props.label === 'Who answers for it');
    expect(owner.props.error).toBe(true);
  });
});
