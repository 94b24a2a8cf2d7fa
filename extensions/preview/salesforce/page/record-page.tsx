import { type ReactNode, useEffect } from 'react';
import { type LightningCard, salesforceKind, type SalesforceObject } from '../../shared/salesforce-api.ts';
import { CardSlot } from './card-slot.tsx';
import { RecordHeader } from './record-header.tsx';
import { RecordTabs } from './record-tabs.tsx';
import { RelatedLists } from './related-lists.tsx';
import { StagePath } from './stage-path.tsx';
import { textOf } from './org-api.ts';
import type { CardsState } from './use-page.ts';
import { useRecord } from './use-record.ts';

interface RecordPageProps {
  readonly object: SalesforceObject;
  readonly id: string;
  /** Empty until they are loaded. */
  readonly cards: readonly LightningCard[];
  readonly coming: CardsState;
  readonly go: (path: string) => void;
  readonly edit: (id: string) => void;
}

/** A record's page: highlights, path, tabs with cards and details, and the sidebar. */
export function RecordPage({ object, id, cards, coming, go, edit }: RecordPageProps): ReactNode {
  const open = useRecord(object, id);
  const { info, record, message } = open;
  const { one } = salesforceKind(object);
  const name = textOf(record?.fields['Name']?.value) || one;
  useEffect(() => {
    document.title = `${name} | ${one} | Plumbline preview`;
  }, [name, one]);
  if (message !== null) {
    return (
      <main id="main" className="page-message slds-box slds-theme_default" role="alert">
        <h1 className="slds-text-heading_medium">This record cannot be shown</h1>
        <p>{message}</p>
        <p>The lists at the top have every record that you may see.</p>
      </main>
    );
  }
  const here = cards.filter((card) => card.objects.includes(object));
  const inSidebar = here.filter((card) => card.place === 'sidebar');
  const inTabs = here.filter((card) => card.place === 'tab');
  return (
    <main id="main" className="record-home" aria-busy={record === null}>
      <RecordHeader object={object} info={info} record={record} go={go} edit={() => edit(id)} />
      {object === 'Opportunity' ? <StagePath id={id} record={record} /> : null}
      <div className="columns">
        <RecordTabs object={object} id={id} info={info} record={record} cards={inTabs} coming={coming} />
        <aside className="sidebar" aria-label="Cards and related lists">
          {inSidebar.map((card) => (
            <CardSlot key={card.component} card={card} object={object} id={id} />
          ))}
          <RelatedLists object={object} id={id} go={go} />
        </aside>
      </div>
    </main>
  );
}
