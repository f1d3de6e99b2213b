import { VisuallyHidden } from '@mantine/core';
import { firstStart } from '../../../shared/i18n/ui/firstStart.ts';
import classes from './StepBar.module.css';

const words = firstStart.steps;

/** Setting up a company of one's own, in its order. */
export const setupSteps = ['company', 'login', 'certificate', 'ready'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Which step this is, and a way back to those before it. */
export const StepBar = ({ at, onStep }: { at: SetupStep; onStep: (step: SetupStep) => void }) => {
  const now = setupSteps.indexOf(at);
  return (
    <nav aria-label={words.label}>
      <VisuallyHidden role="status">
        {words.of(now + 1, setupSteps.length)}: {words.names[at]}
      </VisuallyHidden>
      <ol className={classes.bar}>
        {setupSteps.map((step, index) => {
          const state = index < now ? 'done' : index === now ? 'now' : 'coming';
          const content = (
            <>
              <span className={classes.number} aria-hidden="true">
                {state === 'done' ? '✓' : index + 1}
              </span>
              <span>{words.names[step]}</span>
              {state === 'done' && <VisuallyHidden>, {words.done}</VisuallyHidden>}
            </>
          );
          return (
            <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'done' ? (
                <button type="button" className={classes.step} onClick={() => onStep(step)}>
                  {content}
                </button>
              ) : (
                <span className={classes.step}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
