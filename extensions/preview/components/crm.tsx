import type {
  ActionType,
  CrmActionButtonProps,
  CrmActionLinkProps,
  CrmPropertyListProps,
} from '@hubspot/ui-extensions';
import { type ReactNode, useEffect, useState } from 'react';
import type { RecordField } from '../shared/api.ts';
import { objectNameOf } from '../shared/objects.ts';
import { buttonClass } from './button.tsx';
import { type CardHost, useCardHost } from './card-host.ts';
import { fire } from './fire.ts';
import { RecordFields } from './record-fields.tsx';

/** A button for something that HubSpot itself does. */
export function CrmActionButton(props: CrmActionButtonProps): ReactNode {
  const { variant = 'secondary', size = 'medium', disabled = false, type = 'button' } = props;
  const host = useCardHost();
  return (
    <button
      type={type}
      className={buttonClass(variant, size)}
      disabled={disabled}
      onClick={() => act(host, props)}
    >
      <span className="button-content">{props.children}</span>
    </button>
  );
}

/** A link for something that HubSpot itself does. */
export function CrmActionLink(props: CrmActionLinkProps): ReactNode {
  const host = useCardHost();
  return (
    <button
      type="button"
      className={`link link-${props.variant ?? 'primary'} plain`}
      onClick={() => act(host, props)}
    >
      {props.children}
    </button>
  );
}

const WHAT_HUBSPOT_OPENS: Readonly<Partial<Record<ActionType, string>>> = {
  ADD_NOTE: 'its note editor',
  ADD_TASK: 'its task form',
  SEND_EMAIL: 'its email editor',
  SCHEDULE_MEETING: 'its meeting form',
  OPEN_RECORD_CREATOR_FORM: 'its form for a new record',
  OPEN_RECORD_ASSOCIATION_FORM: 'its form for an association',
  ENGAGEMENT_APP_LINK: 'the activity',
  PAGE_APP_LINK: 'one of its pages',
  EXTERNAL_URL: 'an address',
  OPEN_WORKFLOW_ENROLLMENT_MODAL: 'its workflow enrolment',
};

function act(
  host: CardHost,
  props: Pick<CrmActionButtonProps, 'actionType' | 'actionContext' | 'onClick'>,
): void {
  void fire(props.onClick);
  const context: Readonly<Record<string, string | number | undefined>> = Object.fromEntries(
    Object.entries(props.actionContext),
  );
  const objectName = objectNameOf(`${context['objectTypeId'] ?? ''}`);
  const opensRecord = props.actionType === 'PREVIEW_OBJECT' || props.actionType === 'RECORD_APP_LINK';
  if (opensRecord && objectName !== undefined) {
    host.openRecord(objectName, `${context['objectId'] ?? ''}`);
    return;
  }
  if (props.actionType === 'EXTERNAL_URL') {
    window.open(`${context['href'] ?? ''}`, '_blank', 'noreferrer');
    return;
  }
  const what = WHAT_HUBSPOT_OPENS[props.actionType] ?? 'a form of its own';
  host.tell('info', `HubSpot opens ${what} here`, 'The preview has none.');
}

/** Properties of the open record, or of another one, each editable where it stands. */
export function CrmPropertyList(props: CrmPropertyListProps): ReactNode {
  const host = useCardHost();
  const objectName = objectNameOf(props.objectTypeId ?? '') ?? host.record?.objectName ?? 'deals';
  const id = props.objectId === undefined ? (host.record?.id ?? '') : String(props.objectId);
  const names = props.properties.join(',');
  const [fields, setFields] = useState<readonly RecordField[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const { readFields, version } = host;
  useEffect(() => {
    let isWanted = true;
    void readFields(objectName, id, names.split(',')).then((outcome) => {
      if (!isWanted) return;
      setMessage(outcome.ok ? null : outcome.message);
      if (outcome.ok) setFields(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [readFields, objectName, id, names, version]);
  if (message !== null) return <p role="alert">{message}</p>;
  return (
    <div className={props.direction === 'row' ? 'property-row' : ''}>
      <RecordFields
        fields={fields}
        write={(name, value) => host.writeField(objectName, id, { [name]: value === '' ? null : value })}
      />
    </div>
  );
}
