import formFactor from '@salesforce/client/formFactor';
import PlumblineCloseModal from 'c/plumblineCloseModal';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';

/** Closings that were asked about on this page: several cards see one close. */
const asked = new Set<string>();

/**
 * Asks about a deal that was just closed on the open page: once for each closing, and only where it is asked about.
 * Whoever leaves the window finds the same questions, with what was answered so far, in the card. A phone shows no
 * such windows, so there the card alone asks. `focusCard` is called where the window cannot give the focus back: the
 * button by which the deal was closed may be disabled by then.
 */
export async function promptAtClose(dealId: string, view: WinLossView, focusCard: () => void): Promise<void> {
  const closing = `${dealId}/${view.closing ?? ''}`;
  if (view.state !== 'ask' || formFactor !== 'Large' || asked.has(closing)) return;
  asked.add(closing);
  const before = document.activeElement;
  await PlumblineCloseModal.open({
    size: 'small',
    label: view.won ? 'What decided it?' : 'Why did it end this way?',
    dealId,
    view,
  });
  const isGivenBack = before !== document.body && document.activeElement === before;
  if (!isGivenBack) focusCard();
}
