import { LightningElement } from 'lwc';
import { askAdmin } from 'c/plumblineAdminHost';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { SettingsReply } from '../../../../src/wire/admin-reply.ts';
import type { Edit } from '../../../../src/wire/admin-request.ts';
import type { Reply } from '../../../../src/wire/reply.ts';

/** The release and the revision of the draft that the page shows. */
export interface DraftRead {
  readonly base: number;
  readonly revision: number;
}

/** Something that gives the page as it is afterwards. */
export type Act = (read: DraftRead) => Promise<Reply<SettingsReply>>;

/** What a part of the settings page asks its page to do, and whom to tell what became of it. */
export interface ActAsked {
  readonly act: Act;
  /** Called once: with nothing when it is done. */
  readonly answer: (problem: ProblemView | null) => void;
}

/** A field of a form: it shows by itself what is wanted. */
interface Checked extends HTMLElement {
  checkValidity(): boolean;
  reportValidity(): boolean;
}

/** What was wanted and is there now says so at once: when it said so on leaving, the page would move under the pointer. */
export const clearMended = (fields: readonly Checked[]): void =>
  fields.filter((field) => field.checkValidity()).forEach((field) => field.reportValidity());

/** What every part of the settings page does that changes something: the page does it in turn, the part says how it went. */
export default abstract class PlumblineEditor extends LightningElement {
  isBusy = false;
  problem: ProblemView | null = null;

  private isWanting = false;

  override renderedCallback(): void {
    if (this.isWanting) clearMended(this.fields);
  }

  /** Changes the shared draft; whether it is changed. `mark` names the row as it was read. */
  protected change(edit: Edit, mark: string | null): Promise<boolean> {
    return this.act((read) => askAdmin('changeDraft', { ...read, mark, edit }));
  }

  /** Does something with the draft as the page shows it; whether it is done. */
  protected async act(act: Act): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = null;
    const problem = await new Promise<ProblemView | null>((answer) => {
      const detail: ActAsked = { act, answer };
      this.dispatchEvent(new CustomEvent('plumblineact', { detail, bubbles: true, composed: true }));
    });
    this.isBusy = false;
    this.problem = problem;
    return problem === null;
  }

  /** Shows everything that is wanted at once; the first field of it takes the focus. Whether nothing is. */
  protected isFilled(): boolean {
    const wanting = this.fields.filter((field) => !field.reportValidity());
    wanting[0]?.focus();
    this.isWanting = wanting.length > 0;
    return !this.isWanting;
  }

  private get fields(): readonly Checked[] {
    return [...(this.template?.querySelectorAll<Checked>('[data-field]') ?? [])];
  }
}
