import { Form, ToggleGroup } from '@hubspot/ui-extensions';
import { expect } from 'vitest';
import { WinLossCard } from '../../../extensions/hubspot/cards/WinLossCard.tsx';
import type { WinLossView } from '../../../src/views/win-loss-view.ts';
import { type Answering, ok, stageCard } from './card-stage.tsx';
import { dealGuide } from './fixtures/guide.ts';
import { saved } from './fixtures/win-loss.ts';

/** What saving answers. */
export const savedReply = () => ok({ winLoss: saved, said: 'Saved, and in Closed lost reason.' });

/** The win/loss card with its form in hand. */
export async function formOf(view: WinLossView, answering: Answering = {}) {
  const card = stageCard(<WinLossCard />, {
    readDealGuide: () => ok({ guide: dealGuide, winLoss: view, fit: null }),
    captureWinLoss: savedReply,
    correctWinLoss: savedReply,
    ...answering,
  });
  await card.shows(view.headline.text);
  const questions = () => card.findAll(ToggleGroup).map((group) => group.props.name);
  const group = (name: string) => card.find(ToggleGroup, (node) => node.props.name === name);
  return {
    ...card,
    questions,
    group,
    values: (name: string) => group(name).props.options.map((option) => option.value),
    choose: async (name: string, value: string | string[]) => {
      (group(name).props.onChange as (value: string | string[]) => void)(value);
      await expect.poll(() => group(name).props.value).toEqual(value);
    },
    save: () => card.find(Form).trigger('onSubmit'),
  };
}
