import { Flex, Link, Text } from '@hubspot/ui-extensions';
import type { AssetView } from '../../../../src/views/guide-view.ts';
import type { Subject } from '../../../../src/views/parts.ts';
import { Copy } from './copy.tsx';

interface Props {
  readonly asset: AssetView;
  /** The part of the card to which handing it over counts. */
  readonly subject: Subject;
}

/** The named thing to hand over; a link is copied only where a customer may see what lies there. */
export function Asset({ asset, subject }: Props) {
  const who = asset.customerFacing ? 'customer-facing' : 'internal: not for the customer';
  return (
    <Flex direction="row" gap="xs" align="center" wrap="wrap">
      <Text>
        <Text inline={true} format={{ fontWeight: 'bold' }}>
          Give them:
        </Text>{' '}
        {asset.link === null ? (
          asset.label
        ) : (
          <Link href={{ url: asset.link, external: true }}>{asset.label}</Link>
        )}
        {`, ${who}`}
      </Text>
      {asset.link !== null && asset.customerFacing && (
        <Copy text={asset.link} label="Copy link" subject={subject} />
      )}
    </Flex>
  );
}
