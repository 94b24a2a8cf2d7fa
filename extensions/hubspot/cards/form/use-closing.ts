import { useExtensionActions } from '@hubspot/ui-extensions';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import type { WinLossReply } from '../../../../src/wire/reply.ts';
import type { Answers, SnoozeWinLoss } from '../../../../src/wire/request.ts';
import { useCall } from '../call/use-call.ts';
import { useOpenRecord } from '../state/open-record.ts';
import { useAct } from '../state/use-act.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './use-drafts.ts';

/** One closing of the deal, with what can be done about it. */
export interface Closing {
  readonly draft: Draft;
  readonly keep: (draft: Draft) => void;
  /** Drops what was not saved. */
  readonly drop: () => void;
  readonly save: (answers: Answers) => void;
  readonly defer: (act: SnoozeWinLoss['act']) => void;
  readonly isBusy: boolean;
  /** Why the last save was not taken; the draft is still there. */
  readonly problem: ProblemView | null;
  readonly readAgain: () => void;
}

interface Given {
  readonly view: WinLossView;
  readonly drafts: Drafts;
  readonly onSaved: (view: WinLossView) => void;
  readonly readAgain: () => void;
}

/** Saves, corrects and puts off the answers about one closing. */
export function useClosing({ view, drafts, onSaved, readAgain }: Given): Closing {
  const call = useCall();
  const { id: dealId } = useOpenRecord();
  const { addAlert, refreshObjectProperties } = useExtensionActions<'crm.record.tab'>();
  const { act, run } = useAct<WinLossReply>();
  const closing = view.closing ?? '';

  const done = (reply: WinLossReply, isAnswered: boolean) => {
    if (isAnswered) drafts.drop(view);
    onSaved(reply.winLoss);
    addAlert({ type: 'success', message: reply.said });
    // The answers may stand in HubSpot's own fields now, which the page shows beside the card.
    refreshObjectProperties();
  };
  const save = (answers: Answers) =>
    run(
      () =>
        view.revision > 0
          ? call('correctWinLoss', { dealId, closing, answers, revision: view.revision })
          : call('captureWinLoss', { dealId, closing, answers }),
      (reply) => done(reply, true),
    );

  return {
    draft: drafts.draftOf(view),
    keep: (draft) => drafts.keep(view, draft),
    drop: () => drafts.drop(view),
    save,
    defer: (how) =>
      run(
        () => call('snoozeWinLoss', { dealId, closing, act: how }),
        (reply) => done(reply, false),
      ),
    isBusy: act.status === 'busy',
    problem: act.status === 'failed' ? act.problem : null,
    readAgain,
  };
}
