import PlumblineCard from 'c/plumblineCard';
import type { Place } from 'c/plumblineActs';
import { promptAtClose } from 'c/plumblineClosePrompt';
import type { Question } from 'c/plumblineReading';
import type { ModelLine, ProblemView } from '../../../../src/views/parts.ts';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import type { DealGuideReply } from '../../../../src/wire/reply.ts';

const notAsked: ProblemView = {
  kind: 'nothing_here',
  title: 'Nothing is asked when a deal closes',
  next: 'Whoever looks after the model adds win-loss questions to it; they then appear here by themselves.',
  retry: false,
};

/** Win/loss: why did it end this way? */
export default class PlumblineWinLoss extends PlumblineCard<'readDealGuide'> {
  private isJustClosed = false;

  get isReady(): boolean {
    return this.value !== null;
  }

  get model(): ModelLine | null {
    return this.value?.guide.model ?? null;
  }

  get winLoss(): WinLossView | null {
    return this.value?.winLoss ?? null;
  }

  get nothing(): ProblemView {
    return notAsked;
  }

  takeWinLoss(event: CustomEvent<WinLossView>): void {
    this.replace((value) => ({ ...value, winLoss: event.detail }));
  }

  protected override questionOf({ id }: Place): Question<'readDealGuide'> {
    return { name: 'readDealGuide', request: { dealId: id } };
  }

  protected override stageOf({ guide }: DealGuideReply): string | null {
    return guide.stage;
  }

  protected override hasClosed(): void {
    this.isJustClosed = true;
  }

  protected override hasRead({ winLoss }: DealGuideReply): void {
    if (!this.isJustClosed || winLoss === null || winLoss.state === 'open') return;
    this.isJustClosed = false;
    void promptAtClose(this.place.id, winLoss, () => this.focusQuestions());
  }

  private focusQuestions(): void {
    this.template?.querySelector<HTMLElement>('[data-questions]')?.focus();
  }
}
