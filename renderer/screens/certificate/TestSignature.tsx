import { Button, Stack, Text } from '@mantine/core';
import { formatTime } from '../../../shared/i18n/times.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { Notice } from '../../ui/Notice.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

const words = certificates.test;

/** Has the certificate sign a code of nothing, and says whether the signature is good. */
export const TestSignature = () => {
  const test = useAction('certificate.signTest');
  return (
    <details>
      <summary>{words.title}</summary>
      <Stack gap="xs" mt="xs">
        <Text size="sm">{words.body}</Text>
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          loading={test.isPending}
          onClick={() => test.mutate(null)}
        >
          {words.submit}
        </Button>
        <div role="status">
          {test.data !== undefined && (
            <Notice tone={test.data.isGood ? 'green' : 'red'}>
              <Text size="sm">
                {test.data.isGood ? words.good(test.data.serial, formatTime(test.data.signedAt)) : words.bad}
              </Text>
              <Text size="xs" className={tables.breaking}>
                {words.link}: <code>{test.data.url}</code>
              </Text>
            </Notice>
          )}
        </div>
        {test.error !== null && <Failure error={test.error} here />}
      </Stack>
    </details>
  );
};
