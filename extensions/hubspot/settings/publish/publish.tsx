import { Flex } from '@hubspot/ui-extensions';
import { Changes } from './changes.tsx';
import { Discard } from './discard.tsx';
import { History } from './history.tsx';
import { PublishForm } from './publish-form.tsx';

/** The difference from what is published, the way to publish it, and what was published before. */
export function Publish() {
  return (
    <Flex direction="column" gap="lg">
      <Changes />
      <PublishForm />
      <Discard />
      <History />
    </Flex>
  );
}
