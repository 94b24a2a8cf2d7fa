import type { TooltipProps } from '@hubspot/ui-extensions';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useOverlayKind, useOverlayScope } from './overlay.tsx';
import { type Placement, useTopLayer } from './top-layer.ts';

/** A bubble that says more about the thing it belongs to, on hover and on focus. */
export function Tooltip({ children, placement = 'top' }: TooltipProps): ReactNode {
  const scope = useOverlayScope();
  useOverlayKind('tooltip');
  if (scope === null) return null;
  return (
    <Bubble
      id={scope.tooltipId}
      anchor={scope.anchor}
      isShown={scope.isPointedAt}
      placement={placement}
      text={children}
    />
  );
}

/** A small question mark whose bubble explains a field. */
export function Hint({ text }: { readonly text: string }): ReactNode {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="hint"
        aria-label="What is this?"
        aria-describedby={id}
        ref={setAnchor}
        onMouseEnter={() => setShown(true)}
        onMouseLeave={() => setShown(false)}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
      >
        ?
      </button>
      <Bubble id={id} anchor={anchor} isShown={isShown} placement="top" text={text} />
    </>
  );
}

interface BubbleProps {
  readonly id: string;
  readonly anchor: Element | null;
  readonly isShown: boolean;
  readonly placement: Placement;
  readonly text: ReactNode;
}

function Bubble({ id, anchor, isShown, placement, text }: BubbleProps): ReactNode {
  const layer = useRef<HTMLSpanElement>(null);
  useTopLayer(isShown, anchor, layer, placement);
  return (
    <span {...{ popover: 'manual' }} ref={layer} id={id} role="tooltip" className="bubble">
      {text}
    </span>
  );
}
