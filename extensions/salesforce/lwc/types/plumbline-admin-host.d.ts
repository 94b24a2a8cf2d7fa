// What `c/plumblineAdminHost` gives the admins' pages: the one module through which they ask. Cards import
// `c/plumblineHost` alone, so that no record page loads what only these pages need.
// `tsconfig.json` maps the name 'c/plumblineAdminHost' to this file.
import type { AdminFunctionName, AdminReplies } from '../../../../src/wire/admin-reply.ts';
import type {
  AcknowledgeIcp,
  ChangeDraft,
  DiscardDraft,
  FindDealsToTry,
  ImportContent,
  PublishDraft,
  ReadGlossary,
  ReadPlumblinePage,
  ReadSettings,
  RevertRelease,
  SetRules,
  TryDraft,
} from '../../../../src/wire/admin-request.ts';
import type { Reply } from '../../../../src/wire/reply.ts';

/** What each function is asked with, by its name. */
export interface AdminRequests {
  readonly readSettings: ReadSettings;
  readonly changeDraft: ChangeDraft;
  readonly discardDraft: DiscardDraft;
  readonly publishDraft: PublishDraft;
  readonly revertRelease: RevertRelease;
  readonly importContent: ImportContent;
  readonly findDealsToTry: FindDealsToTry;
  readonly tryDraft: TryDraft;
  readonly setRules: SetRules;
  readonly readGlossary: ReadGlossary;
  readonly readPlumblinePage: ReadPlumblinePage;
  readonly acknowledgeIcp: AcknowledgeIcp;
}

/** Asks a function of the admins' pages. Never rejects: what went wrong is a problem that a person can act on. */
export function askAdmin<N extends AdminFunctionName>(
  name: N,
  request: AdminRequests[N],
): Promise<Reply<AdminReplies[N]>>;
