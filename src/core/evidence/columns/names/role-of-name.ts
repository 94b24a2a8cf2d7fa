import type { ColumnRole } from '../profile.ts';
import { activityNames, movingActivityNames } from './activity-names.ts';
import { dealNames } from './deal-names.ts';
import { factNames } from './fact-names.ts';
import { nameWords } from './name-words.ts';
import { processNames } from './process-names.ts';

/** What a name says of a column. */
export interface NameSays {
  readonly role: ColumnRole | null;
  /** What it says, such as `how a deal ended`, where that is known only while a deal runs or when it has ended. */
  readonly leak: string | null;
}

const rules = [...factNames, ...movingActivityNames, ...processNames, ...activityNames, ...dealNames];

/** What a column's name says, whichever CRM wrote it: the first rule that knows its words. */
export function nameSays(name: string): NameSays {
  const words = nameWords(name);
  for (const { names, but, role, leak } of rules)
    if (names.test(words) && but?.test(words) !== true) return { role, leak: leak ?? null };
  return { role: null, leak: null };
}

/** What a column's name says that it is about; null for a fact about a company, a person or a deal. */
export const roleOfName = (name: string): ColumnRole | null => nameSays(name).role;
