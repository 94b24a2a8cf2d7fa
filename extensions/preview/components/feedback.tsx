import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
  ProgressBarProps,
  ScoreProps,
} from '@hubspot/ui-extensions';
import { type ReactNode, useId } from 'react';
import { Glyph } from './icon.tsx';

const ALERT_ICONS: Readonly<Record<string, string>> = {
  info: 'info',
  tip: 'bulb',
  success: 'checkCircle',
  warning: 'warning',
  error: 'exclamationCircle',
  danger: 'exclamationCircle',
};

/** A message that stands out; errors are read out at once, the rest when there is a pause. */
export function Alert({ title, children, variant = 'info' }: AlertProps): ReactNode {
  const isUrgent = variant === 'error' || variant === 'danger';
  return (
    <div className={`alert tone-${variant}`} role={isUrgent ? 'alert' : 'status'}>
      <Glyph name={ALERT_ICONS[variant] ?? 'info'} />
      <div className="alert-content">
        <strong className="alert-title">{title}</strong>
        {children === undefined ? null : <div>{children}</div>}
      </div>
    </div>
  );
}

/** Says that there is nothing yet, and what would change that. */
export function EmptyState({
  title,
  children,
  layout = 'horizontal',
  flush = false,
}: EmptyStateProps): ReactNode {
  return (
    <div className={`empty-state ${layout}${flush ? ' flush' : ''}`}>
      <svg className="empty-drawing" viewBox="0 0 72 56" aria-hidden="true">
        <path d="M8 18h56v30H8zM8 26h56M20 36h20M20 42h12" />
        <path d="M36 4v10M36 14l-4-4M36 14l4-4" />
      </svg>
      <div>
        <h3 className="heading">{title ?? 'There is nothing here yet'}</h3>
        {children}
      </div>
    </div>
  );
}

const ERROR_ICONS = { error: 'warning', support: 'question', lock: 'locked' } as const;

/** Says that something could not be shown, and what to do. */
export function ErrorState({ title, children, type = 'error' }: ErrorStateProps): ReactNode {
  return (
    <div className="error-state" role="alert">
      <Glyph name={ERROR_ICONS[type]} />
      <div>
        <h3 className="heading">{title ?? 'Something went wrong'}</h3>
        {children}
      </div>
    </div>
  );
}

/** Says that something is being read. */
export function LoadingSpinner({
  label,
  showLabel = false,
  size = 'small',
  layout = 'inline',
}: LoadingSpinnerProps) {
  return (
    <div className={`loading ${layout} loading-${size}`} role="status">
      <span className="spinner" aria-hidden="true" />
      <span className={showLabel ? '' : 'sr-only'}>{label}</span>
    </div>
  );
}

/** How far something is. */
export function ProgressBar(props: ProgressBarProps): ReactNode {
  const { title, value = 0, valueDescription, showPercentage = false, variant = 'success' } = props;
  const most = props.maxValue ?? props.valueMax ?? 100;
  const share = most > 0 ? Math.max(0, Math.min(1, value / most)) : 0;
  const titleId = useId();
  return (
    <div className="progress">
      <div className="progress-head">
        <span id={titleId}>{title}</span>
        <span>
          {valueDescription}
          {showPercentage ? ` ${Math.round(share * 100)}%` : null}
        </span>
      </div>
      <div
        className={`progress-track tone-${variant}`}
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={value}
        aria-valuetext={valueDescription}
        aria-label={title === undefined ? (props['aria-label'] ?? 'Progress') : undefined}
        aria-labelledby={title === undefined ? undefined : titleId}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

const ROUND = 2 * Math.PI * 20;

/** A score of 0 to 100 as a ring with the number in it. */
export function ScoreCircle({ score }: ScoreProps): ReactNode {
  const shown = Math.round(Math.max(0, Math.min(100, score)));
  const tone = shown >= 70 ? 'success' : shown >= 40 ? 'warning' : 'danger';
  return (
    <svg className={`score tone-${tone}`} viewBox="0 0 48 48" role="img" aria-label={`${shown} of 100`}>
      <circle cx="24" cy="24" r="20" className="score-track" />
      <circle
        cx="24"
        cy="24"
        r="20"
        className="score-value"
        strokeDasharray={`${(shown / 100) * ROUND} ${ROUND}`}
        transform="rotate(-90 24 24)"
      />
      <text x="24" y="29" textAnchor="middle" aria-hidden="true">
        {shown}
      </text>
    </svg>
  );
}
