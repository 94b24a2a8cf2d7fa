import { useContext, useState } from 'react';
import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { CriterionDecision as Decision, CriterionRow } from '../../../../src/views/guide-view.ts';
import type { Reply, TapReply } from '../../../../src/wire/reply.ts';
import { useCall } from '../call/use-call.ts';
import { useOpenRecord } from '../state/open-record.ts';
import { ReadAgain } from '../state/read-again.ts';
import { useAct } from '../state/use-act.ts';
import { SmallProblem } from './small-problem.tsx';
import { AskWaiverForm, GiveWaiverForm } from './waiver-forms.tsx';

/** What was decided about a criterion on this deal, and what whoever looks may do besides filling it in. */
export function CriterionDecision({ row }: { readonly row: CriterionRow }) {
  const { decision } = row;
  if (decision === null) return null;
  const lines = [decision.said, decision.elsewhere].filter((line) => line !== null);
  return (
    <Flex direction="column" gap="xs">
      {lines.map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
      <Acts id={row.id} decision={decision} />
    </Flex>
  );
}

type Opened = 'ask' | 'give' | null;

function Acts({ id: criterion, decision }: { readonly id: string; readonly decision: Decision }) {
  const call = useCall();
  const { id: dealId } = useOpenRecord();
  const readAgain = useContext(ReadAgain);
  const { act, run } = useAct<TapReply>();
  const [opened, setOpened] = useState<Opened>(null);
  const isBusy = act.status === 'busy';
  const send = (doIt: () => Promise<Reply<TapReply>>) =>
    run(doIt, () => {
      setOpened(null);
      readAgain();
    });
  const open = (which: Opened) => setOpened(opened === which ? null : which);
  const { askWaiverOf, waiveUntil, attest, isAsked } = decision;
  if (askWaiverOf === null && waiveUntil === null && attest === null) return null;
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="xs" wrap="wrap">
        {attest !== null && (
          <LoadingButton
            size="xs"
            variant="secondary"
            loading={isBusy && opened === null}
            onClick={() => send(() => call('attest', { dealId, criterion, undo: attest === 'withdraw' }))}
          >
            {attest === 'attest' ? 'I stand behind this' : 'Take back'}
          </LoadingButton>
        )}
        {waiveUntil !== null && (
          <Button size="xs" variant="secondary" disabled={isBusy} onClick={() => open('give')}>
            {opened === 'give' ? 'Close' : 'Waive until…'}
          </Button>
        )}
        {waiveUntil !== null && isAsked && (
          <Button
            size="xs"
            variant="secondary"
            disabled={isBusy}
            onClick={() => send(() => call('decideWaiver', { dealId, criterion, act: { kind: 'refuse' } }))}
          >
            Do not waive
          </Button>
        )}
        {askWaiverOf !== null && !isAsked && (
          <Button size="xs" variant="transparent" disabled={isBusy} onClick={() => open('ask')}>
            {opened === 'ask' ? 'Close' : 'Ask to go on without it'}
          </Button>
        )}
      </Flex>
      {opened === 'ask' && askWaiverOf !== null && (
        <AskWaiverForm
          approver={askWaiverOf}
          isBusy={isBusy}
          onAsk={(reason) => send(() => call('askWaiver', { dealId, criterion, reason }))}
        />
      )}
      {opened === 'give' && waiveUntil !== null && (
        <GiveWaiverForm
          last={waiveUntil}
          isBusy={isBusy}
          onGive={(until) =>
            send(() => call('decideWaiver', { dealId, criterion, act: { kind: 'approve', until } }))
          }
        />
      )}
      {act.status === 'done' && <Text variant="microcopy">{act.value.said}</Text>}
      {act.status === 'failed' && <SmallProblem problem={act.problem} />}
    </Flex>
  );
}
