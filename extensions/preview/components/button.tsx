import type { ButtonProps, ButtonRowProps, LoadingButtonProps } from '@hubspot/ui-extensions';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { reactionsOf, useCardHost } from './card-host.ts';
import { cardEvent, fire } from './fire.ts';
import { Glyph } from './icon.tsx';
import { destinationOf } from './links.ts';
import { useOpener } from './overlay.tsx';

const SIZES: Readonly<Record<string, string>> = { xs: 'extra-small', sm: 'small', md: 'medium' };

/** The classes of a button of HubSpot's variant and size. */
export const buttonClass = (variant: string, size: string): string =>
  `button button-${variant} button-${SIZES[size] ?? size}`;

/** A button; with an `overlay` it opens it, with an `href` it leads there. */
export function Button(props: ButtonProps): ReactNode {
  const { variant = 'secondary', size = 'medium', truncate = false, href, disabled = false } = props;
  const press = usePress(props);
  const className = `${buttonClass(variant, size)}${truncate ? ' truncated' : ''}`;
  const content = <span className="button-content">{props.children}</span>;
  if (href !== undefined && !disabled) {
    const destination = destinationOf(href);
    return (
      <>
        <a
          {...press.props}
          className={className}
          href={destination.url}
          onClick={press.onClick}
          {...(destination.isExternal ? { target: '_blank', rel: 'noreferrer' } : {})}
        >
          {content}
          {destination.isExternal ? <ExternalMark /> : null}
        </a>
        {press.element}
      </>
    );
  }
  return (
    <>
      <button
        {...press.props}
        type={props.type ?? 'button'}
        className={className}
        disabled={disabled}
        onClick={press.onClick}
      >
        {content}
      </button>
      {press.element}
    </>
  );
}

/** A button that says that it works, and then that it is done. */
export function LoadingButton(props: LoadingButtonProps): ReactNode {
  const { variant = 'secondary', size = 'medium', loading = false, resultIconName = 'success' } = props;
  const press = usePress(props, props.overlayOptions?.openBehavior !== 'onLoadingFinish');
  const isDone = useJustFinished(loading, () => {
    if (props.overlayOptions?.openBehavior === 'onLoadingFinish') press.open();
  });
  return (
    <>
      <button
        {...press.props}
        type={props.type ?? 'button'}
        className={`${buttonClass(variant, size)} loading-button`}
        disabled={props.disabled ?? false}
        // Not `disabled`: that would throw the focus away in the middle of an action.
        aria-disabled={loading || undefined}
        aria-busy={loading || undefined}
        onClick={(event) => (loading ? event.preventDefault() : press.onClick(event))}
      >
        <span className="button-content">{props.children}</span>
        {loading ? <span className="spinner" aria-hidden="true" /> : null}
        {isDone ? <Glyph name={resultIconName} /> : null}
      </button>
      {press.element}
    </>
  );
}

/** Buttons side by side; they wrap where there is no room. */
export const ButtonRow = ({ children }: ButtonRowProps): ReactNode => (
  <div className="button-row">{children}</div>
);

/** Says that a link leaves the page. */
export const ExternalMark = (): ReactNode => (
  <>
    <Glyph name="external" />
    <span className="sr-only"> (opens a new tab)</span>
  </>
);

type Pressable = Pick<ButtonProps, 'overlay' | 'onClick' | 'href'>;

/** What happens on a press: the overlay opens, the card hears of it, a record of the preview is opened. */
export function usePress({ overlay, onClick, href }: Pressable, opensOnPress = true) {
  const host = useCardHost();
  const opener = useOpener(overlay);
  const press = (event: MouseEvent): void => {
    const record = href === undefined ? null : destinationOf(href).record;
    if (record !== null) {
      event.preventDefault();
      host.openRecord(record.objectName, record.id);
    }
    if (opensOnPress) opener.open();
    void fire(onClick, cardEvent(event.nativeEvent), reactionsOf(host.overlays));
  };
  return { ...opener, onClick: press };
}

function useJustFinished(loading: boolean, onFinish: () => void): boolean {
  const was = useRef(loading);
  const heard = useRef(onFinish);
  heard.current = onFinish;
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    const finished = was.current && !loading;
    was.current = loading;
    setDone(finished);
    if (!finished) return undefined;
    heard.current();
    const timer = setTimeout(() => setDone(false), 1500);
    return () => clearTimeout(timer);
  }, [loading]);
  return isDone;
}
