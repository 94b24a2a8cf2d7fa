import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { LightningToast } from '../stubs/lightning-page.ts';
import { SldsIcon } from './slds-icon.tsx';

type Listed = LightningToast & { readonly key: number };

const ToastContext = createContext<(toast: LightningToast) => void>(() => {});

/** How a part of the page says something in passing. */
export const useToast = (): ((toast: LightningToast) => void) => useContext(ToastContext);

const LASTS_MS = 6000;
let lastKey = 0;

/** What was refused is no news any more once something succeeded. */
const isOver = (before: LightningToast, now: LightningToast): boolean =>
  before.variant === 'error' && now.variant === 'success';

/** Shows messages where Salesforce shows them: of the page, and of the cards on it. Errors stay until dismissed, or mended. */
export function Toasts({ children }: { readonly children: ReactNode }): ReactNode {
  const [listed, setListed] = useState<readonly Listed[]>([]);
  const drop = useCallback(
    (key: number) => setListed((before) => before.filter((toast) => toast.key !== key)),
    [],
  );
  const show = useCallback(
    (toast: LightningToast) => {
      lastKey += 1;
      const key = lastKey;
      setListed((before) => [...before.filter((one) => !isOver(one, toast)).slice(-2), { ...toast, key }]);
      if (toast.variant !== 'error') setTimeout(() => drop(key), LASTS_MS);
    },
    [drop],
  );
  useEffect(() => {
    const hear = (event: Event): void => show((event as CustomEvent<LightningToast>).detail);
    document.addEventListener('lightning__showtoast', hear);
    return () => document.removeEventListener('lightning__showtoast', hear);
  }, [show]);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="slds-notify_container toasts" role="status" aria-live="polite">
        {listed.map((toast) => (
          <ToastCard key={toast.key} toast={toast} close={() => drop(toast.key)} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

function ToastCard({ toast, close }: { readonly toast: LightningToast; close(): void }): ReactNode {
  const { variant = 'info', title, message = '', details = [] } = toast;
  return (
    <div className={`slds-notify slds-notify_toast slds-theme_${variant}`}>
      <span className="slds-assistive-text">{variant}</span>
      <SldsIcon name={variant} className="slds-m-right_small toast-icon" />
      <div className="slds-notify__content">
        <h2 className="slds-text-heading_small">{title}</h2>
        {message === '' ? null : <p>{message}</p>}
        {details.length === 0 ? null : (
          <ul className="slds-list_dotted">
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="slds-notify__close">
        <button
          type="button"
          className="slds-button slds-button_icon slds-button_icon-inverse"
          onClick={close}
        >
          <SldsIcon name="close" isButton />
          <span className="slds-assistive-text">Dismiss</span>
        </button>
      </div>
    </div>
  );
}
