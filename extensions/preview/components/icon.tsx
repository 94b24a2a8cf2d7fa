import type { IconProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { noteUndrawn } from './fire.ts';
import { ICON_PATHS } from './icon-paths.ts';

/** An icon by HubSpot's name. A name without a drawing shows as a dotted square and is noted as undrawn. */
export function Icon({ name, color = 'inherit', size, screenReaderText }: IconProps): ReactNode {
  const sizeClass = size === undefined ? '' : ` icon-${size}`;
  return (
    <span className={`icon icon-color-${color}${sizeClass}`}>
      <Glyph name={name} />
      {screenReaderText === undefined ? null : <span className="sr-only">{screenReaderText}</span>}
    </span>
  );
}

/** The drawing alone, for the preview’s own buttons. */
export function Glyph({ name }: { readonly name: string }): ReactNode {
  const path = name === 'circleFilled' ? ICON_PATHS['circleHollow'] : ICON_PATHS[name];
  if (path === undefined) noteUndrawn(`Icon ${name}`);
  return (
    <svg className={`glyph glyph-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {path === undefined ? (
        <rect x="5" y="5" width="14" height="14" strokeDasharray="2 3" />
      ) : (
        <path d={path} />
      )}
    </svg>
  );
}
