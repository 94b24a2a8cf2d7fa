import type { FormProps } from '@hubspot/ui-extensions';
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { reactionsOf, useCardHost } from './card-host.ts';
import { cardEvent, fire } from './fire.ts';

/** A field of a form: what it is called, what it holds, and how it tells the card what was typed last. */
export interface FormField {
  readonly name: string | undefined;
  value(): unknown;
  commit(): void;
}

const FormContext = createContext<{ add(field: FormField): () => void } | null>(null);

/** Makes a control part of the form around it, if there is one. */
export function useFormField(field: FormField): void {
  const form = useContext(FormContext);
  const latest = useRef(field);
  latest.current = field;
  useEffect(
    () =>
      form?.add({
        get name() {
          return latest.current.name;
        },
        value: () => latest.current.value(),
        commit: () => latest.current.commit(),
      }),
    [form],
  );
}

/** A form. On submit every field tells its value first, then the card gets them all by name. */
export function Form({ children, onSubmit, autoComplete = 'on' }: FormProps): ReactNode {
  const { overlays } = useCardHost();
  const fields = useRef(new Set<FormField>());
  const scope = useMemo(
    () => ({
      add: (field: FormField) => {
        fields.current.add(field);
        return () => void fields.current.delete(field);
      },
    }),
    [],
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    for (const field of fields.current) field.commit();
    const targetValue = Object.fromEntries(
      [...fields.current].flatMap((field) => (field.name === undefined ? [] : [[field.name, field.value()]])),
    );
    void fire(
      onSubmit as ((event: unknown, reactions: unknown) => unknown) | undefined,
      { ...cardEvent(event.nativeEvent), targetValue },
      reactionsOf(overlays),
    );
  };
  return (
    <FormContext.Provider value={scope}>
      <form className="form" autoComplete={autoComplete} onSubmit={submit}>
        {children}
      </form>
    </FormContext.Provider>
  );
}
