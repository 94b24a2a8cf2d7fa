import type { ReactNode } from 'react';
import { CrmSwitch } from '../../page/crm-switch.tsx';
import type { ModelNotice } from '../../shared/api.ts';

interface NoteProps {
  readonly recordsAre: string;
  /** The same record in the preview's HubSpot; null where the records are in Salesforce alone. */
  readonly hubSpotPath: string | null;
  readonly notice: ModelNotice;
}

/** Says what this page is, switches to the other CRM, and says what is done about the model, or wrong with it. */
export const PreviewNote = ({ recordsAre, hubSpotPath, notice }: NoteProps): ReactNode => (
  <header className="preview-bar">
    <p className="preview-note">
      <strong>Local preview</strong> on {recordsAre}
      {hubSpotPath === null ? ', which only Salesforce can hold' : ''}. Nothing leaves this machine.
      <span className="model-updated" role="status">
        {notice?.kind === 'modelComing' ? notice.text : ''}
      </span>
    </p>
    {hubSpotPath === null ? null : <CrmSwitch here="Salesforce" there={hubSpotPath} />}
    {notice?.kind === 'modelBroken' ? (
      <div className="model-broken" role="alert">
        <strong>The model in config/ has a mistake. The cards show the last one without.</strong>
        <pre>{notice.text}</pre>
      </div>
    ) : null}
  </header>
);
