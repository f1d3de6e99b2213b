import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { MailTemplate } from '../../../shared/contract/mailTypes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { TemplateFields } from '../mail/TemplateFields.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { Section } from './Fields.tsx';

const words = ui.mail.template;

/** What messages say to one customer, where that differs; kept by a button of its own. */
export const CustomerMail = ({ customerId }: { customerId: string | undefined }) => {
  const { data } = useCall(
    'mail.template',
    { customerId: customerId ?? '' },
    { enabled: customerId !== undefined },
  );
  if (customerId === undefined || data === undefined) return null;
  const { template, isOwn } = data;
  return <Own key={JSON.stringify(data)} customerId={customerId} stored={template} isOwn={isOwn} />;
};

const Own = ({ customerId, stored, isOwn }: { customerId: string; stored: MailTemplate; isOwn: boolean }) => {
  const [template, setTemplate] = useState(stored);
  const [isOpen, setIsOpen] = useState(isOwn);
  const save = useAction('mail.setTemplate');
  const keep = (it: MailTemplate | null) => save.mutate({ customerId, template: it });
  return (
    <Section title={words.title}>
      <Stack gap="sm">
        <Checkbox
          label={words.own}
          description={words.ownHint}
          checked={isOpen}
          onChange={(event) => {
            setIsOpen(event.currentTarget.checked);
            if (!event.currentTarget.checked && isOwn) keep(null);
          }}
        />
        {isOpen && (
          <>
            <TemplateFields template={template} onChange={setTemplate} />
            <Group gap="sm">
              <Button
                size="xs"
                variant="default"
                loading={save.isPending}
                disabled={isOwn && template === stored}
                onClick={() => keep(template)}
              >
                {words.save}
              </Button>
              <Text size="sm" role="status">
                {save.isSuccess && words.saved}
              </Text>
            </Group>
          </>
        )}
        {save.error !== null && <Failure error={save.error} here />}
      </Stack>
    </Section>
  );
};
