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
}

/** The names of the functions of the admins' pages. */
export type AdminFunctionName = keyof AdminReplies;
