import { Button, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { revocationReasons, type KeptCertificate } from '../../../shared/contract/keystoreTypes.ts';
import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';

const { history: words, revoke: revokeWords, facts } = certificates;
const dayOf = (instant: number): string => formatDay(warsawDay(instant));

interface CertificateHistoryProps {
  /** KSeF revokes only for who logs in with a type 1 certificate. */
  mayRevoke: boolean;
  training: boolean;
}

/** Every certificate that was ever in the safe, with what it is for and what it signed. */
export const CertificateHistory = ({ mayRevoke, training }: CertificateHistoryProps) => {
  const { data, error } = useCall('certificate.history', null);
  const [revoked, setRevoked] = useState<KeptCertificate | null>(null);
  return (
    <Panel help="certificateHistory" title={words.title}>
      <Text size="sm" mb="xs">
        {data?.length === 0 ? words.empty : words.body}
      </Text>
      {error !== null && <Failure error={error} here />}
      {data !== undefined && data.length > 0 && (
        <Table className={tables.table} aria-label={words.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.serial}</Table.Th>
              <Table.Th>{words.columns.slot}</Table.Th>
              <Table.Th>{words.columns.valid}</Table.Th>
              <Table.Th>{words.columns.imported}</Table.Th>
              <Table.Th className={tables.amount}>{words.columns.signed}</Table.Th>
              <Table.Th className={tables.amount}>{words.columns.ksef}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((it) => (
              <Table.Tr key={`${it.slot}-${it.serial}-${it.importedAt}`}>
                <Table.Td>
                  <code>{it.serial}</code>
                  <Text size="xs" c="dimmed">
                    {it.isCurrent ? words.current : words.earlier}
                    {!it.hasKey && `, ${words.noKey}`}
                  </Text>
                </Table.Td>
                <Table.Td>{words.slots[it.slot]}</Table.Td>
                <Table.Td>{facts.validRange(dayOf(it.validFrom), dayOf(it.validTo))}</Table.Td>
                <Table.Td>{dayOf(it.importedAt)}</Table.Td>
                <Table.Td className={tables.amount}>
                  {it.slot === 'offline' ? words.signed(it.signed) : '–'}
                </Table.Td>
                <Table.Td className={tables.amount}>
                  {it.slot === 'offline' && !training && (
                    <Button size="compact-xs" variant="default" onClick={() => setRevoked(it)}>
                      {revokeWords.action}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {revoked !== null && (
        <RevokeDialog certificate={revoked} mayRevoke={mayRevoke} onClose={() => setRevoked(null)} />
      )}
    </Panel>
  );
};

interface RevokeDialogProps {
  certificate: KeptCertificate;
  mayRevoke: boolean;
  onClose: () => void;
}

/** There is no way back, so it is asked with the reason; or it is said why it can't be done here. */
const RevokeDialog = ({ certificate: { serial }, mayRevoke, onClose }: RevokeDialogProps) => {
  const [reason, setReason] = useState<(typeof revocationReasons)[number]>('Superseded');
  const revoke = useAction('certificate.revoke');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    revoke.mutate({ serial, reason }, { onSuccess: onClose });
  };
  return (
    <Dialog help="certificateHistory" opened title={revokeWords.title(serial)} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{revokeWords.body}</Text>
          {mayRevoke ? (
            <>
              <NativeSelect
                label={revokeWords.reason}
                value={reason}
                data={Object.entries(revokeWords.reasons).map(([value, label]) => ({ value, label }))}
                onChange={({ currentTarget: { value } }) =>
                  setReason(revocationReasons.find((known) => known === value) ?? 'Unspecified')
                }
              />
              {revoke.error !== null && <Failure error={revoke.error} here />}
              <DialogButtons action={revokeWords.confirm} pending={revoke.isPending} onCancel={onClose} />
            </>
          ) : (
            <>
              <Text size="sm" fw={600}>
                {revokeWords.needsType1}
              </Text>
              <Button variant="default" style={{ alignSelf: 'flex-end' }} onClick={onClose}>
                {ui.frame.close}
              </Button>
            </>
          )}
        </Stack>
      </form>
    </Dialog>
  );
};
