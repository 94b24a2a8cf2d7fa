import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { optionsOf, type Option } from 'c/plumblineSettingsRows';
import type { Choice } from '../../../../src/views/admin/settings-view.ts';
import type { Edit } from '../../../../src/wire/admin-request.ts';

type PipelineKind = Extract<Edit, { kind: 'addPipeline' }>['pipelineKind'];

/** A pipeline of the CRM that the model has none for, to be taken over with its stages. */
export default class PlumblineAddPipeline extends PlumblineEditor {
  @api pipeline: Choice | null = null;
  @api kinds: readonly Choice[] = [];
  kind: PipelineKind = 'new_business';

  get kindLabel(): string {
    return `What “${this.pipeline?.label ?? ''}” is for`;
  }

  get kindOptions(): Option[] {
    return optionsOf(this.kinds);
  }

  get addLabel(): string {
    return `Take over “${this.pipeline?.label ?? ''}”`;
  }

  chooseKind({ detail }: CustomEvent<{ value: string }>): void {
    this.kind = detail.value as PipelineKind;
  }

  add(): void {
    const { pipeline, kind } = this;
    if (pipeline === null) return;
    void this.change({ kind: 'addPipeline', crmPipeline: pipeline.id, pipelineKind: kind }, null);
  }
}
