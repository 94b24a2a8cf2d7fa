import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import type { ContentSettings, ControlNote } from '../../../../src/views/admin/settings-view.ts';

/** One section, objection or claim: its text is changed as a draft, and approved by whom the model names. */
export default class PlumblineContentPiece extends PlumblineEditor {
  @api piece: ContentSettings | null = null;
  @api notes: readonly ControlNote[] = [];
  isOpen = false;
  text = '';

  get status(): string {
    return this.piece?.status === 'draft' ? 'Draft' : 'Approved';
  }

  get changeName(): string {
    return `Change “${this.piece?.title ?? ''}”`;
  }

  get approveName(): string {
    return `Approve “${this.piece?.title ?? ''}”`;
  }

  open(): void {
    this.text = this.piece?.text ?? '';
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  writeText({ detail }: CustomEvent<{ value: string }>): void {
    this.text = detail.value;
  }

  async save(): Promise<void> {
    const { piece } = this;
    if (piece === null || !this.isFilled()) return;
    if (await this.change({ kind: 'putText', at: piece.at, text: this.text.trim() }, piece.mark))
      this.close();
  }

  approve(): void {
    const { piece } = this;
    if (piece !== null) void this.change({ kind: 'approve', at: piece.at }, piece.mark);
  }
}
