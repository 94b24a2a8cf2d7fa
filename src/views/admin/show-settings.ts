import type { TonedLine } from '../parts.ts';
import { counted } from '../words.ts';
import type { SettingsToShow } from './settings-to-show.ts';
import type { ChangeRow, ControlNote, ReleaseRow, SettingsView } from './settings-view.ts';
import { competitorChoices, contentSettings } from './show-content.ts';
import { factChoices, factSettings, fieldsToAdd } from './show-facts.ts';
import { pipelineSettings, unmappedPipelines } from './show-pipelines.ts';
import { showRules, type RulesToShow } from './show-rules.ts';
import { scorecardSettings } from './show-scorecards.ts';
import { actionChoices, evidenceChoices, levelChoices, pipelineKindChoices } from './setting-words.ts';

/** What stands around the parts of the page. */
export interface AroundSettings {
  readonly published: string;
  readonly base: number;
  readonly revision: number;
  readonly publishElsewhere: string | null;
  readonly changes: readonly ChangeRow[];
  readonly notes: readonly ControlNote[];
  readonly history: readonly ReleaseRow[];
  readonly importColumns: SettingsView['importColumns'];
}

/** The settings page, whole. */
export function showSettings(
  shown: SettingsToShow,
  { rules, ...around }: AroundSettings & { readonly rules: readonly RulesToShow[] },
): SettingsView {
  return {
    ...around,
    headline: headline(shown, around),
    crm: shown.crm,
    pipelines: pipelineSettings(shown),
    unmappedPipelines: unmappedPipelines(shown),
    facts: factSettings(shown),
    fieldsToAdd: fieldsToAdd(shown),
    scorecards: scorecardSettings(shown),
    content: contentSettings(shown),
    rules: showRules(shown, rules),
    choices: {
      facts: factChoices(shown),
      buyingJobs: shown.buyingJobs.map(({ id, label, doing }) => ({ id, label, note: doing })),
      evidence: evidenceChoices,
      levels: levelChoices,
      actions: actionChoices,
      people: shown.people.map((name) => ({ id: name, label: name, note: null })),
      pipelineKinds: pipelineKindChoices,
      competitors: competitorChoices(shown),
    },
  };
}

/** What stands between the draft and being published comes first. */
function headline({ pipelines, crm }: SettingsToShow, { notes, changes, base }: AroundSettings): TonedLine {
  const wrong = notes.filter(({ tone }) => tone === 'bad').length;
  if (pipelines.length === 0)
    return { text: `Nothing is set up yet. Choose a pipeline of ${crm} to start with.`, tone: 'info' };
  if (changes.length === 0 && wrong === 0)
    return { text: base === 0 ? 'Nothing is published yet.' : 'Everything here is published.', tone: 'good' };
  const unpublished = `${counted(changes.length, 'change', 'changes')} not published yet`;
  if (wrong === 0) return { text: `${unpublished}.`, tone: 'info' };
  return {
    text: `${changes.length === 0 ? 'Nothing can be published' : unpublished}: ${counted(wrong, 'thing', 'things')} to put right first.`,
    tone: 'bad',
  };
}
