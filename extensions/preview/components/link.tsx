import type { ImageProps, LinkProps } from '@hubspot/ui-extensions';
import type { MouseEvent, ReactNode } from 'react';
import { ExternalMark, usePress } from './button.tsx';
import { destinationOf } from './links.ts';

/** A link; to a record of HubSpot it opens that record in the preview. */
export function Link(props: LinkProps): ReactNode {
  const { children, variant = 'primary', preventDefault = false, href } = props;
  const press = usePress(props);
  const className = `link link-${variant}`;
  const destination = destinationOf(href ?? '');
  if (destination.url === '') {
    return (
      <>
        <button {...press.props} type="button" className={`${className} plain`} onClick={press.onClick}>
          {children}
        </button>
        {press.element}
      </>
    );
  }
  const onClick = (event: MouseEvent): void => {
    if (preventDefault || destination.url === '#') event.preventDefault();
    press.onClick(event);
  };
  return (
    <>
      <a
        {...press.props}
        className={className}
        href={destination.url}
        onClick={onClick}
        {...(destination.isExternal ? { target: '_blank', rel: 'noreferrer' } : {})}
      >
        {children}
        {destination.isExternal ? <ExternalMark /> : null}
      </a>
      {press.element}
    </>
  );
}

/** A picture from the bundle; the page's policy keeps pictures from elsewhere out. */
export function Image(props: ImageProps): ReactNode {
  const { alt = '', src, width, height, onClick, overlay, href } = props;
  const press = usePress(props);
  const picture = <img className="image" alt={alt} src={src} width={width} height={height} />;
  if (onClick === undefined && overlay === undefined && href === undefined) return picture;
  return (
    <>
      <button {...press.props} type="button" className="plain" onClick={press.onClick}>
        {picture}
      </button>
      {press.element}
    </>
  );
}
