import type { ReactNode } from 'react';

interface IconProps {
  readonly name: string;
  /** `standard` icons stand on their own colour. */
  readonly sprite?: 'utility' | 'standard';
  readonly className?: string;
  readonly isButton?: boolean;
}

/** One of Salesforce's icons, as a picture beside words. */
export function SldsIcon({
  name,
  sprite = 'utility',
  className = '',
  isButton = false,
}: IconProps): ReactNode {
  const size = isButton
    ? 'slds-button__icon'
    : `slds-icon ${sprite === 'utility' ? 'slds-icon_x-small' : ''}`;
  const container = sprite === 'standard' ? `slds-icon_container slds-icon-standard-${name}` : '';
  return (
    <span className={`${container} ${className}`.trim()}>
      <svg className={size} aria-hidden="true">
        <use href={`/slds/icons/${sprite}-sprite/svg/symbols.svg#${name}`} />
      </svg>
    </span>
  );
}
