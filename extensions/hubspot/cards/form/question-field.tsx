import { Flex, Input, MultiSelect, Select, Text, ToggleGroup } from '@hubspot/ui-extensions';
import type { OptionView, QuestionView } from '../../../../src/views/win-loss-view.ts';
import { askedNote, type Draft, offeredOptions, otherOptions } from './draft.ts';

/** More answers than this are chosen from a list that opens: the form stays within one look. */
const mostRadioButtons = 9;

interface Props {
  readonly question: QuestionView;
  readonly draft: Draft;
  /** What is still wanted of this question; null: nothing. */
  readonly wanted: string | null;
  readonly onChoose: (values: readonly string[]) => void;
  readonly onAlsoMattered: (values: readonly string[]) => void;
  readonly onNote: (text: string) => void;
}

/** One question with its answers, the text that an answer asks for, and what else mattered. */
export function QuestionField(props: Props) {
  const { question, draft } = props;
  const note = askedNote(question, draft);
  const isAnswered = (draft.chosen[question.id] ?? []).length > 0;
  return (
    <Flex direction="column" gap="xs">
      <Choice {...props} />
      {question.prefilledFrom !== null && <Text variant="microcopy">{`${question.prefilledFrom}.`}</Text>}
      {note !== null && (
        <Input
          label={note.label}
          name={`${question.id}-note`}
          required={note.required}
          value={draft.notes[question.id] ?? ''}
          onChange={props.onNote}
          onInput={props.onNote}
        />
      )}
      {question.alsoMattered > 0 && isAnswered && <AlsoMattered {...props} />}
    </Flex>
  );
}

const labelOf = ({ number, text }: QuestionView): string => (number === null ? text : `${number}. ${text}`);

const toggleOption = ({ value, label, hint }: OptionView) =>
  hint === null ? { value, label } : { value, label, description: hint };

const selectOption = ({ value, label }: OptionView) => ({ value, label });

function Choice({ question, draft, wanted, onChoose }: Props) {
  const options = offeredOptions(question, draft);
  const chosen = [...(draft.chosen[question.id] ?? [])];
  const field = {
    label: labelOf(question),
    name: question.id,
    required: question.required,
    error: wanted !== null,
    validationMessage: wanted ?? '',
  };
  if (question.choose === 'several') {
    return (
      <ToggleGroup
        {...field}
        toggleType="checkboxList"
        options={options.map(toggleOption)}
        value={chosen}
        onChange={onChoose}
      />
    );
  }
  if (options.length > mostRadioButtons) {
    const hint = options.find((option) => option.value === chosen[0])?.hint;
    return (
      <Select
        {...field}
        options={options.map(selectOption)}
        value={chosen[0] ?? ''}
        onChange={(value) => onChoose([String(value)])}
        {...(hint ? { description: hint } : {})}
      />
    );
  }
  return (
    <ToggleGroup
      {...field}
      toggleType="radioButtonList"
      options={options.map(toggleOption)}
      value={chosen[0] ?? ''}
      onChange={(value) => onChoose([value])}
    />
  );
}

function AlsoMattered({ question, draft, onAlsoMattered }: Props) {
  return (
    <MultiSelect
      label={`What else mattered? Up to ${question.alsoMattered}`}
      name={`${question.id}-also`}
      options={otherOptions(question, draft).map(selectOption)}
      value={[...draft.alsoMattered]}
      onChange={(values) => onAlsoMattered(values.map(String).slice(0, question.alsoMattered))}
    />
  );
}
