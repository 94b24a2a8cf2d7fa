import type { Fact } from '../core/condition/model.ts';
import type { BattleCardFile, MessagingFile, ObjectionsFile } from '../core/enablement/model.ts';
import type { GlossaryFile } from '../core/glossary/model.ts';
import type { EvidenceRecord, Scorecard } from '../core/icp/model.ts';
import type { NamedPerson } from '../core/people/model.ts';
import type { StagesFile } from '../core/stages/model.ts';
import type { WinLossFile } from '../core/win-loss/model.ts';
import type { CrmMapping } from './mapping.ts';

/** The whole GTM model as one value, checked: what is published, and what cards are computed from. JSON throughout. */
export interface GtmModel {
  /** Names exactly this content: the first twelve hexadecimal digits of its SHA-256. */
  readonly version: string;
  /** The least engine version that any part needs. */
  readonly engine: number;
  readonly seller: string | null;
  readonly facts: readonly Fact[];
  readonly scorecards: readonly Scorecard[];
  /** What the scorecards rest on. */
  readonly evidence: readonly EvidenceRecord[];
  readonly stages: StagesFile | null;
  readonly objections: ObjectionsFile | null;
  readonly messaging: MessagingFile | null;
  readonly winLoss: WinLossFile | null;
  readonly battleCards: readonly BattleCardFile[];
  readonly people: readonly NamedPerson[];
  readonly glossary: GlossaryFile | null;
  readonly mappings: {
    readonly hubspot: CrmMapping | null;
    readonly salesforce: CrmMapping | null;
    readonly csv: CrmMapping | null;
  };
}
