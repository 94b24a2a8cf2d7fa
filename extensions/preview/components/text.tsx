import type {
  DescriptionListItemProps,
  DescriptionListProps,
  HeadingProps,
  ListProps,
  TextProps,
} from '@hubspot/ui-extensions';
import { Children, createContext, type CSSProperties, type ReactNode, useContext } from 'react';

const InsideText = createContext(false);

const WEIGHTS = { regular: 400, demibold: 600, bold: 700 } as const;
const LINES = { none: undefined, underline: 'underline', strikethrough: 'line-through' } as const;

/** A paragraph, or a part of one. Struck-out text is marked as deleted for those who do not see the line. */
export function Text({ children, variant = 'bodytext', inline = false, format, truncate }: TextProps) {
  const isInside = useContext(InsideText);
  const style: CSSProperties = {
    fontWeight: format?.fontWeight === undefined ? undefined : WEIGHTS[format.fontWeight],
    fontStyle: format?.italic === true ? 'italic' : undefined,
    textDecorationLine: LINES[format?.lineDecoration ?? 'none'],
    textTransform: caseOf(format?.textTransform),
    maxWidth: typeof truncate === 'object' ? truncate.maxWidth : undefined,
  };
  const className = `text text-${variant}${truncate ? ' truncated' : ''}${
    format?.textTransform === 'sentenceCase' ? ' sentence-case' : ''
  }`;
  const isStruck = format?.lineDecoration === 'strikethrough';
  const Element = isInside || inline ? (isStruck ? 'del' : 'span') : 'p';
  return (
    <InsideText.Provider value>
      <Element className={className} style={style} title={titleOf(truncate, children)}>
        {isStruck && Element === 'p' ? <del>{children}</del> : children}
      </Element>
    </InsideText.Provider>
  );
}

function caseOf(transform: string | undefined): CSSProperties['textTransform'] {
  if (transform === 'uppercase' || transform === 'lowercase' || transform === 'capitalize') return transform;
  return transform === 'sentenceCase' ? 'lowercase' : undefined;
}

function titleOf(truncate: TextProps['truncate'], children: ReactNode): string | undefined {
  if (typeof truncate === 'object' && truncate.tooltipText !== undefined) return truncate.tooltipText;
  return truncate
    ? Children.toArray(children)
        .filter((child) => typeof child === 'string')
        .join('')
    : undefined;
}

/** A heading inside a card; the card’s own title is one level above it. */
export const Heading = ({ children, inline = false }: HeadingProps): ReactNode => (
  <h3 className={inline ? 'heading inline' : 'heading'}>{children}</h3>
);

/** A list with one item for each child. */
export function List({ children, variant = 'unordered' }: ListProps): ReactNode {
  const Element = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Element className={`list list-${variant}`}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </Element>
  );
}

/** Labels with their values. */
export const DescriptionList = ({ children, direction = 'column' }: DescriptionListProps): ReactNode => (
  <dl className={`description-list ${direction}`}>{children}</dl>
);

/** One label with its value. */
export const DescriptionListItem = ({ label, children }: DescriptionListItemProps): ReactNode => (
  <div className="description-item">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
