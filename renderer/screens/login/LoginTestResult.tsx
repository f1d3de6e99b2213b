import { Stack, Text } from '@mantine/core';
import type { LoginTest } from '../../../shared/contract/firstStartTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { login } from '../../../shared/i18n/ui/login.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './LoginTest.module.css';

const words = login.test;
const marks = { ok: '✓', failed: '✗', notTried: '–' } as const;

/** What a test of the login tried, how far it got, and what to do where it stopped. */
export const LoginTestResult = ({ test }: { test: LoginTest }) => {
  const { steps, host, by, passed, limits } = test;
  const failed = steps.find(({ state }) => state === 'failed');
  const problem = failed?.problem ? describeError(failed.problem) : null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={650}>
        {passed ? words.passed : words.failed}
      </Text>
      <ol className={classes.steps} aria-label={words.title}>
        {steps.map(({ step, state }) => (
          <li key={step} className={classes.step} data-state={state}>
            <span className={classes.mark} aria-hidden="true">
              {marks[state]}
            </span>
            <span>
              {words.steps[step](host, by)}: {words.states[state]}
            </span>
          </li>
        ))}
      </ol>
      {limits !== null && (
        <Text size="xs" c="dimmed">
          {words.limits(limits.invoiceMb, limits.invoices)}
        </Text>
      )}
      {failed !== undefined && (
        <Notice tone={passed ? 'amber' : 'red'} {...(problem && { title: problem.title })}>
          <Text size="sm">
            {problem?.body} {words.next[failed.step]}
          </Text>
        </Notice>
      )}
    </Stack>
  );
};
