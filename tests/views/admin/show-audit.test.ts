import { describe, expect, it } from 'vitest';
import type { AuditSummary } from '../../../src/core/stages/audit-summary.ts';
import { noTally, type AuditTally } from '../../../src/core/stages/audit-tally.ts';
import { showAudit } from '../../../src/views/admin/show-audit.ts';
import { auditFile } from '../../core/stages/audit-stages.ts';

const names = { stages: auditFile, facts: [{ id: 'value', label: 'Value of the deal' }] };
const none = noTally.moves;
const of = (tally: Partial<AuditTally>): AuditSummary => ({
  since: '2026-10-01T00:00:00.000Z',
  on: '2026-11-21',
  model: 'c0ffee123456',
  tally: { ...noTally, ...tally },
});

describe('the audit on the manager’s page', () => {
  it('says what to run where none was made', () => {
    expect(showAudit(null, names)).toMatchObject({
      headline: { text: 'No audit in the last 33 days.' },
      todo: expect.stringContaining('plumbline stages audit') as string,
      tables: [],
    });
  });

  it('begins with the sentence, then where to begin, and every number with what it is out of', () => {
    const moves = { inOrder: 160, waived: 3, around: 39, notJudged: 0 };
    const view = showAudit(
      of({
        deals: 150,
        moves,
        aroundFirm: 37,
        byPath: { ...noTally.byPath, import: moves },
        byStage: [{ pipeline: 'new', stage: 'two', ...moves }],
        byCriterion: [
          {
            pipeline: 'new',
            stage: 'one',
            direction: 'exit',
            criterion: 'budget',
            label: 'Budget is settled',
            level: 'block',
            asked: 202,
            skipped: 39,
            waived: 3,
            notJudged: 0,
          },
        ],
        sitting: [{ pipeline: 'new', stage: 'two', deals: 40, without: 4 }],
      }),
      names,
    );
    expect(view.headline.text).toBe(
      '39 of 202 moves went around at least one criterion, 37 of them around one that warns or blocks.',
    );
    expect(view.todo).toBe('Begin with “Budget is settled”: 39 of 202 went on without it.');
    expect(view.sample).toBe(
      'Moves from 1 Oct 2026 to 21 Nov 2026, judged by model c0ffee: 150 deals, 202 moves forward.',
    );
    expect(view.tables.map(({ rows }) => rows)).toEqual([
      [['An import', '39 of 202', '3 of 202', '0 of 202']],
      [['Two (New business)', '39 of 202', '3 of 202', '0 of 202']],
      [['Budget is settled', 'to leave One (New business)', 'block', '39 of 202', '3 of 202', '0 of 202']],
      [['Two (New business)', '4 of 40']],
    ]);
    for (const { columns, rows } of view.tables)
      for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('says what could not be judged and why, and that a few moves show little', () => {
    const view = showAudit(
      of({
        deals: 3,
        moves: { ...none, inOrder: 1, notJudged: 2 },
        unmapped: 1,
        unseen: [{ fact: 'value', why: 'notTracked', moves: 2 }],
      }),
      names,
    );
    expect(view.headline).toEqual({
      text: 'None of 3 moves is known to have gone around a criterion; 2 could not be judged.',
      tone: 'neutral',
    });
    expect(view.notes).toEqual([
      'Value of the deal: at 2 moves a criterion on it could not be judged, since the CRM keeps no history of it.',
      '1 move led to stages that the model does not map.',
      'Fewer than five moves: a sign to watch, and no more.',
    ]);
  });
});
