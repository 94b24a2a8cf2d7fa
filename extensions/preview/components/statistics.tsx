import type {
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
  StepIndicatorProps,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { fire } from './fire.ts';
import { Glyph } from './icon.tsx';

/** Numbers side by side. */
export const Statistics = ({ children }: StatisticsProps): ReactNode => (
  <dl className="statistics">{children}</dl>
);

/** A number with its label. */
export const StatisticsItem = ({ label, number, children }: StatisticsItemProps): ReactNode => (
  <div className="statistic">
    <dt>{label}</dt>
    <dd>
      <span className="statistic-number">{number}</span>
      {children}
    </dd>
  </div>
);

/** Which way a number went. */
export function StatisticsTrend({ value, direction, color }: StatisticsTrendProps): ReactNode {
  const isUp = direction !== 'decrease';
  const tone = color === undefined ? (isUp ? 'success' : 'danger') : color === 'green' ? 'success' : 'danger';
  return (
    <span className={`trend tone-${tone}`}>
      <Glyph name={isUp ? 'upCarat' : 'downCarat'} />
      <span className="sr-only">{isUp ? 'up' : 'down'} </span>
      {value}
    </span>
  );
}

/** Steps in order; the current one is said to be current. */
export function StepIndicator(props: StepIndicatorProps): ReactNode {
  const { stepNames, direction = 'horizontal', currentStep = 0, variant = 'default', onClick } = props;
  return (
    <ol className={`steps ${direction} ${variant}`}>
      {stepNames.map((name, index) => {
        const state = index < currentStep ? 'done' : index === currentStep ? 'current' : 'ahead';
        const content = (
          <>
            <span className="step-dot" aria-hidden="true">
              {state === 'done' ? <Glyph name="success" /> : null}
            </span>
            <span className="step-name">{name}</span>
            <span className="sr-only">{state === 'done' ? ', done' : null}</span>
          </>
        );
        return (
          <li key={name} className={state} aria-current={state === 'current' ? 'step' : undefined}>
            {onClick === undefined ? (
              <span className="step">{content}</span>
            ) : (
              <button type="button" className="step plain" onClick={() => void fire(onClick, index)}>
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
