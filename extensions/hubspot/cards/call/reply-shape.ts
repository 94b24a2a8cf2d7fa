import type { Reply } from '../../../../src/wire/reply.ts';
import type { Answers, AskedName } from './requests.ts';

/** The part without which a reply cannot be shown, by function. */
const NEEDED: { readonly [N in AskedName]: keyof Answers[N] & string } = {
  readDealGuide: 'guide',
  readFit: 'fit',
  readContactCard: 'contact',
  captureWinLoss: 'winLoss',
  correctWinLoss: 'winLoss',
  snoozeWinLoss: 'winLoss',
  logObjectionHeard: 'said',
  recordSectionUse: 'said',
  overrideTier: 'fit',
  askWaiver: 'said',
  decideWaiver: 'said',
  attest: 'said',
  readSettings: 'settings',
  changeDraft: 'settings',
  discardDraft: 'settings',
  publishDraft: 'settings',
  revertRelease: 'settings',
  importContent: 'settings',
  findDealsToTry: 'deals',
  tryDraft: 'tryOut',
  setRules: 'settings',
  readGlossary: 'glossary',
  readPlumblinePage: 'page',
  acknowledgeIcp: 'page',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something came back that this function can have said: enough to fail as a sentence, not as a crash. */
export function isReply<N extends AskedName>(name: N, value: unknown): value is Reply<Answers[N]> {
  if (!isRecord(value)) return false;
  if (value['ok'] === true) return isRecord(value['value']) && value['value'][NEEDED[name]] != null;
  if (value['ok'] !== false || !isRecord(value['problem'])) return false;
  const { title, next } = value['problem'];
  return typeof title === 'string' && typeof next === 'string';
}
