import { Flex, hubspot } from '@hubspot/ui-extensions';
import { CardStates } from './parts/card-states.tsx';
import { Contact } from './parts/contact.tsx';
import { Footer } from './parts/footer.tsx';
import { useOpenRecord } from './state/open-record.ts';
import { useDeals } from './state/use-deals.ts';
import { useReading } from './state/use-reading.ts';
import { fillsOfFit, useFreshness } from './state/use-freshness.ts';

hubspot.extend<'crm.record.tab'>(() => <ContactCard />);

/** Contact: what does someone in this role worry about, and how did deals with them end? */
export function ContactCard() {
  const record = useOpenRecord();
  const deals = useDeals();
  const read = useReading('readContactCard', { contactId: record.id });
  const { reading, readAgain, replace } = read;
  const fit = reading.status === 'ready' ? reading.value.contact.fit : null;
  useFreshness(record, fit === null ? [] : fillsOfFit(fit), readAgain);
  const isReading = reading.status === 'ready' && reading.isReading;
  return (
    <CardStates read={read} what="the contact">
      {({ contact }) => (
        <Flex direction="column" gap="md">
          <Contact
            contact={contact}
            deals={deals}
            onFit={(next) => replace((value) => ({ contact: { ...value.contact, fit: next } }))}
          />
          <Footer model={contact.model} isReading={isReading} onReadAgain={readAgain} />
        </Flex>
      )}
    </CardStates>
  );
}
