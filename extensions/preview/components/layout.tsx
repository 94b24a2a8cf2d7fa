import type {
  AutoGridProps,
  BoxProps,
  CardProps,
  DividerProps,
  FlexProps,
  InlineProps,
  SpacerProps,
  StackProps,
  TileProps,
} from '@hubspot/ui-extensions';
import type { CSSProperties, ReactNode } from 'react';

const STEPS: Readonly<Record<string, string>> = {
  flush: '0',
  xs: 'var(--space-1)',
  'extra-small': 'var(--space-1)',
  sm: 'var(--space-2)',
  small: 'var(--space-2)',
  md: 'var(--space-4)',
  medium: 'var(--space-4)',
  lg: 'var(--space-6)',
  large: 'var(--space-6)',
  xl: 'var(--space-8)',
  'extra-large': 'var(--space-8)',
};
const JUSTIFY: Readonly<Record<string, string>> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  around: 'space-around',
  between: 'space-between',
};
const ALIGN: Readonly<Record<string, string>> = { start: 'flex-start', end: 'flex-end' };

const align = (name: string): string => ALIGN[name] ?? name;
const step = (name: string): string => STEPS[name] ?? '0';

/** Components in a row or a column. */
export function Flex(props: FlexProps): ReactNode {
  const { direction = 'row', justify = 'start', wrap = false } = props;
  const style: CSSProperties = {
    flexDirection: direction,
    justifyContent: JUSTIFY[justify],
    alignItems: align(props.align ?? 'stretch'),
    gap: step(props.gap ?? 'flush'),
    flexWrap: wrap === true || wrap === 'wrap' ? 'wrap' : 'nowrap',
    ...(props.alignSelf === undefined ? {} : { alignSelf: align(props.alignSelf) }),
  };
  return (
    <div className="flex" style={style}>
      {props.children}
    </div>
  );
}

/** Components one below the other, or beside one another, with one distance. */
export function Stack(props: StackProps): ReactNode {
  const style: CSSProperties = {
    flexDirection: props.direction ?? 'column',
    justifyContent: JUSTIFY[props.justify ?? 'start'],
    alignItems: align(props.align ?? 'stretch'),
    gap: step(props.distance ?? 'small'),
    width: props.width,
  };
  return (
    <div className="flex" style={style}>
      {props.children}
    </div>
  );
}

/** Components in a line that wraps. */
export function Inline({
  children,
  justify = 'start',
  align: across = 'stretch',
  gap = 'flush',
}: InlineProps) {
  const style = { justifyContent: JUSTIFY[justify], alignItems: align(across), gap: step(gap) };
  return (
    <div className="flex inline" style={style}>
      {children}
    </div>
  );
}

/** A part of a flex row with a say in its own size. */
export function Box({ children, flex = 'auto', alignSelf }: BoxProps): ReactNode {
  const grow = flex === 'auto' ? '1 1 auto' : flex === 'initial' ? '0 1 auto' : flex;
  const style: CSSProperties = {
    flex: typeof grow === 'number' ? `${grow} 1 0` : grow,
    ...(alignSelf === undefined ? {} : { alignSelf: align(alignSelf) }),
  };
  return (
    <div className="box" style={style}>
      {children}
    </div>
  );
}

/** Columns of one width, as many as there is room for. */
export function AutoGrid({
  children,
  columnWidth,
  gap = 'flush',
  flexible = false,
}: AutoGridProps): ReactNode {
  const track = `min(${columnWidth}px, 100%)`;
  const style: CSSProperties = {
    gap: step(gap),
    gridTemplateColumns: `repeat(${flexible ? 'auto-fit' : 'auto-fill'}, ${flexible ? `minmax(${track}, 1fr)` : track})`,
  };
  return (
    <div className="auto-grid" style={style}>
      {children}
    </div>
  );
}

/** A bordered group. */
export function Tile({ children, compact = false, flush = false }: TileProps): ReactNode {
  return <div className={`tile${compact ? ' compact' : ''}${flush ? ' flush' : ''}`}>{children}</div>;
}

/** A bordered group with the look of a card. */
export const Card = ({ children }: CardProps): ReactNode => <div className="tile">{children}</div>;

/** A thin line between two things. */
export function Divider({ size, distance }: DividerProps): ReactNode {
  return <hr className="divider" style={{ marginBlock: step(size ?? distance ?? 'small') }} />;
}

/** Room between two things. */
export const Spacer = ({ size = 'small' }: SpacerProps): ReactNode => (
  <div aria-hidden="true" style={{ height: step(size) }} />
);
