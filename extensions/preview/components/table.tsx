import type { TableCellProps, TableElementProps, TableHeaderProps, TableProps } from '@hubspot/ui-extensions';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { fire } from './fire.ts';
import { Glyph } from './icon.tsx';

/** A table; where it is wider than its place it scrolls by itself, by keyboard too. */
export function Table(props: TableProps): ReactNode {
  const { children, bordered = true, flush = false, density = 'default' } = props;
  const frame = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(frame);
  return (
    <div className={`table-block${flush ? ' flush' : ''}`}>
      <div
        ref={frame}
        className={`table-frame${bordered ? ' bordered' : ''}`}
        {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': 'Table, scrolls sideways' } : {})}
      >
        <table className={`table density-${density}`}>{children}</table>
      </div>
      {props.paginated === true ? <Pages {...props} /> : null}
    </div>
  );
}

function Pages(props: TableProps & { paginated: true }): ReactNode {
  const { page = 1, pageCount, onPageChange } = props;
  const go = (to: number): void => void fire(onPageChange, to);
  return (
    <nav className="pages" aria-label="Pages">
      <button
        type="button"
        className="button button-transparent button-small"
        disabled={page <= 1}
        onClick={() => go(page - 1)}
      >
        <Glyph name="left" /> Previous
      </button>
      <span>
        {page} of {pageCount}
      </span>
      <button
        type="button"
        className="button button-transparent button-small"
        disabled={page >= pageCount}
        onClick={() => go(page + 1)}
      >
        Next <Glyph name="right" />
      </button>
    </nav>
  );
}

/** The head of a table. */
export const TableHead = ({ children }: TableElementProps): ReactNode => <thead>{children}</thead>;

/** The rows of a table. */
export const TableBody = ({ children }: TableElementProps): ReactNode => <tbody>{children}</tbody>;

/** The foot of a table. */
export const TableFooter = ({ children }: TableElementProps): ReactNode => <tfoot>{children}</tfoot>;

/** A row of a table. */
export const TableRow = ({ children }: TableElementProps): ReactNode => <tr>{children}</tr>;

const SORTED = { ascending: 'ascending', descending: 'descending', none: 'none' } as const;

/** The name of a column, which may sort by it. */
export function TableHeader(props: TableHeaderProps): ReactNode {
  const { children, width, align } = props;
  const style = cellStyle(width, align);
  if (!('onSortChange' in props) || props.sortDirection === undefined) {
    return (
      <th scope="col" style={style}>
        {children}
      </th>
    );
  }
  const { sortDirection, onSortChange, disabled = false } = props;
  const next = sortDirection === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" style={style} aria-sort={SORTED[sortDirection]}>
      <button
        type="button"
        className="plain sort"
        disabled={disabled}
        onClick={() => void fire(onSortChange, next)}
      >
        {children}
        <Glyph name={sortDirection === 'ascending' ? 'upCarat' : 'downCarat'} />
      </button>
    </th>
  );
}

/** A cell of a table. */
export const TableCell = ({ children, width, align, colSpan }: TableCellProps): ReactNode => (
  <td style={cellStyle(width, align)} colSpan={colSpan}>
    {children}
  </td>
);

function cellStyle(width: TableCellProps['width'], align: TableCellProps['align']): CSSProperties {
  const widths = { min: '1%', max: '100%', auto: undefined } as const;
  return {
    textAlign: align,
    width: typeof width === 'number' ? width : widths[width ?? 'auto'],
    whiteSpace: width === 'min' ? 'nowrap' : undefined,
  };
}

function useOverflow(frame: React.RefObject<HTMLElement>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [frame]);
  return overflows;
}
