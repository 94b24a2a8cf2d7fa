import { useCallback } from 'react';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { SettingsReply } from '../../../../src/wire/admin-reply.ts';
import type { Edit } from '../../../../src/wire/admin-request.ts';
import type { Reply } from '../../../../src/wire/reply.ts';
import { useAct } from '../../cards/state/use-act.ts';
import { useSettings } from './open-settings.tsx';

/** One place of the page at which the draft is changed. */
export interface Change {
  /** Saves an edit to the shared draft; `mark` is that of the row as it was read, null for what is new. */
  readonly save: (mark: string | null, edit: Edit, onSaved?: () => void) => void;
  /** Does another act of the page in the same way. */
  readonly act: (ask: () => Promise<Reply<SettingsReply>>, onDone?: () => void) => void;
  readonly isBusy: boolean;
  /** Why the last change was not taken: shown where it was made. */
  readonly problem: ProblemView | null;
  readonly forget: () => void;
}

/** Changes the shared draft from one place. What another changed meanwhile is read anew at once. */
export function useChange(): Change {
  const { settings, call, take, readAgain } = useSettings();
  const { act: state, run, reset } = useAct<SettingsReply>();
  const { base, revision } = settings;

  const act = useCallback<Change['act']>(
    (ask, onDone) =>
      run(
        async () => {
          const reply = await ask();
          if (!reply.ok && reply.problem.kind === 'out_of_date') readAgain();
          return reply;
        },
        (reply) => {
          take(reply);
          onDone?.();
        },
      ),
    [run, take, readAgain],
  );
  const save = useCallback<Change['save']>(
    (mark, edit, onSaved) => act(() => call('changeDraft', { base, revision, mark, edit }), onSaved),
    [act, call, base, revision],
  );
  return {
    save,
    act,
    isBusy: state.status === 'busy',
    problem: state.status === 'failed' ? state.problem : null,
    forget: reset,
  };
}
