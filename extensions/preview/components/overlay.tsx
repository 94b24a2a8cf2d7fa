import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from 'react';

type OverlayKind = 'dialog' | 'tooltip';

/** What a Modal, Panel or Tooltip inside an `overlay` prop knows of the thing that opens it. */
interface OverlayScope {
  readonly isOpen: boolean;
  readonly isPointedAt: boolean;
  readonly tooltipId: string;
  readonly anchor: Element | null;
  open(): void;
  close(): void;
  announce(kind: OverlayKind): () => void;
}

const OverlayContext = createContext<OverlayScope | null>(null);

/** The opener of this Modal, Panel or Tooltip; null for a dialog that stands by itself and is opened by id. */
export const useOverlayScope = (): OverlayScope | null => useContext(OverlayContext);

/** Tells the opener what its overlay is, so that it can say so to assistive technology. */
export function useOverlayKind(kind: OverlayKind): void {
  const scope = useOverlayScope();
  const announce = scope?.announce;
  useEffect(() => announce?.(kind), [announce, kind]);
}

/** What a component with an `overlay` prop spreads on its element, calls on click, and renders beside it. */
export interface Opener {
  readonly props: {
    readonly ref: (element: Element | null) => void;
    readonly 'aria-haspopup': 'dialog' | undefined;
    readonly 'aria-describedby': string | undefined;
    readonly onMouseEnter: () => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
  readonly open: () => void;
  readonly element: ReactNode;
}

/** Makes a component the opener of its overlay. */
export function useOpener(overlay: ReactNode): Opener {
  const [isOpen, setOpen] = useState(false);
  const [isPointedAt, setPointedAt] = useState(false);
  const [kind, setKind] = useState<OverlayKind | null>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const tooltipId = useId();
  const [announce] = useState(() => (announced: OverlayKind) => {
    setKind(announced);
    return () => setKind(null);
  });

  const scope = useMemo<OverlayScope>(
    () => ({
      isOpen,
      isPointedAt,
      tooltipId,
      anchor,
      open: () => setOpen(true),
      close: () => setOpen(false),
      announce,
    }),
    [isOpen, isPointedAt, tooltipId, anchor, announce],
  );
  return {
    props: {
      ref: setAnchor,
      'aria-haspopup': kind === 'dialog' ? 'dialog' : undefined,
      'aria-describedby': kind === 'tooltip' ? tooltipId : undefined,
      onMouseEnter: () => setPointedAt(true),
      onMouseLeave: () => setPointedAt(false),
      onFocus: () => setPointedAt(true),
      onBlur: () => setPointedAt(false),
    },
    open: scope.open,
    element:
      overlay === undefined || overlay === null ? null : (
        <OverlayContext.Provider value={scope}>{overlay}</OverlayContext.Provider>
      ),
  };
}
