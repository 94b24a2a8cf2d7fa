import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/base/calendar.ts';
import type { LeakKind } from '../../../../src/core/evidence/leaks/leak-input.ts';
import { leaksIn, oneOf } from './deals.ts';
import type { Deal, Written } from './deals.ts';

const industry = oneOf('Retail', 'Food', 'Logistics');
const employees: Written = ({ draw }) => String(Math.floor(draw() * 500));
const kindsOf = (found: ReturnType<typeof leaksIn>) => found.map(({ column, kind }) => [column, kind]);

describe('A column that knows of the outcome', () => {
  it.each<[string, string, LeakKind, Written]>([
    [
      'by its values',
      'Mystery',
      'tooGood',
      ({ won, draw }) => String(Math.round((won ? 70 : 30) + 50 * (draw() - 0.5))),
    ],
    [
      'though it goes up and down',
      'Mystery',
      'tooGood',
      ({ won, draw }) =>
        String(Math.round(won ? 40 + 20 * draw() : 100 * (draw() < 0.5 ? draw() / 3 : 1 - draw() / 3))),
    ],
    ['by words', 'Remark code', 'tooGood', ({ won, draw }) => `r${(won ? 0 : 6) + Math.floor(draw() * 7)}`],
    [
      'by being filled for wins',
      'Kick-off',
      'blank',
      ({ won, draw }) => (won && draw() < 0.9 ? `k${Math.floor(draw() * 3)}` : ''),
    ],
    [
      'by a word for blank',
      'Kick-off',
      'blank',
      ({ won, draw }) => (won && draw() < 0.9 ? `k${Math.floor(draw() * 3)}` : 'Select'),
    ],
    [
      'by being filled for losses',
      'What they said',
      'blank',
      ({ won, draw }) => (won ? '' : draw() < 0.7 ? 'dear' : 'late'),
    ],
    ['by its name', 'Discount Code', 'name', oneOf('A', 'B', '')],
    ['by its name, in free text', 'Loss Reason', 'name', ({ won, row }) => (won ? '' : `They said ${row}`)],
  ])('%s is found', (_, name, kind, write) => {
    const found = leaksIn({
      rows: 450,
      columns: { Industry: industry, Employees: employees, [name]: write },
    });
    expect(kindsOf(found)).toEqual([[name, kind]]);
    expect(found[0]).toMatchObject({ leftOut: true, blanksTell: kind === 'blank' || name === 'Loss Reason' });
  });

  it('by one value that stands for one outcome only is found', () => {
    const legal: Written = ({ won, draw }) => (draw() < 0.5 || won ? 'Yes' : 'No');
    const found = leaksIn({ rows: 3000, columns: { Industry: industry, 'Approved by legal': legal } });
    expect(kindsOf(found)).toEqual([['Approved by legal', 'oneSided']]);
    expect(found[0]?.why).toMatch(
      /^"No" stands for one outcome only: [\d,]+ of [\d,]+ rows were lost, where 59 of 100 of all did\.$/,
    );
  });

  it('by being filled only when a deal ends is found, where open deals are in the file', () => {
    const span: Written = ({ isOpen, draw }) => (isOpen ? '' : String(Math.floor(draw() * 50)));
    const found = leaksIn({ rows: 600, open: 0.2, columns: { Industry: industry, Effort: span } });
    expect(kindsOf(found)).toEqual([['Effort', 'afterClose']]);
    expect(found[0]?.why).toMatch(
      /^It is filled in for \d+ of \d+ deals that have ended and for 0 of \d+ that have not/,
    );
  });

  it('by following the close is found, as a day and as a number of days', () => {
    const found = leaksIn({
      rows: 300,
      columns: {
        'Close Date': ({ closed }) => dayOf(closed),
        'Handed over': ({ closed, draw }) => dayOf(closed + Math.floor(draw() * 20)),
        Patience: ({ made, closed }) => String(closed - made),
        'Contract runs to': ({ closed, draw }) => dayOf(closed + 200 + Math.floor(draw() * 300)),
        'Founded on': ({ made, draw }) => dayOf(made - Math.floor(draw() * 9000)),
      },
    });
    expect(kindsOf(found)).toEqual([
      ['Close Date', 'name'],
      ['Handed over', 'afterClose'],
      ['Patience', 'afterClose'],
    ]);
    expect(found[1]?.why).toBe(
      'It lies on the day of Close Date or within 90 days after it in 300 of 300 rows.',
    );
    expect(found[2]?.why).toBe('It is the number of days from creation to Close Date in 300 of 300 rows.');
  });

  it('says in one sentence how much it knows', () => {
    const [found] = leaksIn({
      rows: 450,
      columns: { close_value: ({ won, draw }) => (won ? String(Math.floor(draw() * 900)) : '0') },
    });
    expect(found?.why).toMatch(
      /^Its name says how or when a deal was closed, known only while a deal runs or when it has ended; alone it tells won from lost with an AUC of (0\.99\d?|1\.00) \(450 rows\)\.$/,
    );
  });

  it('has no figure beside its name that speaks for it', () => {
    const [found] = leaksIn({ rows: 450, columns: { 'Close value': ({ draw }) => String(draw()) } });
    expect(found?.why).toMatch(/known only while a deal runs or when it has ended\.$/);
  });
});

