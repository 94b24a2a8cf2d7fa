import PlumblineCard from 'c/plumblineCard';
import type { Place } from 'c/plumblineActs';
import { promptAtClose } from 'c/plumblineClosePrompt';
import type { Question } from 'c/plumblineReading';
import type { GuideView } from '../../../../src/views/guide-view.ts';
import type { ModelLine } from '../../../../src/views/parts.ts';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import type { DealGuideReply } from '../../../../src/wire/reply.ts';

/** The deal guide: what does this buyer need now, and what am I missing? Once closed, why did it end this way? */
export default class PlumblineDealGuide extends PlumblineCard<'readDealGuide'> {
  private isJustClosed = false;

  get guide(): GuideView | null {
    return this.value?.guide ?? null;
  }

  get isReady(): boolean {
    return this.guide !== null;
  }

  get model(): ModelLine | null {
    return this.guide?.model ?? null;
  }

  /** The form, or what was answered, once the deal is closed. */
  get winLoss(): WinLossView | null {
    const view = this.value?.winLoss ?? null;
    return view === null || view.state === 'open' ? null : view;
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

  protected override hasRead({ guide, winLoss }: DealGuideReply): void {
    this.watch(
      [guide.toLeave, guide.enteredWithout].flatMap((list) => list?.open.map((row) => row.fill) ?? []),
    );
    if (!this.isJustClosed || winLoss === null || winLoss.state === 'open') return;
    this.isJustClosed = false;
    void promptAtClose(this.place.id, winLoss, () => this.focusQuestions());
  }

  private focusQuestions(): void {
    this.template?.querySelector<HTMLElement>('[data-questions]')?.focus();
  }
}
