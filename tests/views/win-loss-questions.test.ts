import { describe, expect, it } from 'vitest';
import { questionsAfterWin } from '../../src/views/win-loss-questions.ts';
import { winLossFile } from '../core/win-loss/file.ts';

const file = {
  ...winLossFile,
  considered: [
    ...winLossFile.considered,
    { id: 'kept', label: 'Keeping what they had', card: 'doing_nothing' },
  ],
};
const prefill = { reason: null, reasonField: null };

describe('what else was considered', () => {
  it('is ticked for what is on the deal already, an alternative under its own name', () => {
    const [considered] = questionsAfterWin(file, [], { ...prefill, considered: ['doing_nothing'] });
    expect(considered?.prefilled).toEqual(['kept']);
    expect(considered?.prefilledFrom).not.toBeNull();
  });

  it('leaves out a competitor that the form does not offer', () => {
    const [considered] = questionsAfterWin(file, [], { ...prefill, considered: ['unheard_of'] });
    expect(considered?.prefilled).toEqual([]);
    expect(considered?.prefilledFrom).toBeNull();
  });
});
