import type { EvidenceVerdict } from '../../core/evidence/evidence.ts';
import type { TonedLine } from '../parts.ts';

const words: Readonly<Record<EvidenceVerdict, TonedLine>> = {
  supported: { text: 'Supported', tone: 'good' },
  no_evidence: { text: 'No evidence', tone: 'neutral' },
  contradicted: { text: 'Contradicted', tone: 'bad' },
  refused: { text: 'Too few to say', tone: 'warn' },
};

/** A verdict as people read it: a word, with its tone. */
export const verdictWord = (verdict: EvidenceVerdict): TonedLine => words[verdict];
