import { api, LightningElement } from 'lwc';
import type { ModelLine, ProblemView } from '../../../../src/views/parts.ts';

/** A card in the state in which it is; what was read before stays when a later reading fails. */
export default class PlumblineFrame extends LightningElement {
  @api heading = '';
  @api iconName = '';
  /** What is being read: `the deal`. */
  @api what = '';
  /** Whether there is something to show: the slot. */
  @api isReady = false;
  @api isReading = false;
  @api problem: ProblemView | null = null;
  /** Which model said so; null until something was read. */
  @api model: ModelLine | null = null;
  /** `tall` keeps the room of a long card while it is read for the first time. */
  @api room: 'small' | 'tall' = 'small';

  get isLoading(): boolean {
    return !this.isReady && this.problem === null;
  }

  get readingWords(): string {
    return `Reading ${this.what}`;
  }

  get roomClass(): string {
    return this.room === 'tall' ? 'room room_tall' : 'room';
  }

  /** The problem of a later reading says that what is still on screen is from before. */
  get shownProblem(): ProblemView | null {
    const { problem } = this;
    return this.isReady && problem?.kind === 'cannot_be_read'
      ? { ...problem, next: `What you see is from before. ${problem.next}` }
      : problem;
  }

  get againLabel(): string {
    return this.isReading ? 'Reading…' : 'Read again';
  }

  readAgain(): void {
    this.dispatchEvent(new CustomEvent('readagain'));
  }
}
