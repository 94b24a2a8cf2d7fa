import { type ReactNode, useEffect, useState } from 'react';
import type { CardListing, RecordPageData } from '../shared/api.ts';
import { objectKind } from '../shared/objects.ts';
import { About } from './about.tsx';
import { AssociatedRecords } from './associated.tsx';
import { CardFrame } from './card-frame.tsx';
import type { CardPlace } from './card-place.ts';
import { RecordHeader } from './record-header.tsx';
import { RecordTabs } from './record-tabs.tsx';
import { serverApi } from './server-api.ts';

/** A record’s page: its properties, the cards in tabs, and the sidebar with cards and associations. */
export function RecordPage(place: CardPlace): ReactNode {
  const { setup, record, version } = place;
  const { data, message } = useRecord(record, version);
  useEffect(() => {
    document.title = `${data?.title ?? objectKind(record.objectName).one} · Plumbline preview`;
  }, [data?.title, record.objectName]);
  if (message !== null && data === null) {
    return (
      <main id="main" className="page-message" role="alert">
        <h1>This {objectKind(record.objectName).one} cannot be shown</h1>
        <p>{message}</p>
      </main>
    );
  }
  const here = setup.cards.filter((card) => card.objectTypes.includes(record.objectName));
  const inSidebar = here.filter((card) => card.location === 'crm.record.sidebar');
  const inTabs = here.filter((card) => card.location === 'crm.record.tab');
  return (
    <main id="main" className="record-page" aria-busy={data === null}>
      <RecordHeader place={place} data={data} />
      <div className="record-columns">
        <About place={place} data={data} />
        <RecordTabs place={place} data={data} cards={inTabs} />
        <aside className="sidebar" aria-label="Cards and associated records">
          {inSidebar.map((card) => (
            <SidebarCard key={card.id} card={card} place={place} />
          ))}
          <AssociatedRecords data={data} go={place.go} />
        </aside>
      </div>
    </main>
  );
}

function SidebarCard({ card, place }: { readonly card: CardListing; readonly place: CardPlace }): ReactNode {
  const titleId = `card-${card.id}`;
  return (
    <section className="panel" aria-labelledby={titleId} data-card={card.id}>
      <h2 id={titleId} className="panel-title">
        {card.title}
      </h2>
      <CardFrame card={card} place={place} />
    </section>
  );
}

function useRecord(record: CardPlace['record'], version: number) {
  const [data, setData] = useState<RecordPageData | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const { objectName, id } = record;
  useEffect(() => {
    let isWanted = true;
    void serverApi.record({ objectName, id }).then((outcome) => {
      if (!isWanted) return;
      if (outcome.ok) setData(outcome.value);
      setMessage(outcome.ok ? null : outcome.message);
    });
    return () => {
      isWanted = false;
    };
  }, [objectName, id, version]);
  return { data, message };
}
