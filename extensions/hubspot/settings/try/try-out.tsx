import { useState } from 'react';
import { Button, Flex, LoadingButton, SearchInput, Text } from '@hubspot/ui-extensions';
import type { TryOutView } from '../../../../src/views/admin/settings-view.ts';
import type { DealsToTryReply, TryOutReply } from '../../../../src/wire/admin-reply.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { Problem } from '../../cards/parts/problem.tsx';
import { useAct } from '../../cards/state/use-act.ts';
import { useSettings } from '../state/open-settings.tsx';
import { TriedOut } from './tried-out.tsx';

type Deal = DealsToTryReply['deals'][number];

/** Picks a deal and shows what the draft would change for it, and for the open pipeline. */
export function TryOut() {
  const { settings, call } = useSettings();
  const [name, setName] = useState('');
  const found = useAct<DealsToTryReply>();
  const tried = useAct<TryOutReply>();
  const { base, revision } = settings;
  const find = () => found.run(() => call('findDealsToTry', { name: name.trim() }));
  const attempt = (deal: Deal) => tried.run(() => call('tryDraft', { base, revision, dealId: deal.id }));
  return (
    <Flex direction="column" gap="md">
      <Text>Pick a deal to see what holds on it with this draft, before anybody else does.</Text>
      <Flex direction="row" gap="sm" align="end" wrap="wrap">
        <SearchInput
          label="Name of a deal"
          name="try-name"
          value={name}
          onChange={setName}
          onInput={setName}
        />
        <LoadingButton size="sm" variant="secondary" loading={found.act.status === 'busy'} onClick={find}>
          {name.trim() === '' ? 'Show the newest open deals' : 'Find'}
        </LoadingButton>
      </Flex>
      {found.act.status === 'failed' && <Problem problem={found.act.problem} onRetry={find} />}
      {found.act.status === 'done' && (
        <Deals deals={found.act.value.deals} isBusy={tried.act.status === 'busy'} onPick={attempt} />
      )}
      <Outcome act={tried.act} revision={revision} />
    </Flex>
  );
}

interface DealsProps {
  readonly deals: readonly Deal[];
  readonly isBusy: boolean;
  readonly onPick: (deal: Deal) => void;
}

function Deals({ deals, isBusy, onPick }: DealsProps) {
  if (deals.length === 0) return <Text>No deal is called that.</Text>;
  return (
    <Fold items={deals} most={10} what="deals" gap="xs">
      {(deal) => (
        <Flex key={deal.id} direction="row" gap="sm" align="center" wrap="wrap">
          <Text>{deal.name}</Text>
          <Text variant="microcopy">{deal.line}</Text>
          <Button size="xs" variant="secondary" disabled={isBusy} onClick={() => onPick(deal)}>
            {`Try “${deal.name}”`}
          </Button>
        </Flex>
      )}
    </Fold>
  );
}

interface OutcomeProps {
  readonly act: ReturnType<typeof useAct<TryOutReply>>['act'];
  readonly revision: number;
}

function Outcome({ act, revision }: OutcomeProps) {
  const [seen, setSeen] = useState<{ readonly view: TryOutView; readonly revision: number } | null>(null);
  if (act.status === 'done' && act.value.tryOut !== seen?.view) setSeen({ view: act.value.tryOut, revision });
  if (act.status === 'failed') return <Problem problem={act.problem} />;
  if (act.status === 'busy') return <Text>Reading the deal and all open ones…</Text>;
  if (seen === null) return null;
  return (
    <Flex direction="column" gap="sm">
      {seen.revision !== revision && (
        <Text format={{ fontWeight: 'demibold' }}>The draft has changed since: try the deal again.</Text>
      )}
      <TriedOut tryOut={seen.view} />
    </Flex>
  );
}
