import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { ui } from '../../../shared/i18n/ui.ts';
import { Panel } from '../../ui/Panel.tsx';
import { navigate } from '../session/route.ts';
import { correctionEffects } from './invoiceForm.ts';
import type { InvoiceFormControl } from './useInvoiceForm.ts';

const words = ui.newInvoice.correction;

/** Why an invoice is corrected, and when that takes effect. */
export const CorrectionFields = ({ control }: { control: InvoiceFormControl }) => {
  const { correction, lines } = control.form;
  if (correction === undefined) return null;
  const change = (part: Partial<typeof correction>) =>
    control.change({ correction: { ...correction, ...part } });
  const isRemoved = lines.filter(({ base }) => base !== undefined).length < correction.original.lines.length;
  return (
    <Panel title={words.panel}>
      <Stack gap="xs">
        <TextInput
          label={words.reason}
          placeholder={words.reasonHint}
          value={correction.reason}
          error={control.errorAt('correction.reason')}
          autoComplete="off"
          data-path="correction.reason"
          onChange={(event) => change({ reason: event.currentTarget.value })}
          onBlur={() => control.leave('correction.reason')}
        />
        <NativeSelect
          label={words.effect}
          value={correction.effect}
          data-path="correction.effect"
          data={correctionEffects.map((value) => ({ value, label: words.effects[value] }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ effect: correctionEffects.find((known) => known === value) ?? 'original' });
          }}
        />
        {isRemoved && <Text size="sm">{words.removed}</Text>}
      </Stack>
    </Panel>
  );
};

/** The correction is kept until KSeF has numbered what it corrects. */
export const WaitingDialog = () => {
  const toQueue = () => navigate({ screen: 'queue' });
  return (
    <Modal
      opened
      onClose={toQueue}
      title={words.waiting.title}
      closeButtonProps={{ 'aria-label': ui.frame.close }}
    >
      <Stack gap="md">
        <Text size="sm">{words.waiting.body}</Text>
        <Group justify="flex-end">
          <Button data-autofocus onClick={toQueue}>
            {words.waiting.toQueue}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
