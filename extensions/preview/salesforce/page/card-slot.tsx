import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { LightningCard, SalesforceObject } from '../../shared/salesforce-api.ts';

interface SlotProps {
  readonly component: string;
  /** What the platform sets on a component: the record of its page, where it has one. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface CardSlotProps {
  readonly card: LightningCard;
  readonly object: SalesforceObject;
  readonly id: string;
}

/** What the bundle of the cards leaves on the page. */
interface LightningBundle {
  create(component: string, properties: Readonly<Record<string, unknown>>): HTMLElement;
}

/** A place of the page with one component in it, as the Lightning App Builder puts it there. */
export function Slot({ component, properties = NONE }: SlotProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { plumblineLightning } = globalThis as { plumblineLightning?: LightningBundle };
    const element = plumblineLightning?.create(component, properties);
    if (element !== undefined) place.current?.append(element);
    return () => element?.remove();
  }, [component, properties]);
  return <div ref={place} className="card-slot" data-card={component} />;
}

const NONE = {};

/** A card on a record's page. */
export function CardSlot({ card, object, id }: CardSlotProps): ReactNode {
  const properties = useMemo(() => ({ recordId: id, objectApiName: object }), [id, object]);
  return <Slot component={card.component} properties={properties} />;
}
