import { useCallback, useRef, useState } from 'react';

/** A form that is being filled in. */
export interface Form<T> {
  readonly form: T;
  readonly set: (change: Partial<T>) => void;
  /**
   * What the form holds at this moment. A number is told when its field is left, which is when the button is pressed:
   * the button’s own form may be the one from before.
   */
  readonly now: () => T;
}

/** A form that starts with these values. */
export function useForm<T extends object>(start: T): Form<T> {
  const [form, setForm] = useState(start);
  const latest = useRef(form);
  const set = useCallback((change: Partial<T>) => {
    latest.current = { ...latest.current, ...change };
    setForm(latest.current);
  }, []);
  const now = useCallback(() => latest.current, []);
  return { form, set, now };
}
