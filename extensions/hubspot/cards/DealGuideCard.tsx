import { Accordion, Flex, hubspot } from '@hubspot/ui-extensions';
import type { WinLossView } from '../../../src/views/win-loss-view.ts';
import { useDrafts } from './form/use-drafts.ts';
import { WinLoss } from './form/win-loss.tsx';
import { CardStates } from './parts/card-states.tsx';
import { Footer } from './parts/footer.tsx';
import { Guide } from './parts/guide.tsx';
import { ReadAgain } from './state/read-again.ts';
import { useOpenRecord } from './state/open-record.ts';
import { useReading } from './state/use-reading.ts';
import { fillsOfGuide, useFreshness } from './state/use-freshness.ts';

hubspot.extend<'crm.record.tab'>(() => <DealGuideCard />);

/** The deal guide: what does this buyer need now, and what am I missing? Once closed, why did it end this way? */
export function DealGuideCard() {
  const record = useOpenRecord();
  const drafts = useDrafts();
  const read = useReading('readDealGuide', { dealId: record.id });
  const { reading, readAgain, replace } = read;
  const fills = reading.status === 'ready' ? fillsOfGuide(reading.value.guide) : [];
  useFreshness(record, fills, readAgain);
  const isReading = reading.status === 'ready' && reading.isReading;
  const onSaved = (winLoss: WinLossView) => replace((value) => ({ ...value, winLoss }));
  return (
    <CardStates read={read} what="the deal">
      {({ guide, winLoss }) => (
        <ReadAgain.Provider value={readAgain}>
          <Flex direction="column" gap="md">
            {isClosed(winLoss) && (
              <WinLoss
                key={winLoss.closing}
                view={winLoss}
                drafts={drafts}
                onSaved={onSaved}
                readAgain={readAgain}
              />
            )}
            {isClosed(winLoss) ? (
              <Accordion title="The guide for this deal" size="sm">
                <Guide guide={guide} />
              </Accordion>
            ) : (
              <Guide guide={guide} />
            )}
            <Footer model={guide.model} isReading={isReading} onReadAgain={readAgain} />
          </Flex>
        </ReadAgain.Provider>
      )}
    </CardStates>
  );
}

const isClosed = (view: WinLossView | null): view is WinLossView => view !== null && view.state !== 'open';
