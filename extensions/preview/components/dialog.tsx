import type {
  ModalBodyProps,
  ModalFooterProps,
  ModalProps,
  PanelBodyProps,
  PanelFooterProps,
  PanelProps,
  PanelSectionProps,
} from '@hubspot/ui-extensions';
import {
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { useCardHost } from './card-host.ts';
import { fire } from './fire.ts';
import { Glyph } from './icon.tsx';
import { useOverlayKind, useOverlayScope } from './overlay.tsx';

/** A dialog over the page; it opens from its opener, or by id. */
export function Modal(props: ModalProps): ReactNode {
  const { variant = 'default', width = 'small' } = props;
  return <Dialog {...props} isModal className={`modal modal-${variant} width-${sizeName(width)}`} />;
}

/** A sheet at the right edge. The `modal` variant keeps the rest of the page out of reach. */
export function Panel(props: PanelProps): ReactNode {
  const { variant = 'default', width = 'small' } = props;
  return (
    <Dialog {...props} isModal={variant === 'modal'} className={`panel-sheet width-${sizeName(width)}`} />
  );
}

interface DialogProps extends Pick<
  ModalProps,
  'id' | 'title' | 'aria-label' | 'children' | 'onOpen' | 'onClose'
> {
  readonly isModal: boolean;
  readonly className: string;
}

function Dialog({
  id,
  title,
  'aria-label': label,
  children,
  onOpen,
  onClose,
  isModal,
  className,
}: DialogProps) {
  const { isOpen, dialog, onClosed } = useDialog({ id, isModal, onOpen, onClose });
  const titleId = useId();
  if (!isOpen) return null;
  return createPortal(
    // The dialog is no part of the page beneath it: what happens in it stays in it.
    <div onClick={stay} onSubmit={stay} onKeyDown={stay} role="presentation">
      <dialog
        ref={dialog}
        className={`dialog ${className}`}
        aria-labelledby={title === undefined ? undefined : titleId}
        aria-label={title === undefined ? (label ?? 'Details') : undefined}
        onClose={onClosed}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isModal) dialog.current?.close();
        }}
      >
        <header className="dialog-header">
          <h2 id={titleId} tabIndex={-1} className="dialog-title">
            {title}
          </h2>
          <button type="button" className="icon-button" onClick={() => dialog.current?.close()}>
            <Glyph name="remove" />
            <span className="sr-only">Close</span>
          </button>
        </header>
        {children}
      </dialog>
    </div>,
    document.body,
  );
}

const stay = (event: SyntheticEvent): void => event.stopPropagation();

interface DialogLife {
  readonly id: string;
  readonly isModal: boolean;
  readonly onOpen: (() => void) | undefined;
  readonly onClose: (() => void) | undefined;
}

function useDialog({ id, isModal, onOpen, onClose }: DialogLife) {
  const scope = useOverlayScope();
  useOverlayKind('dialog');
  const { overlays } = useCardHost();
  const [isOpenById, setOpenById] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = scope?.isOpen === true || isOpenById;
  const heard = useRef({ onOpen, onClose, leave: () => {} });
  heard.current = { onOpen, onClose, leave: () => (scope === null ? setOpenById(false) : scope.close()) };

  useEffect(
    () =>
      overlays.add(id, {
        open: () => (scope === null ? setOpenById(true) : scope.open()),
        close: () => dialog.current?.close(),
      }),
    [overlays, id, scope],
  );
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!isOpen || element === null) return undefined;
    if (isModal) element.showModal();
    else element.show();
    element.querySelector<HTMLElement>('.dialog-title')?.focus();
    void fire(heard.current.onOpen);
    // A dialog that the card takes away closes first, so that focus returns to where it was.
    return () => {
      if (!element.open) return;
      element.close();
      heard.current.leave();
    };
  }, [isOpen, isModal]);
  const onClosed = (): void => {
    heard.current.leave();
    void fire(heard.current.onClose);
  };
  return { isOpen, dialog, onClosed };
}

const sizeName = (size: string): string => ({ sm: 'small', md: 'medium', lg: 'large' })[size] ?? size;

/** What a modal says. */
export const ModalBody = ({ children }: ModalBodyProps): ReactNode => (
  <div className="dialog-body">{children}</div>
);

/** What can be done about it. */
export const ModalFooter = ({ children }: ModalFooterProps): ReactNode => (
  <footer className="dialog-footer">{children}</footer>
);

/** The part of a panel that scrolls. */
export const PanelBody = ({ children }: PanelBodyProps): ReactNode => (
  <div className="dialog-body">{children}</div>
);

/** A part of a panel with room below it. */
export const PanelSection = ({ children, flush = false }: PanelSectionProps): ReactNode => (
  <section className={flush ? 'dialog-section flush' : 'dialog-section'}>{children}</section>
);

/** The foot of a panel. */
export const PanelFooter = ({ children }: PanelFooterProps): ReactNode => (
  <footer className="dialog-footer">{children}</footer>
);
