import { type RefObject, useEffect, useLayoutEffect } from 'react';

/** Where a bubble stands against its anchor. */
export type Placement = 'top' | 'bottom' | 'left' | 'right';

const OPPOSITE = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;
const GAP = 6;
const EDGE = 8;

/** Shows an element above everything, dialogs included, beside its anchor and inside the window. */
export function useTopLayer(
  isShown: boolean,
  anchor: Element | null,
  layer: RefObject<HTMLElement>,
  placement: Placement,
): void {
  useLayoutEffect(() => {
    const element = layer.current;
    if (!isShown || element === null || anchor === null) return undefined;
    element.showPopover();
    const place = (): void => placeBeside(element, anchor.getBoundingClientRect(), placement);
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
    };
  }, [isShown, anchor, layer, placement]);
}

/** Closes on Escape, with focus back on the anchor, and on a press anywhere else. */
export function useDismissal(
  isShown: boolean,
  anchor: HTMLElement | null,
  layer: RefObject<HTMLElement>,
  close: () => void,
): void {
  useEffect(() => {
    if (!isShown) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
      anchor?.focus();
    };
    const onPress = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!layer.current?.contains(target) && !anchor?.contains(target)) close();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress, true);
    };
  }, [isShown, anchor, layer, close]);
}

function placeBeside(element: HTMLElement, anchor: DOMRect, placement: Placement): void {
  const { width, height } = element.getBoundingClientRect();
  const spots: Readonly<Record<Placement, readonly [number, number]>> = {
    top: [anchor.left + (anchor.width - width) / 2, anchor.top - height - GAP],
    bottom: [anchor.left, anchor.bottom + GAP],
    left: [anchor.left - width - GAP, anchor.top + (anchor.height - height) / 2],
    right: [anchor.right + GAP, anchor.top + (anchor.height - height) / 2],
  };
  const isCutOff = {
    top: spots.top[1] < EDGE,
    bottom: spots.bottom[1] + height > window.innerHeight - EDGE,
    left: false,
    right: false,
  }[placement];
  const [left] = spots[placement];
  const [, top] = spots[isCutOff ? OPPOSITE[placement] : placement];
  element.style.left = `${clamp(left, EDGE, window.innerWidth - width - EDGE)}px`;
  element.style.top = `${clamp(top, EDGE, window.innerHeight - height - EDGE)}px`;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, Math.max(least, most)));
