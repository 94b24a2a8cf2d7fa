import { createContext, useCallback, useContext, useMemo } from 'react';
import { useExtensionContext } from '@hubspot/ui-extensions';
import type { Subject } from '../../../../src/views/parts.ts';
import type { Reply, TapReply } from '../../../../src/wire/reply.ts';
import type { RecordSectionUse } from '../../../../src/wire/request.ts';
import { actKey } from '../call/act-key.ts';
import { useCall } from '../call/use-call.ts';
import { useOpenRecord } from './open-record.ts';

/** The stage that the deal was in when the guide was read; null where there is no guide. */
export const GuideStage = createContext<string | null>(null);

/** Records what a person did with a part of a card. */
export type RecordUse = (
  subject: Subject,
  action: RecordSectionUse['action'],
  note?: string,
) => Promise<Reply<TapReply>>;

/** Records the use of a card's parts on the open record. The same act tried again counts once. */
export function useSectionUse(): RecordUse {
  const call = useCall();
  const { object, id } = useOpenRecord();
  const { user } = useExtensionContext<'crm.record.tab'>();
  const stage = useContext(GuideStage);
  const keys = useMemo(() => new Map<string, string>(), []);

  return useCallback(
    async (subject, action, note) => {
      const act = `${subject.kind}/${subject.id}/${action}`;
      const requestKey = keys.get(act) ?? actKey(user.id);
      keys.set(act, requestKey);
      const given = { object, id, subject: { ...subject }, stage, action, requestKey };
      const reply = await call('recordSectionUse', note ? { ...given, note } : given);
      if (reply.ok) keys.delete(act);
      return reply;
    },
    [call, object, id, stage, user.id, keys],
  );
}
