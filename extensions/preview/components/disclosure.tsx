import type { AccordionProps, TabProps, TabsProps } from '@hubspot/ui-extensions';
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { fire } from './fire.ts';
import { Glyph } from './icon.tsx';

/** A title that shows and hides what is below it. */
export function Accordion(props: AccordionProps): ReactNode {
  const { title, children, defaultOpen = false, disabled = false, open, size = 'small', onClick } = props;
  const [isOpenHere, setOpenHere] = useState(defaultOpen);
  const isOpen = open ?? isOpenHere;
  const id = useId();
  const press = (): void => {
    setOpenHere(!isOpen);
    void fire(onClick);
  };
  return (
    <div className={`accordion accordion-${size}`}>
      <button type="button" aria-expanded={isOpen} aria-controls={id} disabled={disabled} onClick={press}>
        <Glyph name="right" />
        {title}
      </button>
      <div id={id} className="accordion-content" hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </div>
  );
}

interface TabListing {
  readonly id: string | number;
  readonly title: string;
  readonly disabled: boolean;
  readonly hint: string | undefined;
}

interface TabsScope {
  readonly selected: string | number | undefined;
  readonly baseId: string;
  put(tab: TabListing): void;
  remove(id: string | number): void;
}

const TabsContext = createContext<TabsScope | null>(null);

/** Tabs; arrow keys move between them. */
export function Tabs({
  children,
  selected,
  defaultSelected,
  onSelectedChange,
  variant = 'default',
  fill,
}: TabsProps) {
  const [listed, setListed] = useState<readonly TabListing[]>([]);
  const [chosen, setChosen] = useState(defaultSelected);
  const baseId = useId();
  const current = selected ?? chosen ?? listed.find((tab) => !tab.disabled)?.id;
  const [register] = useState(() => ({
    put: (tab: TabListing) => setListed((before) => withTab(before, tab)),
    remove: (id: string | number) => setListed((before) => before.filter((tab) => tab.id !== id)),
  }));
  const scope = useMemo(() => ({ selected: current, baseId, ...register }), [current, baseId, register]);
  const select = (id: string | number): void => {
    setChosen(id);
    void fire(onSelectedChange as ((id: string | number) => void) | undefined, id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbour(listed, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    select(next.id);
    document.getElementById(`${baseId}-tab-${next.id}`)?.focus();
  };
  return (
    <TabsContext.Provider value={scope}>
      <div className={`tabs ${variant}${fill === true ? ' fill' : ''}`} role="tablist" onKeyDown={onKeyDown}>
        {listed.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${baseId}-tab-${tab.id}`}
            aria-selected={tab.id === current}
            aria-controls={`${baseId}-panel-${tab.id}`}
            tabIndex={tab.id === current ? 0 : -1}
            disabled={tab.disabled}
            title={tab.hint}
            onClick={() => select(tab.id)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {children}
    </TabsContext.Provider>
  );
}

/** One tab with what it shows. */
export function Tab({ tabId, title = '', disabled = false, tooltip, children }: TabProps): ReactNode {
  const scope = useContext(TabsContext);
  const ownId = useId();
  const id = tabId ?? ownId;
  const { put, remove } = scope ?? {};
  useLayoutEffect(() => put?.({ id, title, disabled, hint: tooltip }), [put, id, title, disabled, tooltip]);
  useLayoutEffect(() => () => remove?.(id), [remove, id]);
  if (scope === null) return null;
  return (
    <div
      role="tabpanel"
      id={`${scope.baseId}-panel-${id}`}
      aria-labelledby={`${scope.baseId}-tab-${id}`}
      hidden={scope.selected !== id}
    >
      {children}
    </div>
  );
}

function withTab(tabs: readonly TabListing[], tab: TabListing): readonly TabListing[] {
  const isNew = tabs.every((other) => other.id !== tab.id);
  return isNew ? [...tabs, tab] : tabs.map((other) => (other.id === tab.id ? tab : other));
}

function neighbour(
  tabs: readonly TabListing[],
  current: string | number | undefined,
  key: string,
): TabListing | undefined {
  const open = tabs.filter((tab) => !tab.disabled);
  const at = open.findIndex((tab) => tab.id === current);
  if (key === 'ArrowRight') return open[(at + 1) % open.length];
  if (key === 'ArrowLeft') return open[(at - 1 + open.length) % open.length];
  if (key === 'Home') return open[0];
  return key === 'End' ? open.at(-1) : undefined;
}
