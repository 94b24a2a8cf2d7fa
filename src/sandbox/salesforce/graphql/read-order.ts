import type { OrderBy } from '../soql/order.ts';
import { isSent } from './read-filter.ts';

/** Makes an order of UI API's `orderBy`: `{ CloseDate: { order: DESC, nulls: LAST }, Account: { Name: { order: ASC } } }`. */
export function readOrder(sent: unknown, parents: readonly string[] = []): readonly OrderBy[] {
  if (Array.isArray(sent)) return sent.flatMap((one) => readOrder(one, parents));
  if (!isSent(sent)) return [];
  return Object.entries(sent).flatMap(([name, inner]) => {
    if (!isSent(inner)) return [];
    if (typeof inner['order'] !== 'string') return readOrder(inner, [...parents, name]);
    return [
      {
        path: [...parents, name].join('.'),
        isDescending: inner['order'] === 'DESC',
        nullsLast: inner['nulls'] === 'LAST',
      },
    ];
  });
}
