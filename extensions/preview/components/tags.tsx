import type { StatusTagProps, TagProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { usePress } from './button.tsx';
import { fire } from './fire.ts';
import { Glyph } from './icon.tsx';

/** A short word with a tone; the word carries the meaning, the colour repeats it. */
export function Tag(props: TagProps): ReactNode {
  const { children, variant = 'default', onClick, overlay } = props;
  const press = usePress(props);
  const className = `tag tone-${variant}`;
  if (onClick === undefined && (overlay === undefined || overlay === null)) {
    return <span className={className}>{children}</span>;
  }
  return (
    <>
      <button {...press.props} type="button" className={`${className} pressable`} onClick={press.onClick}>
        {children}
      </button>
      {press.element}
    </>
  );
}

/** A state with a dot before it. */
export function StatusTag(props: StatusTagProps): ReactNode {
  const {
    children,
    variant = 'default',
    hollow = false,
    onClick,
    showRemoveIcon = false,
    onRemoveClick,
  } = props;
  const content = (
    <>
      <span className={hollow ? 'dot hollow' : 'dot'} aria-hidden="true" />
      {children}
    </>
  );
  return (
    <span className={`status-tag tone-${variant}`}>
      {onClick === undefined ? (
        content
      ) : (
        <button type="button" className="plain" onClick={() => void fire(onClick)}>
          {content}
        </button>
      )}
      {showRemoveIcon ? (
        <button type="button" className="plain" onClick={() => void fire(onRemoveClick)}>
          <Glyph name="remove" />
          <span className="sr-only">Remove</span>
        </button>
      ) : null}
    </span>
  );
}
