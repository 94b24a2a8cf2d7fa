import { Flex, hubspot } from '@hubspot/ui-extensions';
import type { FitView } from '../../../src/views/fit-view.ts';
import { CardStates } from './parts/card-states.tsx';
import { Fit } from './parts/fit.tsx';
import { Footer } from './parts/footer.tsx';
import { useOpenRecord } from './state/open-record.ts';
import { useReading } from './state/use-reading.ts';
import { fillsOfFit, useFreshness } from './state/use-freshness.ts';

hubspot.extend<'crm.record.sidebar'>(() => <FitCard />);

/** ICP fit: is this worth my time? */
export function FitCard() {
  const record = useOpenRecord();
  const read = useReading('readFit', { ...record });
  const { reading, readAgain, replace } = read;
  const fills = reading.status === 'ready' ? fillsOfFit(reading.value.fit) : [];
  useFreshness(record, fills, readAgain);
  const isReading = reading.status === 'ready' && reading.isReading;
  // On a deal, what is missing on the deal stands before its company's fit: that is read anew.
  const onFit = (fit: FitView) => (record.object === 'deal' ? readAgain() : replace(() => ({ fit })));
  return (
    <CardStates read={read} what={`the ${record.object}’s fit`}>
      {({ fit }) => (
        <Flex direction="column" gap="sm">
          <Fit fit={fit} onFit={onFit} />
          <Footer model={fit.model} isReading={isReading} onReadAgain={readAgain} />
        </Flex>
      )}
    </CardStates>
  );
}
