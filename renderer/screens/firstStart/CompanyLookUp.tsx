import { Button, Stack, Text } from '@mantine/core';
import type { Output } from '../../../shared/contract/contract.ts';
import { firstStart } from '../../../shared/i18n/ui/firstStart.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';

const words = firstStart.form;
type Found = NonNullable<Output<'firstStart.lookUp'>['found']>;

/** What the Ministry's list knows of a firm, as far as it is asked for here. */
export interface FoundCompany {
  name: string;
  address: Found['address'];
  accounts: readonly string[];
}

interface CompanyLookUpProps {
  nip: string;
  /** Whether it is a NIP already. */
  isWhole: boolean;
  onFound: (found: FoundCompany) => void;
}

/** Asks the Ministry's list for the firm of a NIP; where there is no net, one types. */
export const CompanyLookUp = ({ nip, isWhole, onFound }: CompanyLookUpProps) => {
  const asking = useAction('firstStart.lookUp');
  const ask = () =>
    asking.mutate(
      { nip },
      {
        onSuccess: ({ found, accounts }) => {
          if (found) onFound({ name: found.name, address: found.address, accounts });
        },
      },
    );
  const answer = asking.data;
  return (
    <Stack gap={4} pt={24}>
      <Button
        variant="default"
        disabled={!isWhole}
        loading={asking.isPending}
        onClick={ask}
        style={{ alignSelf: 'flex-start' }}
      >
        {words.fetch}
      </Button>
      <Text size="xs" c={answer ? undefined : 'dimmed'} role="status">
        {answer === undefined
          ? words.fetchHint
          : answer.found === null
            ? words.notFound(answer.askedOn)
            : words.found(answer.vatStatus, answer.askedOn)}
      </Text>
      {asking.error !== null && (
        <>
          <Failure error={asking.error} here />
          <Text size="xs">{words.byHand}</Text>
        </>
      )}
    </Stack>
  );
};
