import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../../src/base/calendar.ts';
import type { DayForm } from '../../../../src/core/evidence/columns/profile.ts';
import { readDay } from '../../../../src/core/evidence/columns/read-day.ts';
import { runs } from '../../icp/settings.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const full = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];

describe('A day', () => {
  it.each<[string, DayForm, string | null]>([
    ['2012-03-27', 'iso', '2012-03-27'],
    ['2012-03-27T23:30:00Z', 'iso', '2012-03-27'],
    ['2012-03-27T23:30:00-05:00', 'iso', '2012-03-28'],
    ['2012-03-27 23:30', 'iso', '2012-03-27'],
    ['2012/3/7', 'yearFirst', '2012-03-07'],
    ['27/03/2012', 'dayFirst', '2012-03-27'],
    ['27/03/2012', 'monthFirst', null],
    ['3/4/2012', 'dayFirst', '2012-04-03'],
    ['3/4/2012', 'monthFirst', '2012-03-04'],
    ['03/27/12', 'monthFirst', '2012-03-27'],
    ['27.3.99', 'dayFirst', '1999-03-27'],
    ['27. 3. 2012', 'dayFirst', '2012-03-27'],
    ['3/4/2012 4:05 PM', 'monthFirst', '2012-03-04'],
    ['27-Mar-2012', 'namedMonth', '2012-03-27'],
    ['27-MAR-12', 'namedMonth', '2012-03-27'],
    ['27Mar2012', 'namedMonth', '2012-03-27'],
    ['Mar 27, 2012', 'namedMonth', '2012-03-27'],
    ['March 27th, 2012', 'namedMonth', '2012-03-27'],
    ['Sept 3, 2012', 'namedMonth', '2012-09-03'],
    ['Tue, 27 Mar 2012 10:00:00 GMT', 'namedMonth', '2012-03-27'],
    ['1332806400000', 'epochMs', '2012-03-27'],
    ['1332806400', 'epochSeconds', '2012-03-27'],
    ['40995', 'excelSerial', '2012-03-27'],
    ['20120327', 'compact', '2012-03-27'],
    ['2012-02-30', 'iso', null],
    ['31/02/2012', 'dayFirst', null],
    ['12:30', 'iso', null],
    ['1.2.3', 'dayFirst', null],
    ['555-12-1234', 'dayFirst', null],
    ['Foo 27, 2012', 'namedMonth', null],
    ['', 'iso', null],
  ])('%s, written %s, is %s', (text, form, day) => {
    const read = readDay(text, form);
    expect(read === null ? null : dayOf(read)).toBe(day);
  });

  const days = fc.integer({ min: dayNumber('1970-01-01') ?? 0, max: dayNumber('2069-12-31') ?? 0 });
  const written: readonly (readonly [DayForm, (y: string, m: string, d: string) => string])[] = [
    ['iso', (y, m, d) => `${y}-${m}-${d}`],
    ['yearFirst', (y, m, d) => `${y}/${Number(m)}/${Number(d)}`],
    ['dayFirst', (y, m, d) => `${d}.${m}.${y}`],
    ['dayFirst', (y, m, d) => `${Number(d)}/${Number(m)}/${y.slice(2)}`],
    ['monthFirst', (y, m, d) => `${m}/${d}/${y}`],
    ['namedMonth', (y, m, d) => `${d}-${months[Number(m) - 1]}-${y}`],
    ['namedMonth', (y, m, d) => `${full[Number(m) - 1] ?? months[Number(m) - 1]} ${Number(d)}, ${y}`],
    ['compact', (y, m, d) => `${y}${m}${d}`],
  ];

  it.each(written)('written %s reads back', (form, write) => {
    fc.assert(
      fc.property(days, (day) => {
        const [y = '', m = '', d = ''] = dayOf(day).split('-');
        expect(readDay(write(y, m, d), form)).toBe(day);
      }),
      runs(200),
    );
  });

  it('is never guessed from any other text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom<DayForm>('iso', 'dayFirst', 'monthFirst', 'namedMonth'),
        (text, form) => {
          const day = readDay(text, form);
          expect(day === null || Number.isInteger(day)).toBe(true);
        },
      ),
      runs(200),
    );
  });
});
