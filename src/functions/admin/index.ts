import type { Result } from '../../base/result.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { AdminFunctionName, AdminReplies } from '../../wire/admin-reply.ts';
import { acknowledgeIcp } from './acknowledge-icp.ts';
import { changeDraft } from './change-draft.ts';
import { discardDraft } from './discard-draft.ts';
import { findDealsToTry } from './find-deals-to-try.ts';
import { importContent } from './import-content.ts';
import { publishDraft } from './publish-draft.ts';
import { readGlossary } from './read-glossary.ts';
import { readPlumblinePage } from './read-plumbline-page.ts';
import { readSettings } from './read-settings.ts';
import { revertRelease } from './revert-release.ts';
import { setRules } from './set-rules.ts';
import { tryDraft } from './try-draft.ts';
import type { AdminWith } from './with-admin.ts';

/** Everything that admins' pages can ask, by name: what a host serves beside what cards ask. */
export const adminFunctions: {
  readonly [Name in AdminFunctionName]: (
    parameters: unknown,
    asked: AdminWith,
  ) => Promise<Result<AdminReplies[Name], ProblemView>>;
} = {
  readSettings,
  changeDraft,
  discardDraft,
  publishDraft,
  revertRelease,
  importContent,
  findDealsToTry,
  tryDraft,
  setRules,
  readGlossary,
  readPlumblinePage,
  acknowledgeIcp,
};
