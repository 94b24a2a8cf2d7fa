import type { Schema } from '../wire/schema.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ProblemView } from '../views/parts.ts';
import { askedWrongly, notSaved } from '../views/show-problem.ts';
import { issueWords, sentencesOf, tooLongText } from './issue-words.ts';

/**
 * A request that fits its schema, or a sentence for each thing that does not. A text that is too long is the person's to
 * shorten; anything else is a card that does not fit these functions.
 */
export function parseRequest<T>(schema: Schema<T>, parameters: unknown): Result<T, ProblemView> {
  const parsed = schema.safeParse(parameters, { error: issueWords });
  if (parsed.success) return ok(parsed.data);
  const { issues } = parsed.error;
  const tooLong = issues.flatMap((issue) => tooLongText(issue) ?? []);
  if (tooLong.length > 0 && tooLong.length === issues.length)
    return err(notSaved([...new Set(tooLong)].join(' ')));
  return err(askedWrongly(sentencesOf(issues)));
}
