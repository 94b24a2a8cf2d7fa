import { useEffect, useRef } from 'react';
import { useCrmProperties } from '@hubspot/ui-extensions/crm';

/** Calls back when one of these properties of the open record takes another value than it had on this page. */
export function useRecordChanges(names: readonly string[], onChange: () => void): void {
  const { properties, isLoading, error } = useCrmProperties([...names]);
  const seen = useRef(new Map<string, string | null>());
  const values = JSON.stringify(properties);

  useEffect(() => {
    if (isLoading || error !== null) return;
    const now = Object.entries(JSON.parse(values) as Record<string, string | null>);
    const isChanged = now.some(([name, value]) => seen.current.has(name) && seen.current.get(name) !== value);
    now.forEach(([name, value]) => seen.current.set(name, value));
    if (isChanged) onChange();
  }, [values, isLoading, error, onChange]);
}
