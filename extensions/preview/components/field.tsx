import { type ReactNode, useId } from 'react';
import { Hint } from './tooltip.tsx';

/** What every field of HubSpot's has around its control. */
export interface FieldFrame {
  readonly label?: string | undefined;
  readonly required?: boolean | undefined;
  readonly description?: string | undefined;
  readonly tooltip?: string | undefined;
  readonly error?: boolean | undefined;
  readonly validationMessage?: string | undefined;
}

/** What ties a control to its label, description and message. */
export interface ControlProps {
  readonly id: string;
  readonly required: boolean | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** The ids that tie a control to what stands around it. */
export function useFieldIds(frame: FieldFrame) {
  const id = useId();
  const described = [
    frame.description === undefined ? '' : `${id}-description`,
    frame.validationMessage === undefined ? '' : `${id}-message`,
  ].filter((part) => part !== '');
  const control: ControlProps = {
    id,
    required: frame.required === true ? true : undefined,
    'aria-invalid': frame.error === true ? true : undefined,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  };
  return { id, control };
}

interface FieldProps {
  readonly frame: FieldFrame;
  readonly id: string;
  readonly children: ReactNode;
}

/** A label above a control, its description between them and its message below. */
export function Field({ frame, id, children }: FieldProps): ReactNode {
  return (
    <div className={frame.error === true ? 'field has-error' : 'field'}>
      {frame.label === undefined ? null : (
        <div className="field-label">
          <label htmlFor={id}>{frame.label}</label>
          <FieldMarks frame={frame} />
        </div>
      )}
      <FieldDescription frame={frame} id={id} />
      {children}
      <FieldMessage frame={frame} id={id} />
    </div>
  );
}

/** The mark of a required field, and its explanation. */
export const FieldMarks = ({ frame }: { readonly frame: FieldFrame }): ReactNode => (
  <>
    {frame.required === true ? (
      <span className="required" aria-hidden="true">
        *
      </span>
    ) : null}
    {frame.tooltip === undefined ? null : <Hint text={frame.tooltip} />}
  </>
);

/** What the field is for. */
export const FieldDescription = ({ frame, id }: Omit<FieldProps, 'children'>): ReactNode =>
  frame.description === undefined ? null : (
    <p id={`${id}-description`} className="field-description">
      {frame.description}
    </p>
  );

/** What is wrong with the value, or that it is right. */
export const FieldMessage = ({ frame, id }: Omit<FieldProps, 'children'>): ReactNode =>
  frame.validationMessage === undefined ? null : (
    <p
      id={`${id}-message`}
      className={frame.error === true ? 'field-message error' : 'field-message'}
      role={frame.error === true ? 'alert' : undefined}
    >
      {frame.validationMessage}
    </p>
  );
