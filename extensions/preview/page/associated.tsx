import type { ReactNode } from 'react';
import type { RecordPageData } from '../shared/api.ts';
import { OBJECT_KINDS } from '../shared/objects.ts';
import { RecordLinkRow } from './record-list.tsx';

/** The records that this one is associated with, by kind. */
export function AssociatedRecords({
  data,
  go,
}: {
  readonly data: RecordPageData | null;
  go(path: string): void;
}) {
  if (data === null) return null;
  return OBJECT_KINDS.map((kind) => ({
    kind,
    links: data.associated.filter((link) => link.objectName === kind.name),
  }))
    .filter(({ links }) => links.length > 0)
    .map(({ kind, links }): ReactNode => {
      const titleId = `associated-${kind.name}`;
      return (
        <section key={kind.name} className="panel" aria-labelledby={titleId}>
          <h2 id={titleId} className="panel-title">
            {kind.many} <span className="count">{links.length}</span>
          </h2>
          <ul className="record-list compact">
            {links.map((link) => (
              <li key={link.id}>
                <RecordLinkRow record={link} go={go} />
              </li>
            ))}
          </ul>
        </section>
      );
    });
}
