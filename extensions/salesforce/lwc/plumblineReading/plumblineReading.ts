import { ask, hearReleases, type Requests } from 'c/plumblineHost';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { Replies } from '../../../../src/wire/reply.ts';

/** What a card has read so far. What was read stays on screen while it is read again. */
export type Reading<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ProblemView }
  | {
      readonly status: 'ready';
      readonly value: T;
      /** Why the last reading gave nothing newer. */
      readonly problem: ProblemView | null;
      /** By which release it was answered; 0 for a model that was not published. */
      readonly release: number;
      readonly isReading: boolean;
    };

/** The functions that a card reads by. */
export type ReadName = 'readDealGuide' | 'readFit' | 'readContactCard';

/** What a card reads: the function and what it is asked with. */
export interface Question<N extends ReadName> {
  readonly name: N;
  readonly request: Requests[N];
}

/** What a card says whose reading is by an older release. */
const outOfDate: ProblemView = {
  kind: 'out_of_date',
  title: 'A newer model is published',
  next: 'What you see is by the one before.',
  retry: true,
};

/** Reads for one card, and again when asked. The latest question wins. */
export class Reader<N extends ReadName> {
  private reading: Reading<Replies[N]> = { status: 'loading' };
  private latest = 0;
  private isUnderWay = false;
  private question: Question<N> | null = null;
  private endHearing: (() => void) | null = null;
  private readonly onReading: (reading: Reading<Replies[N]>) => void;

  constructor(onReading: (reading: Reading<Replies[N]>) => void) {
    this.onReading = onReading;
  }

  /** Reads this from now on, and forgets what was read of another record. */
  start(question: Question<N>): void {
    this.question = question;
    this.endHearing ??= hearReleases((newest) => this.hear(newest));
    this.show({ status: 'loading' });
    this.readAgain();
  }

  /** Reads the same once more. */
  readAgain(): void {
    const { question } = this;
    if (question === null) return;
    this.latest += 1;
    const mine = this.latest;
    this.isUnderWay = true;
    this.show(this.reading.status === 'ready' ? { ...this.reading, isReading: true } : { status: 'loading' });
    void ask(question.name, question.request).then((reply) => {
      if (mine !== this.latest) return;
      this.isUnderWay = false;
      const release = reply.release ?? 0;
      if (reply.ok)
        this.show({ status: 'ready', value: reply.value, problem: null, release, isReading: false });
      else if (this.reading.status !== 'ready') this.show({ status: 'failed', problem: reply.problem });
      else this.show({ ...this.reading, problem: reply.problem, isReading: false });
    });
  }

  /** Puts what a save has answered in the place of what was read. */
  replace(change: (value: Replies[N]) => Replies[N]): void {
    if (this.reading.status !== 'ready') return;
    this.show({ ...this.reading, value: change(this.reading.value) });
    // A reading that began before the save would bring back what was there before it.
    if (this.isUnderWay) this.readAgain();
  }

  /** Nothing that is still under way is shown any more. */
  stop(): void {
    this.latest += 1;
    this.isUnderWay = false;
    this.question = null;
    this.endHearing?.();
    this.endHearing = null;
  }

  /** Something else on the page was answered by a newer release: what is shown is of the one before. */
  private hear(newest: number): void {
    const { reading } = this;
    if (reading.status !== 'ready' || reading.isReading || reading.release >= newest) return;
    this.show({ ...reading, problem: outOfDate });
  }

  private show(reading: Reading<Replies[N]>): void {
    this.reading = reading;
    this.onReading(reading);
  }
}
