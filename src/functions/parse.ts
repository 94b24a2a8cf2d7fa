import type { Schema } from '../wire/schema.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ProblemView } from '../views/parts.ts';
import { askedWrongly } from '../views/show-problem.ts';

/** A request that fits its schema, or a sentence for each thing that does not. */
export function parseRequest<T>(schema: Schema<T>, parameters: unknown): Result<T, ProblemView> {
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return ok(parsed.data);
  const problems = parsed.error.issues.map((issue) => {
    const where = issue.path.length === 0 ? 'The request' : issue.path.join('.');
    return `${where} ${issue.message}`;
  });
  return err(askedWrongly(problems));
}
