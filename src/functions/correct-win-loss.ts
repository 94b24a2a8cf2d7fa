import type { Result } from '../base/result.ts';
import type { ProblemView } from '../views/parts.ts';
import type { WinLossReply } from '../wire/reply.ts';
import { CorrectWinLoss } from '../wire/request.ts';
import { saveAnswers } from './capture-win-loss.ts';
import { parseRequest } from './parse.ts';
import type { Needs } from './with.ts';

/** Corrects answers that were saved; refused when someone corrected them in between. */
export async function correctWinLoss(
  parameters: unknown,
  asked: Needs<'readDeal' | 'saveWinLoss', never>,
): Promise<Result<WinLossReply, ProblemView>> {
  const request = parseRequest(CorrectWinLoss, parameters);
  if (!request.ok) return request;
  return saveAnswers(request.value, asked);
}
