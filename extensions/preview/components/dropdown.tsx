import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { buttonClass, usePress } from './button.tsx';
import { fire } from './fire.ts';
import { Glyph } from './icon.tsx';
import { useDismissal, useTopLayer } from './top-layer.ts';

/** A button with a menu; arrow keys move in it, Escape closes it. */
export function Dropdown(props: DropdownProps): ReactNode {
  const {
    buttonText = 'More',
    variant = 'secondary',
    buttonSize = 'medium',
    disabled = false,
    options,
  } = props;
  const [isOpen, setOpen] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useTopLayer(isOpen, button, layer, 'bottom');
  useDismissal(isOpen, button, layer, close);
  useEffect(() => {
    if (isOpen) itemsOf(layer.current)[0]?.focus();
  }, [isOpen]);
  const choose = (): void => {
    close();
    button?.focus();
  };
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className={buttonClass(variant, buttonSize)}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="button-content">{buttonText}</span>
        <Glyph name="downCarat" />
      </button>
      {/* Hidden, not gone, while it is closed: an item may have a dialog open. */}
      <div
        {...{ popover: 'manual' }}
        ref={layer}
        className="menu"
        role="menu"
        aria-label={buttonText}
        tabIndex={-1}
        onClick={choose}
        onKeyDown={(event) => moveFocus(event, layer.current, close)}
      >
        {options?.map((option) => (
          <button
            key={option.label}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => void fire(option.onClick)}
          >
            {option.label}
          </button>
        ))}
        {props.children}
      </div>
    </>
  );
}

/** One thing that a menu offers. */
export function DropdownButtonItem(props: DropdownButtonItemProps): ReactNode {
  const press = usePress(props);
  return (
    <>
      <button {...press.props} type="button" role="menuitem" tabIndex={-1} onClick={press.onClick}>
        {props.children}
      </button>
      {press.element}
    </>
  );
}

const itemsOf = (menu: HTMLElement | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

function moveFocus(event: KeyboardEvent, menu: HTMLElement | null, close: () => void): void {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key === 'Tab') close();
  const target = next[event.key];
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}
