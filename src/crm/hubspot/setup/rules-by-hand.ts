import type { DoneByHand, NativeRules } from '../../setup.ts';

// Names of HubSpot's screens: https://knowledge.hubspot.com/object-settings/set-up-pipeline-rules,
// https://knowledge.hubspot.com/object-settings/pipeline-approvals
const toPipeline: readonly string[] = [
  'Click the settings icon at the top of HubSpot, then Objects, then Deals.',
  'Open the tab Pipelines.',
  'Under Select a pipeline, choose {pipeline}.',
];

/** Approval of deals whose exit criteria are not met: HubSpot Enterprise, and its own screens, alone. */
const approval: DoneByHand = {
  id: 'approval',
  title: 'Ask for approval where exit criteria are not met, in {pipeline}',
  why: 'The nearest that HubSpot has to a gate (Sales Hub Enterprise). Plumbline keeps “Exit criteria met” right on every deal; HubSpot holds those back where it says No. Super admins, and workflows, go past it.',
  steps: [
    'Click the settings icon at the top of HubSpot, then Users & Teams; give each approver Approve under Deals.',
    ...toPipeline,
    'At the bottom, open the tab Pipeline Rules and switch on Add approval process for deals.',
    'Choose the stage, its place in the pipeline, and the approvers.',
    'Let it ask for specific deals only: filter by the deal property “Exit criteria met” with is not any of, Yes.',
    'Save. Open this page again: it then says that it is on.',
  ],
};

/** Properties that HubSpot asks for when a deal enters a stage: its own screens alone, and it tells them to no app. */
const requiredProperties: DoneByHand = {
  id: 'requiredFields',
  title: 'Let HubSpot itself ask for properties at a stage, in {pipeline}',
  why: 'HubSpot then asks in a window of its own when a person moves a deal, on the board too. It tells no app what it asks for: what it asks for, Plumbline need not, so leave such a criterion at observe.',
  steps: [
    ...toPipeline,
    'Hover over the stage and open Conditional logic rules, then Add rule.',
    'Choose the stage, then Add property under Dependent properties, and tick Required.',
    'Click Save logic.',
  ],
};

/** What is left to do in HubSpot's own screens. */
export const byHand = (approving: NativeRules['approval']): readonly DoneByHand[] =>
  approving?.onlyUnmet === true ? [requiredProperties] : [approval, requiredProperties];
