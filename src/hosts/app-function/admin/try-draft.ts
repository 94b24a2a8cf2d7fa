import { ok } from '../../../base/result.ts';
import { openFetchCrm } from '../../../crm/hubspot/open-fetch.ts';
import { tryDraft } from '../../../functions/admin/try-draft.ts';
import type { TryWith } from '../../../functions/admin/with-admin.ts';
import { systemClock } from '../../system-clock.ts';
import { zonedDay } from '../../zoned-day.ts';
import { hosted } from '../hosted.ts';
import { openSettings, settingsWith, type OpenedSettings } from '../settings-function.ts';

/** HubSpot calls this. */
export const main = hosted(tryDraft, {
  open: openSettings,
  async withFor(opened: OpenedSettings, person) {
    const asked = await settingsWith(opened, person);
    const read = { ...opened.way, zone: zonedDay, clock: systemClock };
    const crmFor: TryWith['crmFor'] = (model) => openFetchCrm({ ...read, model: () => model }).crm;
    return asked.ok ? ok({ ...asked.value, crmFor }) : asked;
  },
});
