import type { GlossaryView } from '../views/admin/glossary-view.ts';
import type { PlumblinePageView } from '../views/admin/page-view.ts';
import type { SettingsView, TryOutView } from '../views/admin/settings-view.ts';

/** The page as it is after what was asked, and what became of it. */
export interface SettingsReply {
  readonly settings: SettingsView;
  /** What happened, in a sentence; null where something was only read. */
  readonly said: string | null;
}

/** What a draft would do. */
export interface TryOutReply {
  readonly tryOut: TryOutView;
}

/** Deals by name, to choose one from. */
export interface DealsToTryReply {
  readonly deals: readonly { readonly id: string; readonly name: string; readonly line: string }[];
}

/** Every word of the model in force. */
export interface GlossaryReply {
  readonly glossary: GlossaryView;
}

/** The manager's page. */
export interface PlumblinePageReply {
  readonly page: PlumblinePageView;
  /** What happened, in a sentence; null where something was only read. */
  readonly said: string | null;
}

/** What each function of the admins' pages answers, by its name. */
export interface AdminReplies {
  readonly readSettings: SettingsReply;
  readonly changeDraft: SettingsReply;
  readonly discardDraft: SettingsReply;
  readonly publishDraft: SettingsReply;
  readonly revertRelease: SettingsReply;
  readonly importContent: SettingsReply;
  readonly findDealsToTry: DealsToTryReply;
  readonly tryDraft: TryOutReply;
  readonly setRules: SettingsReply;
  readonly readGlossary: GlossaryReply;
  readonly readPlumblinePage: PlumblinePageReply;
  readonly acknowledgeIcp: PlumblinePageReply;
}

/** The names of the functions of the admins' pages. */
export type AdminFunctionName = keyof AdminReplies;
