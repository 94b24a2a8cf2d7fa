import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import type { CardListing, RecordPageData } from '../shared/api.ts';
import { CardFrame } from './card-frame.tsx';
import type { CardPlace } from './card-place.ts';
import { Overview } from './overview.tsx';

interface RecordTabsProps {
  readonly place: CardPlace;
  readonly data: RecordPageData | null;
  readonly cards: readonly CardListing[];
}

const OVERVIEW = 'overview';

/** The middle of the page: an overview, and a tab for each card; a card that was opened keeps running. */
export function RecordTabs({ place, data, cards }: RecordTabsProps): ReactNode {
  const tabs = [{ id: OVERVIEW, title: 'Overview' }, ...cards.map(({ id, title }) => ({ id, title }))];
  const [selected, setSelected] = useState(() => firstTab(cards));
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set([selected]));
  useEffect(() => setOpened((before) => new Set([...before, selected])), [selected]);
  const select = (id: string): void => {
    setSelected(id);
    window.history.replaceState(null, '', `#${id}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex((tab) => tab.id === selected);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    select(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <section className="panel record-tabs" aria-label="Tabs">
      <div className="tabs" role="tablist" aria-label="What is shown of this record" onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={`panel-${tab.id}`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => select(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <TabPanel id={OVERVIEW} isShown={selected === OVERVIEW}>
        <Overview data={data} />
      </TabPanel>
      {cards.map((card) => (
        <TabPanel key={card.id} id={card.id} isShown={selected === card.id}>
          <h2 className="sr-only">{card.title}</h2>
          {opened.has(card.id) ? <CardFrame card={card} place={place} /> : null}
        </TabPanel>
      ))}
    </section>
  );
}

interface TabPanelProps {
  readonly id: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}

const TabPanel = ({ id, isShown, children }: TabPanelProps): ReactNode => (
  <div
    role="tabpanel"
    id={`panel-${id}`}
    aria-labelledby={`tab-${id}`}
    className="tab-panel"
    hidden={!isShown}
    data-card={id}
  >
    {children}
  </div>
);

function firstTab(cards: readonly CardListing[]): string {
  const asked = window.location.hash.slice(1);
  if (asked === OVERVIEW || cards.some((card) => card.id === asked)) return asked;
  return cards[0]?.id ?? OVERVIEW;
}
