import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { MailTemplate } from '../../../shared/contract/mailTypes.ts';
import { mail } from '../../../shared/i18n/ui/mail.ts';
import { isSame, TemplateFields } from '../mail/TemplateFields.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';

const words = mail.template;

/** What messages say to whoever has no text of their own. */
export const MailTemplateForm = () => {
  const { data } = useCall('mail.template', {});
  if (data === undefined) return null;
  return <Form stored={data.template} isOwn={data.isOwn} />;
};

const Form = ({ stored, isOwn }: { stored: MailTemplate; isOwn: boolean }) => {
  const [template, setTemplate] = useState(stored);
  const save = useAction('mail.setTemplate');
  const keep = (it: MailTemplate | null) =>
    save.mutate({ template: it }, { onSuccess: (kept) => setTemplate(kept.template) });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    keep(template);
  };
  return (
    <form aria-label={words.title} onSubmit={submit}>
      <Title order={3} size="h5" mt="lg" mb="xs">
        {words.title}
      </Title>
      <Stack gap="sm" maw={720}>
        <TemplateFields template={template} onChange={setTemplate} />
        {save.error !== null && <Failure error={save.error} here />}
        <Group gap="sm">
          <Button
            type="submit"
            variant="default"
            loading={save.isPending}
            disabled={isSame(template, stored)}
          >
            {words.save}
          </Button>
          {isOwn && (
            <Button variant="subtle" onClick={() => keep(null)}>
              {words.builtIn}
            </Button>
          )}
          <Text size="sm" role="status">
            {save.isSuccess && words.saved}
          </Text>
        </Group>
      </Stack>
    </form>
  );
};
