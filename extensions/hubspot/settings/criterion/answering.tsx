import { AutoGrid, Flex, Input, NumberInput, TextArea } from '@hubspot/ui-extensions';
import type { CriterionForm } from '../../../../src/views/admin/settings-view.ts';
import { Choose } from '../parts/choose.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { useSettings } from '../state/open-settings.tsx';

interface Props {
  readonly at: string;
  readonly form: CriterionForm;
  /** What is still wanted, by the control. */
  readonly missing: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<CriterionForm>) => void;
}

/** How strongly it is asked, what shows it, who answers for it, and what to do when it is missing. */
export function Answering({ at, form, missing, onChange }: Props) {
  const { evidence, levels, people } = useSettings().settings.choices;
  return (
    <Flex direction="column" gap="sm">
      <AutoGrid columnWidth={200} gap="sm" flexible={true}>
        <Choose
          label="Level"
          name={`${at}-level`}
          choices={levels}
          value={form.level}
          wanted={missing['level'] ?? null}
          onChoose={(level) => onChange({ level: level as CriterionForm['level'] })}
        />
        <Choose
          label="What shows it"
          name={`${at}-evidence`}
          choices={evidence}
          value={form.evidence}
          wanted={missing['evidence'] ?? null}
          onChoose={(id) => onChange({ evidence: id ?? 'field' })}
        />
        <Owner at={at} form={form} missing={missing} onChange={onChange} />
      </AutoGrid>
      <NotesAt at={at} field="level" />
      <NotesAt at={at} field="evidence" />
      <NotesAt at={at} field="owner" />
      <TextArea
        label="What to do when it is missing"
        name={`${at}-when-missing`}
        description="One thing that a rep can do today."
        rows={2}
        error={missing['whenMissing'] !== undefined}
        validationMessage={missing['whenMissing'] ?? ''}
        value={form.whenMissing}
        onChange={(whenMissing) => onChange({ whenMissing })}
        onInput={(whenMissing) => onChange({ whenMissing })}
      />
      <NotesAt at={at} field="whenMissing" />
      <Input
        label="How the card says that it is missing"
        name={`${at}-says-missing`}
        description="May be left open; then its name stands there."
        value={form.saysMissing ?? ''}
        onChange={(text) => onChange({ saysMissing: text || null })}
        onInput={(text) => onChange({ saysMissing: text || null })}
      />
      <AutoGrid columnWidth={200} gap="sm" flexible={true}>
        <Choose
          label="Who may waive it"
          name={`${at}-waivable-by`}
          choices={people}
          value={form.waivableBy}
          none="Nobody"
          wanted={missing['waivableBy'] ?? null}
          onChoose={(waivableBy) => onChange({ waivableBy })}
        />
        {form.waivableBy !== null && (
          <NumberInput
            label="For how many days at most"
            name={`${at}-waiver-days`}
            min={1}
            max={365}
            precision={0}
            value={form.longestWaiverDays}
            onChange={(days) => onChange({ longestWaiverDays: days ?? 14 })}
          />
        )}
      </AutoGrid>
      <NotesAt at={at} field="waivableBy" />
    </Flex>
  );
}

/** Somebody the model names; where it names nobody yet, a name is typed. */
function Owner({ at, form, missing, onChange }: Props) {
  const { people } = useSettings().settings.choices;
  const wanted = missing['owner'] ?? null;
  if (people.length === 0) {
    return (
      <Input
        label="Who answers for it"
        name={`${at}-owner`}
        required={true}
        error={wanted !== null}
        validationMessage={wanted ?? ''}
        value={form.owner}
        onChange={(owner) => onChange({ owner })}
        onInput={(owner) => onChange({ owner })}
      />
    );
  }
  return (
    <Choose
      label="Who answers for it"
      name={`${at}-owner`}
      choices={people}
      value={form.owner || null}
      wanted={wanted}
      onChoose={(owner) => onChange({ owner: owner ?? '' })}
    />
  );
}
