import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { InvoiceSummary } from '../../../../shared/contract/types.ts';
import { Corrected, Correction } from '../../../../shared/domain/fa3/correction.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../../shared/i18n/ui/newInvoice.ts';
import { FieldHelp } from '../../../ui/FieldHelp.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { navigate } from '../../session/route.ts';
import { choiceField, textField } from '../fields/fieldBinding.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import { ListFields } from '../fields/ListFields.tsx';
import { correctionManners, type CorrectedInvoice } from '../form/invoiceForm.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { InvoicePicker } from './InvoicePicker.tsx';

const words = newInvoice.correction;
const more = invoiceForm.correction;
const effects = Object.entries(words.effects).map(([value, label]) => ({ value, label }));

/** Why an invoice is corrected, and when that takes effect. */
export const CorrectionFields = ({ control }: { control: InvoiceFormControl }) => {
  const { form, list } = control;
  const { corrected } = form;
  const originals = corrected?.original[list] ?? [];
  const isRemoved = originals.some((_, index) => !form.keys[list].includes(index + 1));
  return (
    <Panel help="corrections" title={words.panel}>
      <Stack gap="xs">
        <TextInput
          label={words.reason}
          placeholder={words.reasonHint}
          {...textField(control, 'correction.reason')}
        />
        <FieldHelp hint="effect">
          <NativeSelect label={words.effect} {...choiceField(control, 'correction.effect')} data={effects} />
        </FieldHelp>
        {corrected ? (
          <NativeSelect
            label={more.manner}
            value={corrected.manner}
            data={correctionManners.map((value) => ({ value, label: more.manners[value] }))}
            onChange={(event) => control.setManner(event.currentTarget.value as CorrectedInvoice['manner'])}
          />
        ) : (
          <TextInput
            label={more.period}
            placeholder={more.periodHint}
            {...textField(control, 'correction.period')}
          />
        )}
        <GroupFields
          control={control}
          schema={Correction}
          path="correction"
          only={control.draft.currency === 'PLN' ? ['rightNumber'] : ['rightNumber', 'exchangeRateBefore']}
        />
        {corrected && isRemoved && <Text size="sm">{words.removed}</Text>}
        {!corrected && <Text size="xs">{more.collective}</Text>}
      </Stack>
    </Panel>
  );
};

const emptyOriginal = () => ({ issueDate: '', number: '', ksefNumber: '' });
const isEmpty = (it: unknown): boolean => JSON.stringify(it) === JSON.stringify(emptyOriginal());

/** Which invoices a correction of several, or of one from outside the program, is of. */
export const OriginalFields = ({ control }: { control: InvoiceFormControl }) => {
  const pick = ({ number, issueDate, ksefNumber }: InvoiceSummary) => {
    const others = control.items('correction.originals').filter((it) => !isEmpty(it));
    control.put('correction.originals', [...others, { number, issueDate, ksefNumber: ksefNumber ?? '' }]);
  };
  return (
    <Panel title={words.originals}>
      <Stack gap="xs">
        <InvoicePicker label={more.find} onPick={pick} />
        <ListFields control={control} path="correction.originals" empty={emptyOriginal} least={1}>
          {(path) => <GroupFields control={control} schema={Corrected} path={path} />}
        </ListFields>
      </Stack>
    </Panel>
  );
};

/** The correction is kept until KSeF has numbered what it corrects. */
export const WaitingDialog = ({ onDone }: { onDone: () => void }) => {
  const toQueue = () => {
    onDone();
    navigate({ screen: 'queue' });
  };
  return (
    <Dialog help="corrections" opened onClose={toQueue} title={words.waiting.title}>
      <Stack gap="md">
        <Text size="sm">{words.waiting.body}</Text>
        <Group justify="flex-end">
          <Button data-autofocus onClick={toQueue}>
            {words.waiting.toQueue}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