describe('A very large table', () => {
  it('gives its leaks away by some of its rows', () => {
    const mystery: Written = ({ won, draw }) => String((won ? 70 : 30) + 50 * (draw() - 0.5));
    const effort: Written = ({ isOpen, draw }) => (isOpen ? '' : String(Math.floor(draw() * 50)));
    const columns = { Industry: industry, Employees: employees, Mystery: mystery, Effort: effort };
    const found = leaksIn({ rows: 250_000, open: 0.2, columns });
    expect(kindsOf(found)).toEqual([
      ['Mystery', 'tooGood'],
      ['Effort', 'afterClose'],
    ]);
  });
});

describe('A table', () => {
  const times =
    (before: number): Written =>
    ({ made, closed, row }) =>
      dayOf(row < before ? made - 3 : closed);

  it('in which deals closed before they were made is told, and nothing is left out for it', () => {
    const found = leaksIn({ rows: 200, columns: { Industry: industry, 'Closed on': times(7) } });
    expect(found.find(({ kind }) => kind === 'order')).toEqual({
      ...{ column: 'Closed on', kind: 'order', leftOut: false, blanksTell: false },
      why: '7 rows of 200 closed before they were made: one of the two days is not what its name says.',
    });
    const inOrder = leaksIn({ rows: 200, columns: { Industry: industry, 'Closed on': times(0) } });
    expect(inOrder.some(({ kind }) => kind === 'order')).toBe(false);
  });

  it('of which several rows are one record is told', () => {
    const found = leaksIn({
      rows: 300,
      columns: { 'Deal ID': ({ row }) => `D-${row % 250}`, Industry: industry },
    });
    expect(found).toEqual([
      {
        ...{ column: 'Deal ID', kind: 'repeated', leftOut: false, blanksTell: false },
        why: '100 rows share 50 values of Deal ID: rows of one record stay on one side when records are parted.',
      },
    ]);
  });

  it('of which rows are the same in all but their number is told', () => {
    const same =
      (write: (nth: number) => string): Written =>
      ({ row }) =>
        write(row % 200);
    const columns = {
      'Deal ID': ({ row }: Deal) => `D-${row}`,
      Amount: same((nth) => String(nth * nth + 7)),
      Industry: same((nth) => `i${nth % 5}`),
      Region: same((nth) => `r${nth % 3}`),
    };
    const found = leaksIn({ rows: 400, won: 1.1, madeOn: (row) => 19_000 + (row % 200), columns });
    expect(found.map(({ column, kind, leftOut, why }) => [column, kind, leftOut, why])).toEqual([
      [
        ...['all columns', 'repeated', false],
        '200 rows of 400 are the same as an earlier one in everything but what names them: they may be one record that was exported several times.',
      ],
    ]);
    expect(leaksIn({ rows: 400, won: 1.1, columns })).toEqual([]);
  });
});

describe('An honest column', () => {
  it.each<[string, string, Written]>([
    [
      'tells much',
      'Fit',
      ({ won, draw }) => String(Math.round(100 * (draw() + draw() + draw() + (won ? 0.47 : 0)))),
    ],
    [
      'is blank more often for losses',
      'Budget named',
      ({ won, draw }) => (draw() < (won ? 0.7 : 0.55) ? 'yes' : ''),
    ],
    [
      'has a segment that seldom wins',
      'Segment',
      ({ won, draw }) => (draw() < (won ? 0.03 : 0.2) ? 'Student' : 'A'),
    ],
    ['lies in the future', 'Contract ends', ({ made, draw }) => dayOf(made + 100 + Math.floor(draw() * 500))],
    ['is blank for many, open or not', 'Sector code', ({ draw }) => (draw() < 0.6 ? '' : 'S')],
  ])('that %s is no leak', (_, name, write) => {
    for (const rows of [60, 450, 4000])
      expect(leaksIn({ rows, open: 0.15, columns: { Industry: industry, [name]: write } })).toEqual([]);
  });

  it('that never changes, or is blank throughout, is no leak whatever its name', () => {
    const columns = { 'Loss Reason': () => '', Stage: () => 'Closed', Probability: () => '100' };
    expect(leaksIn({ rows: 200, columns })).toEqual([]);
  });
});

describe('Nothing but chance', () => {
  const kinds: readonly ((nth: number) => Written)[] = [
    () =>
      ({ draw }) =>
        String(Math.round(draw() * 1e6) / 100),
    (nth) =>
      ({ draw }) =>
        `L${Math.floor(draw() * (2 + nth))}`,
    () =>
      ({ draw }) =>
        draw() < 0.1 ? 'Yes' : 'No',
    () =>
      ({ made, draw }: Deal) =>
        dayOf(made - 300 + Math.floor(draw() * 600)),
    () =>
      ({ draw }) =>
        String(Math.floor(draw() * 7)),
  ];
  const sometimesBlank =
    (write: Written, share: number): Written =>
    (deal) =>
      deal.draw() < share ? '' : write(deal);
  const noise = Object.fromEntries(
    Array.from({ length: 40 }, (_, nth) => [
      `Column ${nth}`,
      sometimesBlank(kinds[nth % 5]?.(nth) ?? (() => ''), nth % 3 === 0 ? nth / 45 : 0),
    ]),
  );

  it.each([60, 450])('is called a leak in fewer than 5 of 100 files of %d rows and 40 columns', (rows) => {
    let called = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const found = leaksIn({
        rows,
        seed,
        won: 0.2 + (seed % 6) / 10,
        open: (seed % 3) / 10,
        columns: noise,
      });
      if (found.length > 0) called += 1;
    }
    expect(called).toBeLessThan(5);
  });
});
