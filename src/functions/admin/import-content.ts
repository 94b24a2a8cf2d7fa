import { err, ok, type Result } from '../../base/result.ts';
import { importContent as importInto } from '../../model/edit/import/import-content.ts';
import { notImported } from '../../views/admin/settings-problems.ts';
import type { ProblemView } from '../../views/parts.ts';
import { decideElsewhere } from '../../views/show-problem.ts';
import { counted } from '../../views/words.ts';
import type { SettingsReply } from '../../wire/admin-reply.ts';
import { ImportContent } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { reviseDraft } from './revise-draft.ts';
import { changeElsewhere } from './who-may.ts';
import type { SettingsWith } from './with-admin.ts';

const one = { sections: 'section', objections: 'objection', claims: 'claim' } as const;

/** Takes content from CSV text into the shared draft, each entry a draft until its owner approves it; all rows or none. */
export async function importContent(
  parameters: unknown,
  asked: SettingsWith,
): Promise<Result<SettingsReply, ProblemView>> {
  const request = parseRequest(ImportContent, parameters);
  if (!request.ok) return request;
  const elsewhere = changeElsewhere(asked);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  const { what, csv } = request.value;
  const importing = { by: asked.caller.person.name, today: asked.today };
  let count = 0;
  return reviseDraft(
    asked,
    (state) => {
      const imported = importInto(state.parts, what, csv, importing);
      if (!imported.ok) return Promise.resolve(err(notImported(imported.error)));
      count = imported.value.count;
      return Promise.resolve(ok(imported.value.parts));
    },
    () => {
      const said = `${counted(count, one[what], what)} imported`;
      return {
        what: said,
        said: `${said} as ${count === 1 ? 'a draft' : 'drafts'}: on no card before the owner approves.`,
      };
    },
  );
}
