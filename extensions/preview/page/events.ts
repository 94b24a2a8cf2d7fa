import { useEffect, useRef } from 'react';
import type { PreviewEvent } from '../shared/api.ts';
import type { ObjectName } from '../shared/objects.ts';

/** Listens to the server for as long as the record is open; the browser reconnects by itself. */
export function usePreviewEvents(
  record: { readonly objectName: ObjectName; readonly id: string } | null,
  hear: (event: PreviewEvent) => void,
): void {
  const latest = useRef(hear);
  latest.current = hear;
  const watched = record === null ? '' : `?objectName=${record.objectName}&id=${record.id}`;
  useEffect(() => {
    const source = new EventSource(`/api/events${watched}`);
    source.addEventListener('message', (message: MessageEvent<string>) =>
      latest.current(JSON.parse(message.data) as PreviewEvent),
    );
    return () => source.close();
  }, [watched]);
}
