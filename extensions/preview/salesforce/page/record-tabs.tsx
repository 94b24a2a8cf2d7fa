import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import type { LightningCard, SalesforceObject } from '../../shared/salesforce-api.ts';
import { CardSlot } from './card-slot.tsx';
import { CardsComing } from './cards-coming.tsx';
import { Details } from './details.tsx';
import type { ObjectInfo, OrgRecord } from './org-api.ts';
import type { CardsState } from './use-page.ts';

interface TabsProps {
  readonly object: SalesforceObject;
  readonly id: string;
  readonly info: ObjectInfo | null;
  readonly record: OrgRecord | null;
  readonly cards: readonly LightningCard[];
  /** Until the cards are there, nobody knows which tab is the first. */
  readonly coming: CardsState;
}

const DETAILS = 'details';

/** A tab for each card, and the details; a card that was opened stays on the page. */
export function RecordTabs({ object, id, info, record, cards, coming }: TabsProps): ReactNode {
  const tabs = [
    ...cards.map(({ component, title }) => ({ name: component, title })),
    { name: DETAILS, title: 'Details' },
  ];
  const [asked, setAsked] = useState<string | null>(() => window.location.hash.slice(1) || null);
  const selected = tabs.find(({ name }) => name === asked)?.name ?? tabs[0]?.name ?? DETAILS;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setOpened((before) => new Set([...before, selected])), [selected]);
  const select = (name: string): void => {
    setAsked(name);
    window.history.replaceState(null, '', `#${name}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex(({ name }) => name === selected);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    select(next.name);
    document.getElementById(`tab-${next.name}`)?.focus();
  };
  if (coming !== 'ready') return <CardsComing state={coming} />;
  return (
    <section className="main-column slds-tabs_card" aria-label="Tabs">
      <div className="slds-tabs_default">
        <ul
          className="slds-tabs_default__nav"
          role="tablist"
          aria-label="What is shown of this record"
          onKeyDown={onKeyDown}
        >
          {tabs.map(({ name, title }) => (
            <li
              key={name}
              role="presentation"
              className={`slds-tabs_default__item${name === selected ? ' slds-is-active' : ''}`}
            >
              <button
                type="button"
                role="tab"
                id={`tab-${name}`}
                className="slds-tabs_default__link slds-button_reset"
                aria-selected={name === selected}
                aria-controls={`panel-${name}`}
                tabIndex={name === selected ? 0 : -1}
                onClick={() => select(name)}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
        {tabs.map(({ name }) => {
          const card = cards.find(({ component }) => component === name);
          return (
            <div
              key={name}
              role="tabpanel"
              id={`panel-${name}`}
              aria-labelledby={`tab-${name}`}
              className="slds-tabs_default__content"
              hidden={name !== selected}
            >
              {card === undefined ? <Details info={info} record={record} /> : null}
              {card !== undefined && opened.has(name) ? (
                <CardSlot card={card} object={object} id={id} />
              ) : null}
            </div>
          );
        })}
      </div>
    </section>
  );
}
