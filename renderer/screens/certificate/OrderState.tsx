import { Group, Loader, Stack, Text } from '@mantine/core';
import type { CertificateOrder } from '../../../shared/contract/keystoreTypes.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import classes from './Certificates.module.css';

const words = certificates.order;

/** How far an order of a certificate has come. */
export const OrderState = ({ order }: { order: CertificateOrder }) => {
  const reached = order.reference === null ? 1 : 2;
  const steps = [words.steps.key, words.steps.sent, words.steps.issued];
  return (
    <Stack gap="xs">
      <Group gap="sm" wrap="nowrap" role="status">
        <Loader size="sm" aria-hidden="true" />
        <Text size="sm">{words.running(order.name)}</Text>
      </Group>
      <ol className={classes.steps} aria-label={words.steps.label}>
        {steps.map((step, index) => {
          const state = index < reached ? 'done' : index === reached ? 'now' : 'later';
          return (
            <li key={step} data-state={state}>
              {step} ({words.steps[state]})
            </li>
          );
        })}
      </ol>
      <Text size="xs" c="dimmed">
        {words.since(formatInstant(order.startedAt))}
        {order.reference !== null && (
          <>
            {' '}
            <code>{order.reference}</code>
          </>
        )}
      </Text>
    </Stack>
  );
};
