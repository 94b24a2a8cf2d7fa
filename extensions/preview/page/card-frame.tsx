import { type ReactNode, useMemo } from 'react';
import type { CardListing, PreviewSetup } from '../shared/api.ts';
import type { CardContext } from '../shared/card-protocol.ts';
import { objectKind } from '../shared/objects.ts';
import { useCardHostOf } from './card-host-of.ts';
import type { CardPlace } from './card-place.ts';
import { ExtensionFrame } from './extension-frame.tsx';
import { userContext } from './user-context.ts';

interface Props {
  readonly card: CardListing;
  readonly place: CardPlace;
}

/** Runs one card of a record. */
export function CardFrame({ card, place }: Props): ReactNode {
  const { setup, record, version, build, go, refresh } = place;
  const { objectName, id } = record;
  const at = useMemo(() => ({ objectName, id }), [objectName, id]);
  const host = useCardHostOf({ portalId: setup.portalId, record: at, version, go, refresh });
  const context = useMemo(() => contextOf(card, setup, at), [card, setup, at]);
  return (
    <ExtensionFrame
      id={card.id}
      title={card.title}
      at={card.location === 'crm.record.tab' ? 'tab' : 'sidebar'}
      build={build}
      version={version}
      context={context}
      record={at}
      host={host}
      refresh={refresh}
    />
  );
}

function contextOf(card: CardListing, setup: PreviewSetup, record: CardPlace['record']): CardContext {
  const { user, portalId, timeZone } = setup;
  return {
    location: card.location,
    crm: { objectId: Number(record.id), objectTypeId: objectKind(record.objectName).typeId },
    appPage: null,
    user: userContext(user),
    portal: { id: portalId, timezone: timeZone },
    variables: {},
    extension: { appId: 1, appName: 'Plumbline', cardTitle: card.title },
  };
}
