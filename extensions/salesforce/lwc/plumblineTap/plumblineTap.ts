import { api, LightningElement } from 'lwc';
import { actKey, type TapAct } from 'c/plumblineActs';
import { ask } from 'c/plumblineHost';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { Reply, TapReply } from '../../../../src/wire/reply.ts';

/** One tap, which says what it did and can be taken back. */
export default class PlumblineTap extends LightningElement {
  isBusy = false;
  isDone = false;
  canUndo = false;
  problem: ProblemView | null = null;
  private given: TapAct | null = null;
  private isTaken = false;
  /** The key of an act that has not been answered: sent again with the same key, it counts once. */
  private pendingKey: string | null = null;
  private wantsFocus = false;

  @api
  get act(): TapAct | null {
    return this.given;
  }
  set act(act: TapAct | null) {
    this.given = act;
    // A card that reads again says the same; what was tapped here meanwhile stays.
    if (act === null || this.isTaken) return;
    this.isDone = act.isDone;
    this.canUndo = act.isDone;
  }

  get doneWords(): string {
    return `✓ ${this.given?.done ?? ''}`;
  }

  get problemWords(): string | null {
    return this.problem === null ? null : `${this.problem.title}. ${this.problem.next}`;
  }

  override renderedCallback(): void {
    if (!this.wantsFocus || this.isBusy) return;
    this.wantsFocus = false;
    const button = this.template?.querySelector<HTMLElement>('lightning-button');
    (button ?? this.template?.querySelector<HTMLElement>('.done'))?.focus();
  }

  tap(): void {
    void this.send(false);
  }

  takeBack(): void {
    void this.send(true);
  }

  private async send(isUndo: boolean): Promise<void> {
    const { given } = this;
    if (given === null || this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    const reply = await this.askFor(given, isUndo);
    this.isBusy = false;
    this.wantsFocus = true;
    if (!reply.ok) {
      this.problem = reply.problem;
      return;
    }
    this.pendingKey = null;
    this.isTaken = true;
    this.isDone = !isUndo;
    this.canUndo = !isUndo && reply.value.canUndo;
  }

  private askFor(act: TapAct, isUndo: boolean): Promise<Reply<TapReply>> {
    if (act.name === 'logObjectionHeard') return ask(act.name, { ...(isUndo ? act.undo : act.doIt) });
    this.pendingKey ??= actKey();
    return ask(act.name, { ...(isUndo ? act.undo : act.doIt), requestKey: this.pendingKey });
  }
}
