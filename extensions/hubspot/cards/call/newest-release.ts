import { useSyncExternalStore } from 'react';
import type { ProblemView } from '../../../../src/views/parts.ts';

let newest = 0;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Notes by which release something was answered; 0 for a model that was not published. */
export function heardOf(release: number | null | undefined): void {
  if ((release ?? 0) <= newest) return;
  newest = release ?? 0;
  for (const listener of listeners) listener();
}

/** The newest release by which anything on this card was answered; 0 for none. */
export const useNewestRelease = (): number => useSyncExternalStore(subscribe, () => newest);

/** What a card says whose reading is by an older release. */
export const outOfDate: ProblemView = {
  kind: 'out_of_date',
  title: 'A newer model is published',
  next: 'What you see is by the one before.',
  retry: true,
};
