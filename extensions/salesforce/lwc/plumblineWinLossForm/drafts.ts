import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import { startDraft, type Draft } from './draft.ts';

/** Drafts for as long as the page is open: they outlive a new reading, a failed save, and the window at close. */
const drafts = new Map<string, Draft>();
const listeners = new Set<(closing: string) => void>();

/** Names one closing of one deal. */
export const closingOf = (dealId: string, view: WinLossView): string => `${dealId}/${view.closing ?? 'open'}`;

/** What was answered so far, or a form that opens with what is known already. */
export const draftOf = (closing: string, view: WinLossView): Draft => drafts.get(closing) ?? startDraft(view);

/** Keeps what was answered so far, for every form of the page that asks about this closing. */
export function keepDraft(closing: string, draft: Draft): void {
  drafts.set(closing, draft);
  listeners.forEach((listener) => listener(closing));
}

/** Forgets what was not saved, or what is saved by now. */
export function dropDraft(closing: string): void {
  drafts.delete(closing);
  listeners.forEach((listener) => listener(closing));
}

/** Calls back when a draft was kept or dropped; gives back what ends it. */
export function onDraft(listener: (closing: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
