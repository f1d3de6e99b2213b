import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { MailTemplate } from '../../../shared/contract/mailTypes.ts';
import { mail } from '../../../shared/i18n/ui/mail.ts';
import { isSame, TemplateFields } from '../mail/TemplateFields.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { Section } from './Fields.tsx';

const words = mail.template;

/** What messages say to one customer, where that differs; kept by itself as one leaves a field. */
export const CustomerMail = ({ customerId }: { customerId: string | undefined }) => {
  const { data } = useCall(
    'mail.template',
    { customerId: customerId ?? '' },
    { enabled: customerId !== undefined },
  );
  if (customerId === undefined || data === undefined) return null;
  return <Own customerId={customerId} stored={data.template} isOwn={data.isOwn} />;
};

const Own = ({ customerId, stored, isOwn }: { customerId: string; stored: MailTemplate; isOwn: boolean }) => {
  const [template, setTemplate] = useState(stored);
  const [isOpen, setIsOpen] = useState(isOwn);
  const save = useAction('mail.setTemplate');
  const keep = (it: MailTemplate | null) => save.mutate({ customerId, template: it });
  const open = (isOpening: boolean) => {
    setIsOpen(isOpening);
    if (!isOpening && isOwn) keep(null);
  };
  return (
    <Section title={words.title}>
      <Stack gap="sm" onBlur={() => isOpen && !isSame(template, stored) && keep(template)}>
        <Checkbox
          label={words.own}
          description={words.ownHint}
          checked={isOpen}
          onChange={(event) => open(event.currentTarget.checked)}
        />
        {isOpen && <TemplateFields template={template} onChange={setTemplate} />}
        {save.error !== null && <Failure error={save.error} here />}
        <Text size="sm" role="status">
          {save.isSuccess && (isOwn ? words.saved : words.dropped)}
        </Text>
      </Stack>
    </Section>
  );
};
