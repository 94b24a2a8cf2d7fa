import type { CrmError } from '../../crm/port.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { approverOf, battleCardsIn, contentAt } from '../../model/edit/content-edits.ts';
import { contentColumns } from '../../model/edit/import/content-columns.ts';
import { entryAt, markOf } from '../../model/edit/marks.ts';
import { factsIn, mappingIn, partIn } from '../../model/edit/part-access.ts';
import { sayChanges } from '../../model/diff/say-changes.ts';
import type { SettingsView } from '../../views/admin/settings-view.ts';
import type { SettingsToShow } from '../../views/admin/settings-to-show.ts';
import { showChanges } from '../../views/admin/show-changes.ts';
import { blockingNotes } from '../../views/admin/show-notes.ts';
import { publishedLine, releaseRows } from '../../views/admin/show-releases.ts';
import { showSettings } from '../../views/admin/show-settings.ts';
import { conflictNotes } from './conflict-notes.ts';
import { controlNotes } from './control-notes.ts';
import type { CrmSeen } from './crm-seen.ts';
import type { SettingsState } from './settings-state.ts';
import { isNamed, publishElsewhere } from './who-may.ts';
import { crmLabels, type SettingsWith } from './with-admin.ts';

const columnsByKind = {
  sections: contentColumns.sections.columns,
  objections: contentColumns.objections.columns,
  claims: contentColumns.claims.columns,
};

/** The page of a draft. */
export async function settingsViewOf(
  state: SettingsState,
  seen: CrmSeen,
  asked: SettingsWith,
): Promise<Result<SettingsView, CrmError>> {
  const history = await asked.releases.history();
  if (!history.ok) return err(history.error);
  const shown = toShow(state, seen, asked);
  const elsewhere = publishElsewhere(state, asked);
  return ok(
    showSettings(shown, {
      published: publishedLine(state.published?.head ?? null, asked.today),
      base: state.base,
      revision: state.revision,
      publishElsewhere: elsewhere,
      changes: showChanges(sayChanges(state.before, state.parts)),
      notes: [...conflictNotes(state), ...controlNotes(state.parts, asked.today), ...blockingNotes(shown)],
      history: releaseRows(history.value, elsewhere === null, asked.today),
      importColumns: columnsByKind,
      rules: seen.rules,
    }),
  );
}

function toShow(state: SettingsState, seen: CrmSeen, asked: SettingsWith): SettingsToShow {
  const { parts, before } = state;
  const stages = partIn(parts, 'stages.yaml');
  const named = (partIn(parts, 'people.yaml')?.people ?? []).map(({ name }) => name);
  const mapping = mappingIn(parts, asked.crmName);
  const at = (of: SettingsState['parts'], name: string): unknown => entryAt(of, name, asked.crmName);
  const marked = (of: SettingsState['parts'], name: string): string | null => {
    const entry = at(of, name);
    return entry === null ? null : markOf(entry);
  };
  return {
    crm: crmLabels[asked.crmName],
    facts: factsIn(parts),
    buyingJobs: stages?.buyingJobs ?? [],
    pipelines: stages?.pipelines ?? [],
    scorecards: partIn(parts, 'icp.yaml')?.scorecards ?? [],
    battleCards: battleCardsIn(parts).map(({ card }) => card),
    objections: partIn(parts, 'objections.yaml')?.objections ?? [],
    claims: partIn(parts, 'messaging.yaml')?.claims ?? [],
    people: [...new Set([...named, ...seen.owners.map(({ name }) => name)])],
    mappedPipelines: mapping.pipelines,
    mappedFields: mapping.fields,
    crmPipelines: seen.pipelines,
    crmFields: seen.fields,
    filled: seen.filled,
    markOf: (name) => marked(parts, name) ?? '',
    stateOf: (name) => {
      const was = marked(before, name);
      if (was === null) return 'new';
      return was === marked(parts, name) ? 'same' : 'changed';
    },
    mayApprove: (name) => {
      const entry = contentAt(parts, name);
      return entry !== null && isNamed(approverOf(entry), state, asked);
    },
    today: asked.today,
  };
}
