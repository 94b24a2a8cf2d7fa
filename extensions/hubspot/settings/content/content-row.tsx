import { useState } from 'react';
import { Button, Flex, LoadingButton, StatusTag, Text, TextArea, Tile } from '@hubspot/ui-extensions';
import type { ContentSettings } from '../../../../src/views/admin/settings-view.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { useChange } from '../state/use-change.ts';

/** One text, whether it is approved, and by whom it can be. */
export function ContentRow({ row }: { readonly row: ContentSettings }) {
  const [isOpen, setOpen] = useState(false);
  const { save, isBusy, problem } = useChange();
  const isDraft = row.status === 'draft';
  return (
    <Tile compact={true}>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="xs" align="center" wrap="wrap">
          <Text format={{ fontWeight: 'demibold' }}>{row.title}</Text>
          <StatusTag variant={isDraft ? 'warning' : 'success'}>{isDraft ? 'Draft' : 'Approved'}</StatusTag>
        </Flex>
        <Text variant="microcopy">{row.line}</Text>
        <NotesAt at={row.at} />
        {isOpen ? (
          <TextForm row={row} onClose={() => setOpen(false)} />
        ) : (
          <>
            {row.text !== row.title && <Text>{row.text}</Text>}
            <Flex direction="row" gap="sm" wrap="wrap">
              <Button size="xs" variant="secondary" onClick={() => setOpen(true)}>
                {`Change “${row.title}”`}
              </Button>
              {isDraft && row.mayApprove && (
                <LoadingButton
                  size="xs"
                  variant="primary"
                  loading={isBusy}
                  onClick={() => save(row.mark, { kind: 'approve', at: row.at })}
                >
                  {`Approve “${row.title}”`}
                </LoadingButton>
              )}
            </Flex>
            {problem !== null && <Problem problem={problem} />}
          </>
        )}
      </Flex>
    </Tile>
  );
}

function TextForm({ row, onClose }: { readonly row: ContentSettings; readonly onClose: () => void }) {
  const { save, isBusy, problem } = useChange();
  const [text, setText] = useState(row.text);
  return (
    <Flex direction="column" gap="xs">
      <TextArea
        label={`Text of “${row.title}”`}
        name={`${row.at}-text`}
        description="A changed text is a draft again until its owner approves it."
        rows={3}
        maxLength={2000}
        value={text}
        onChange={setText}
        onInput={setText}
      />
      {problem !== null && <Problem problem={problem} />}
      <Flex direction="row" gap="sm" wrap="wrap">
        <LoadingButton
          size="xs"
          variant="primary"
          loading={isBusy}
          onClick={() => save(row.mark, { kind: 'putText', at: row.at, text: text.trim() }, onClose)}
        >
          Save to the draft
        </LoadingButton>
        <Button size="xs" variant="secondary" onClick={onClose}>
          Leave it as it was
        </Button>
      </Flex>
    </Flex>
  );
}
