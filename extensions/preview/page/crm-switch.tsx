import type { ReactNode } from 'react';

interface SwitchProps {
  readonly here: 'HubSpot' | 'Salesforce';
  /** The same record, or the start, in the other CRM. */
  readonly there: string;
}

/** One control that switches between the two CRMs; the same record stays open. */
export const CrmSwitch = ({ here, there }: SwitchProps): ReactNode => (
  <nav className="crm-switch" aria-label="CRM">
    {(['HubSpot', 'Salesforce'] as const).map((name) => (
      <a
        key={name}
        href={name === here ? window.location.pathname : there}
        className={name === here ? 'is-here' : ''}
        aria-current={name === here ? 'true' : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
);
