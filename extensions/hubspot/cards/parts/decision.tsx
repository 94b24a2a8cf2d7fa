import { useState } from 'react';
import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { FitView, TierDecisionView } from '../../../../src/views/fit-view.ts';
import type { FitReply } from '../../../../src/wire/reply.ts';
import type { OverrideTier } from '../../../../src/wire/request.ts';
import { useCall } from '../call/use-call.ts';
import { useAct } from '../state/use-act.ts';
import { OverrideForm } from './override-form.tsx';
import { Problem } from './problem.tsx';

interface Props {
  readonly fit: FitView;
  readonly onFit: (fit: FitView) => void;
}

/** A manager's say on the tier: agree, override until a day, or take that back. */
export function Decision({ fit: { about, decision }, onFit }: Props) {
  const call = useCall();
  const { act, run } = useAct<FitReply>();
  const [isOpen, setOpen] = useState(false);
  const isBusy = act.status === 'busy';
  const { object, id } = about;
  // A deal has no tier of its own to override.
  if (!decision.offered || object === 'deal') return <DecisionLine decision={decision} />;
  const decide = (what: OverrideTier['act']) =>
    run(
      () => call('overrideTier', { object, id, act: what }),
      (reply) => {
        setOpen(false);
        onFit(reply.fit);
      },
    );
  return (
    <Flex direction="column" gap="xs">
      <DecisionLine decision={decision} />
      <Flex direction="row" gap="xs" wrap="wrap" align="center">
        {decision.current === null ? (
          <LoadingButton
            size="xs"
            variant="secondary"
            loading={isBusy}
            onClick={() => decide({ kind: 'agree' })}
          >
            Agree
          </LoadingButton>
        ) : (
          <Button size="xs" variant="secondary" disabled={isBusy} onClick={() => decide({ kind: 'lift' })}>
            Take back
          </Button>
        )}
        <Button size="xs" variant="secondary" disabled={isBusy} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close' : 'Override until…'}
        </Button>
      </Flex>
      {isOpen && <OverrideForm tiers={decision.tiers} isBusy={isBusy} onOverride={decide} />}
      {act.status === 'failed' && <Problem problem={act.problem} />}
    </Flex>
  );
}

function DecisionLine({ decision }: { readonly decision: TierDecisionView }) {
  const lines = [decision.current, decision.notOffered].filter((line) => line !== null);
  return lines.length === 0 ? null : <Text variant="microcopy">{lines.join(' ')}</Text>;
}
