import type { ReactNode } from 'react';
import type { RecordPageData } from '../shared/api.ts';

/** The record at a glance, and how a deal moved. */
export function Overview({ data }: { readonly data: RecordPageData | null }): ReactNode {
  if (data === null) return null;
  const facts = data.keyFields.filter((field) => field.shown !== '').slice(0, 6);
  return (
    <div className="overview">
      <h2 className="section-title">At a glance</h2>
      <dl className="statistics">
        {facts.map((field) => (
          <div key={field.name} className="statistic">
            <dt>{field.label}</dt>
            <dd>{field.shown}</dd>
          </div>
        ))}
      </dl>
      {data.history.length === 0 ? null : (
        <>
          <h2 className="section-title">How the deal moved</h2>
          <ol className="history">
            {data.history.map((entry) => (
              <li key={`${entry.at} ${entry.label}`}>
                <time>{entry.at}</time>
                <span>{entry.label}</span>
                <span className="muted">{entry.source}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
