import { useState } from 'react';
import { Alert, AutoGrid, Flex, Form, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import { Problem } from '../parts/problem.tsx';
import { answersOf, choose, type Draft, inGroups, shownQuestions, wanted } from './draft.ts';
import { OtherWays } from './other-ways.tsx';
import { QuestionField } from './question-field.tsx';
import type { Closing } from './use-closing.ts';

interface Props {
  readonly view: WinLossView;
  readonly closing: Closing;
  /** What saving is called: `Save`, or `Save the changes`. */
  readonly saveLabel: string;
}

/** The questions at close. Its draft is kept by whoever shows it, so nothing here can lose an answer. */
export function WinLossForm({ view, closing, saveLabel }: Props) {
  const [isTried, setTried] = useState(false);
  const draft = closing.draft;
  const missing = wanted(view, draft);
  const groups = inGroups(shownQuestions(view, draft));
  const numbers = view.questions.filter((one) => missing.some((it) => it.question === one.id));
  const save = () => {
    setTried(true);
    if (missing.length === 0) closing.save(answersOf(view, draft));
  };
  return (
    <Form onSubmit={save}>
      <Flex direction="column" gap="md">
        {view.noted !== null && <Text variant="microcopy">{view.noted}</Text>}
        <AutoGrid columnWidth={260} gap="md" flexible={true}>
          {groups.map((group) => (
            <Flex key={group[0]?.id} direction="column" gap="md">
              {group.map((question) => (
                <QuestionField
                  key={question.id}
                  question={question}
                  draft={draft}
                  wanted={
                    isTried ? (missing.find((one) => one.question === question.id)?.what ?? null) : null
                  }
                  onChoose={(values) => closing.keep(choose(view, draft, question.id, values))}
                  onAlsoMattered={(alsoMattered) => closing.keep({ ...draft, alsoMattered })}
                  onNote={(text) => closing.keep(withNote(draft, question.id, text))}
                />
              ))}
            </Flex>
          ))}
        </AutoGrid>
        {isTried && missing.length > 0 && (
          <Alert variant="warning" title="Not saved yet">
            <Text>{`Still wanted: ${numbers.map((one) => one.text).join(' ')}`}</Text>
          </Alert>
        )}
        {closing.problem !== null && <Problem problem={closing.problem} onRetry={closing.readAgain} />}
        <Flex direction="row" gap="sm" align="center" wrap="wrap">
          <LoadingButton type="submit" variant="primary" size="sm" loading={closing.isBusy}>
            {saveLabel}
          </LoadingButton>
          <OtherWays view={view} closing={closing} />
        </Flex>
      </Flex>
    </Form>
  );
}

const withNote = (draft: Draft, question: string, text: string): Draft => ({
  ...draft,
  notes: { ...draft.notes, [question]: text },
});
