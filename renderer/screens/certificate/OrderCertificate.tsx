import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { KeystoreStatus } from '../../../shared/contract/keystoreTypes.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure, Problem } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { OrderState } from './OrderState.tsx';

const words = certificates.order;

interface OrderCertificateProps {
  keystore: KeystoreStatus;
  /** Leads to where one logs in with a certificate, which KSeF wants before it gives another. */
  onType1: () => void;
}

/** Orders the next type 2 certificate from KSeF; its key is made here and never leaves the safe. */
export const OrderCertificate = ({ keystore, onType1 }: OrderCertificateProps) => {
  const [name, setName] = useState<string>(words.usualName);
  const ordering = useAction('keystore.order');
  const dropping = useAction('keystore.dropOrder');
  const { order, authentication, offline } = keystore;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    ordering.mutate({ name });
  };
  return (
    <Panel help="certificateOrder" title={offline === null ? words.title : words.renewTitle}>
      <Stack gap="sm">
        {order !== null && order.problem === null && <OrderState order={order} />}
        {order !== null && order.problem !== null && (
          <>
            <Problem problem={order.problem} />
            <Button
              variant="default"
              size="xs"
              style={{ alignSelf: 'flex-start' }}
              loading={dropping.isPending}
              onClick={() => dropping.mutate(null)}
            >
              {words.drop}
            </Button>
          </>
        )}
        {order === null && authentication === null && (
          <>
            <Text size="sm">{words.needsType1}</Text>
            <Text size="sm">{words.withType1}</Text>
            <Button variant="default" mt="auto" style={{ alignSelf: 'flex-start' }} onClick={onType1}>
              {words.type1}
            </Button>
          </>
        )}
        {order === null && authentication !== null && (
          <form onSubmit={submit}>
            <Stack gap="sm">
              <Text size="sm">{offline === null ? words.body : words.renewBody}</Text>
              <TextInput
                label={words.name}
                description={words.nameHint}
                value={name}
                minLength={5}
                maxLength={100}
                required
                onChange={(event) => setName(event.currentTarget.value)}
              />
              {ordering.error !== null && <Failure error={ordering.error} here />}
              <Button type="submit" loading={ordering.isPending} style={{ alignSelf: 'flex-start' }}>
                {words.submit}
              </Button>
            </Stack>
          </form>
        )}
      </Stack>
    </Panel>
  );
};
