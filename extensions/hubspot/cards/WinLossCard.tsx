import { Flex, hubspot } from '@hubspot/ui-extensions';
import type { ProblemView } from '../../../src/views/parts.ts';
import type { WinLossView } from '../../../src/views/win-loss-view.ts';
import { useDrafts } from './form/use-drafts.ts';
import { WinLoss } from './form/win-loss.tsx';
import { CardStates } from './parts/card-states.tsx';
import { Footer } from './parts/footer.tsx';
import { Problem } from './parts/problem.tsx';
import { useOpenRecord } from './state/open-record.ts';
import { useReading } from './state/use-reading.ts';
import { useFreshness } from './state/use-freshness.ts';

hubspot.extend<'crm.record.tab'>(() => <WinLossCard />);

const notAsked: ProblemView = {
  kind: 'nothing_here',
  title: 'Nothing is asked when a deal closes',
  next: 'Whoever looks after the model adds win-loss questions to it; they then appear here by themselves.',
  retry: false,
};

/** Win/loss: why did it end this way? */
export function WinLossCard() {
  const record = useOpenRecord();
  const drafts = useDrafts();
  const read = useReading('readDealGuide', { dealId: record.id });
  const { reading, readAgain, replace } = read;
  useFreshness(record, [], readAgain);
  const isReading = reading.status === 'ready' && reading.isReading;
  const onSaved = (winLoss: WinLossView) => replace((value) => ({ ...value, winLoss }));
  return (
    <CardStates read={read} what="how the deal ended">
      {({ guide, winLoss }) => (
        <Flex direction="column" gap="md">
          {winLoss === null ? (
            <Problem problem={notAsked} />
          ) : (
            <WinLoss
              key={winLoss.closing}
              view={winLoss}
              drafts={drafts}
              onSaved={onSaved}
              readAgain={readAgain}
            />
          )}
          <Footer model={guide.model} isReading={isReading} onReadAgain={readAgain} />
        </Flex>
      )}
    </CardStates>
  );
}
