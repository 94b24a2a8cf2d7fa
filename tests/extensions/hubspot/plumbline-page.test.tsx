import { Accordion, SearchInput, StatusTag, Table, TableCell } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { describe, expect, it } from 'vitest';
import { PlumblinePage } from '../../../extensions/hubspot/pages/PlumblinePage.tsx';
import { leaveStage, ok } from './card-stage.tsx';
import { refusedProfile, untestedProfile } from './fixtures/held-profile.ts';
import { glossary, page as view } from './fixtures/plumbline-page.ts';
import { problems } from './fixtures/problems.ts';
import { stagePage } from './page-stage.tsx';

leaveStage();

const answering = {
  readPlumblinePage: () => ok({ page: view, said: null }),
  readGlossary: () => ok({ glossary }),
};

describe('the manager’s page', () => {
  it('says the oldest thing overdue first, then part by part what is so and what is next', async () => {
    const page = stagePage(<PlumblinePage />, answering, { location: 'pages' });
    await page.shows(view.headline.text);
    expect(page.sent('readPlumblinePage')).toEqual([{ drift: true }]);
    expect(page.text()).toContain('Ask Jonas Reed to take note for sales.');
    expect(page.text()).toContain('Only what we do: Discovery, New business');
    expect(page.text()).toContain('Wrong if: Half of the customers have none.');
    expect(page.text()).toContain('Nobody has said yet what would make it wrong.');
    expect(page.text()).toContain('No stage here stands for it.');
    expect(page.find(PageLink).props.to).toBe('/glossary');
  });

  it('shows the audit’s counts as tables, and in words where there is nothing to count', async () => {
    const page = stagePage(<PlumblinePage />, answering, { location: 'pages' });
    await page.shows('37 of 412 moves went around the criteria.');
    expect(page.findAll(Table)).toHaveLength(2);
    const cells = page.findAll(TableCell).map((cell) => cell.text);
    expect(cells.slice(-3)).toEqual(['Import', '37', '200']);
    expect(page.text()).toContain('No stage was left.');
  });

  it('says whether the profile holds: figures with what they rest on, and what does not hold before the rest', async () => {
    const page = stagePage(<PlumblinePage />, answering, { location: 'pages' });
    await page.shows(view.backtest.headline.text);
    expect(page.text()).toContain('ROC AUC: 0.71');
    expect(page.text()).toContain('0.68 to 0.74, 1,240 deals');
    expect(page.text()).toContain('56% (50 to 62%), 147 of 262');
    expect(page.text()).toContain('2026-Q3: 32% (27 to 37%), 111 of 347; ROC AUC 0.70 (0.64 to 0.76)');
    expect(
      page
        .findAll(StatusTag)
        .map((tag) => tag.text)
        .slice(0, 2),
    ).toEqual(['Supported', 'Contradicted']);
    expect(page.text().indexOf('Ask Mara Lind about')).toBeLessThan(page.text().indexOf('ROC AUC: 0.71'));
    expect(page.text()).toContain(
      'It was to be wrong if: Deals with a contract that long close as often as the others. Mara Lind answers for it.',
    );
    expect(page.text().indexOf('Warehouse contract')).toBeLessThan(page.text().indexOf('Food wholesale'));
  });

  it('says the verdict, why and what is next where too few deals have closed, and folds the figures', async () => {
    const refused = { ...view, backtest: refusedProfile };
    const page = stagePage(
      <PlumblinePage />,
      { ...answering, readPlumblinePage: () => ok({ page: refused, said: null }) },
      { location: 'pages' },
    );
    await page.shows(refusedProfile.headline.text);
    expect(page.find(StatusTag).text).toBe('Too few to say');
    expect(page.findAll(Accordion).map(({ props }) => props.title)).toContain('The figures so far');
    expect(page.text()).toContain('Too few records got a score to say what any criterion is worth.');
    expect(page.text().split('Too few to say')).toHaveLength(2);
  });

  it('says how to test a profile that was not tested yet, and shows no empty tables', async () => {
    const untested = { ...view, backtest: untestedProfile };
    const page = stagePage(
      <PlumblinePage />,
      { ...answering, readPlumblinePage: () => ok({ page: untested, said: null }) },
      { location: 'pages' },
    );
    await page.shows('It was not tested yet against the deals that closed.');
    expect(page.text()).toContain('plumbline backtest --crm');
    expect(page.findAll(Table)).toHaveLength(1);
    expect(page.text()).not.toContain('What each criterion is worth');
  });

  it('takes note for the function that whoever looks speaks for, and keeps the drift that was read', async () => {
    const taken = {
      ...view,
      headline: { text: 'Nothing is overdue now.', tone: 'good' as const },
      drift: null,
    };
    const page = stagePage(
      <PlumblinePage />,
      { ...answering, acknowledgeIcp: () => ok({ page: taken, said: 'Noted for sales.' }) },
      { location: 'pages' },
    );
    await page.shows(view.headline.text);
    expect(page.has('Take note for Marketing')).toBe(false);
    page.press('Take note for Sales');
    await page.shows('Nothing is overdue now.');
    expect(page.sent('acknowledgeIcp')).toEqual([{ icp: 'a'.repeat(64), of: 'sales' }]);
    expect(page.text()).toContain('No stage here stands for it.');
    expect(page.mocks.actions.addAlert.calls).toEqual([[{ type: 'success', message: 'Noted for sales.' }]]);
  });

  it.each(Object.values(problems))('says that $title, and what to do next', async (problem) => {
    const page = stagePage(
      <PlumblinePage />,
      { readPlumblinePage: () => ({ ok: false, problem }) },
      { location: 'pages' },
    );
    await page.shows(problem.title);
    expect(page.text()).toContain(problem.next);
  });
});

describe('the glossary', () => {
  const open = async (params: Record<string, string> = {}) => {
    const page = stagePage(<PlumblinePage />, answering, { location: 'pages', path: '/glossary', params });
    await page.shows(glossary.line);
    return page;
  };

  it('has every definition in its group, with what belongs to it and since when', async () => {
    const page = await open();
    expect(page.findAll(Accordion).map((group) => group.props.title)).toEqual([
      'Stages of New business (1)',
      'Facts (1)',
    ]);
    expect(page.text()).toContain('The same since release 9, 3 Nov.');
    expect(page.text()).toContain('Nobody has written down yet what it means.');
  });

  it('finds by a part of a word, and says so when nothing is called that', async () => {
    const page = await open();
    page.find(SearchInput).props.onChange?.('hurts');
    expect(page.findAll(Accordion).map((group) => group.props.title)).toEqual(['Stages of New business (1)']);
    page.find(SearchInput).props.onChange?.('nonsense');
    expect(page.text()).toContain('Nothing is called “nonsense”.');
    page.press('Show everything');
    expect(page.findAll(Accordion)).toHaveLength(2);
  });

  it('stands open at the word for which somebody came', async () => {
    const page = await open({ term: 'fact/erp' });
    expect(page.text().indexOf('Not published yet.')).toBeLessThan(page.text().indexOf('Discovery'));
  });
});
