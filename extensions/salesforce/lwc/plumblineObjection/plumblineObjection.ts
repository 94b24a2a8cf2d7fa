import { api, LightningElement } from 'lwc';
import { actKey, heardTap, useOf, type Place, type TapAct } from 'c/plumblineActs';
import { ask } from 'c/plumblineHost';
import { quoted, type TextRow } from 'c/plumblineRows';
import type { LineView, ObjectionRow } from '../../../../src/views/guide-view.ts';

interface AnswerRow {
  readonly say: string;
  readonly ask: string | null;
  readonly lines: readonly { readonly key: string; readonly line: LineView }[];
  readonly proof: readonly TextRow[];
  readonly hasProof: boolean;
}

/** One objection with its answers, or with who owes one. */
export default class PlumblineObjection extends LightningElement {
  @api row: ObjectionRow | null = null;
  @api dealId: string | null = null;
  @api place: Place | null = null;

  get says(): string {
    return quoted(this.row?.buyerSays ?? '');
  }

  get answers(): readonly AnswerRow[] {
    return (this.row?.answers ?? []).map((answer) => ({
      say: quoted(answer.say),
      ask: answer.ask,
      lines: answer.lines.map((line) => ({ key: `${line.subject.kind}/${line.subject.id}`, line })),
      proof: answer.proof.map((text) => ({ text })),
      hasProof: answer.proof.length > 0,
    }));
  }

  get hasAnswers(): boolean {
    return this.answers.length > 0;
  }

  get heard(): TapAct | null {
    const { dealId, row } = this;
    return row === null || dealId === null ? null : heardTap(dealId, row.subject.id, row.youHeard);
  }

  get hasFoot(): boolean {
    return this.heard !== null || this.row?.heard != null;
  }

  countOpened(): void {
    const { place, row } = this;
    if (place === null || row === null) return;
    void ask('recordSectionUse', { ...useOf(place, row.subject, 'opened'), requestKey: actKey() });
  }
}
