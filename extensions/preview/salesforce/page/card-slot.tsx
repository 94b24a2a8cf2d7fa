import { type ReactNode, useEffect, useRef } from 'react';
import type { LightningCard, SalesforceObject } from '../../shared/salesforce-api.ts';

interface CardSlotProps {
  readonly card: LightningCard;
  readonly object: SalesforceObject;
  readonly id: string;
}

/** What the bundle of the cards leaves on the page. */
interface LightningBundle {
  create(component: string, properties: Readonly<Record<string, unknown>>): HTMLElement;
}

/** A place of the page with one card in it, as the Lightning App Builder puts it there. */
export function CardSlot({ card, object, id }: CardSlotProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { plumblineLightning } = globalThis as { plumblineLightning?: LightningBundle };
    const element = plumblineLightning?.create(card.component, { recordId: id, objectApiName: object });
    if (element !== undefined) place.current?.append(element);
    return () => element?.remove();
  }, [card.component, object, id]);
  return <div ref={place} className="card-slot" data-card={card.component} />;
}
