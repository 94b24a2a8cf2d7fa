import { useCallback, useState } from 'react';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import { type Draft, startDraft } from './draft.ts';

/** Drafts by closing: they outlive a new reading of the deal, a failed save, and a reopened deal. */
export interface Drafts {
  readonly draftOf: (view: WinLossView) => Draft;
  readonly keep: (view: WinLossView, draft: Draft) => void;
  readonly drop: (view: WinLossView) => void;
}

/** Keeps drafts for as long as the page is open. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const draftOf = useCallback((view: WinLossView) => drafts[keyOf(view)] ?? startDraft(view), [drafts]);
  const keep = useCallback((view: WinLossView, draft: Draft) => {
    setDrafts((before) => ({ ...before, [keyOf(view)]: draft }));
  }, []);
  const drop = useCallback((view: WinLossView) => {
    setDrafts(({ [keyOf(view)]: _dropped, ...others }) => others);
  }, []);
  return { draftOf, keep, drop };
}

const keyOf = (view: WinLossView): string => view.closing ?? 'open';
