import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Glyph } from '../components/icon.tsx';

/** A short message at the edge of the page, perhaps with one thing to do about it. */
export interface Toast {
  readonly tone: string;
  readonly title: string;
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Listed = Toast & { readonly key: number };

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** How a part of the page says something in passing. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

const LASTS_MS = 8000;
let lastKey = 0;

/** Shows the messages of the page below it; they are read out, and stay while they are pointed at. */
export function Toasts({ children }: { readonly children: ReactNode }): ReactNode {
  const [listed, setListed] = useState<readonly Listed[]>([]);
  const drop = useCallback(
    (key: number) => setListed((before) => before.filter((toast) => toast.key !== key)),
    [],
  );
  const show = useCallback(
    (toast: Toast) => {
      lastKey += 1;
      const key = lastKey;
      setListed((before) => [...before.slice(-2), { ...toast, key }]);
      if (toast.tone !== 'danger' && toast.tone !== 'error') setTimeout(() => drop(key), LASTS_MS);
    },
    [drop],
  );
  const items = useMemo(
    () => listed.map((toast) => <ToastCard key={toast.key} toast={toast} close={() => drop(toast.key)} />),
    [listed, drop],
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {items}
      </div>
    </ToastContext.Provider>
  );
}

function ToastCard({ toast, close }: { readonly toast: Toast; close(): void }): ReactNode {
  const { action } = toast;
  const run = (): void => {
    action?.run();
    close();
  };
  return (
    <div className={`toast tone-${toast.tone}`}>
      <div className="toast-text">
        {toast.title === '' ? null : <strong>{toast.title}</strong>}
        {toast.message === '' ? null : <span>{toast.message}</span>}
      </div>
      {action === undefined ? null : (
        <button type="button" className="button button-transparent button-small" onClick={run}>
          {action.label}
        </button>
      )}
      <button type="button" className="icon-button" onClick={close}>
        <Glyph name="remove" />
        <span className="sr-only">Dismiss</span>
      </button>
    </div>
  );
}
