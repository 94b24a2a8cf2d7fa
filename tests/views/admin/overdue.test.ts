import { expect, it } from 'vitest';
import { notAskedFor, overdueLine } from '../../../src/views/admin/overdue.ts';

const today = '2026-11-22';

it('the oldest thing overdue is named with its day, and the rest is counted', () => {
  const line = overdueLine(
    [
      { since: '2026-11-20', text: 'The newer one.' },
      { since: null, text: 'One without a day.' },
      { since: '2026-10-01', text: 'The oldest one.' },
    ],
    today,
  );
  expect(line).toEqual({
    text: 'The oldest one. Overdue since 1 Oct, 52 days ago. 2 more things are overdue.',
    tone: 'warn',
  });
  expect(overdueLine([], today)).toEqual({ text: 'Nothing is overdue.', tone: 'good' });
});

it('what was asked is overdue on the 181st day, and what was never asked has no day', () => {
  const asked = (askedOn: string | null) => ({
    part: 'icp' as const,
    path: [],
    where: 'Company fit',
    label: 'Their ERP',
    wrongIf: 'It makes no difference.',
    askedOn,
  });
  expect(notAskedFor([asked('2026-05-26'), asked(null)], today)).toEqual([]);
  expect(notAskedFor([asked('2026-05-25')], today)).toEqual([
    { since: '2026-11-22', text: 'Nobody asked whether “Their ERP” (Company fit) is wrong.' },
  ]);
});
