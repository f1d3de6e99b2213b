import { Code, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { MailLanguage, type MailTemplate } from '../../../shared/contract/mailTypes.ts';
import { unknownPlaceholders } from '../../../shared/domain/mail/template.ts';
import { builtInTemplates, mailPlaceholders } from '../../../shared/i18n/mail.ts';
import { mail } from '../../../shared/i18n/ui/mail.ts';

const words = mail.template;

interface TemplateFieldsProps {
  template: MailTemplate;
  onChange: (template: MailTemplate) => void;
}

/** Whether two texts are one. */
export const isSame = (one: MailTemplate, other: MailTemplate): boolean =>
  one.language === other.language && one.subject === other.subject && one.body === other.body;

const isUntouched = (template: MailTemplate): boolean =>
  isSame(template, builtInTemplates[template.language]);

/** A text with names in braces, and what they stand for. */
export const TemplateFields = ({ template, onChange }: TemplateFieldsProps) => {
  const unknown = unknownPlaceholders(`${template.subject} ${template.body}`, Object.keys(mailPlaceholders));
  const speak = (language: MailLanguage) =>
    onChange(isUntouched(template) ? builtInTemplates[language] : { ...template, language });
  return (
    <Stack gap="sm">
      <NativeSelect
        label={words.language}
        maw={220}
        value={template.language}
        data={MailLanguage.options.map((value) => ({ value, label: words.languages[value] }))}
        onChange={(event) =>
          speak(MailLanguage.options.find((it) => it === event.currentTarget.value) ?? template.language)
        }
      />
      <TextInput
        label={words.subject}
        value={template.subject}
        maxLength={300}
        onChange={(event) => onChange({ ...template, subject: event.currentTarget.value })}
      />
      <Textarea
        label={words.body}
        value={template.body}
        autosize
        minRows={6}
        maxRows={14}
        maxLength={10_000}
        error={unknown.length > 0 && words.unknown(unknown)}
        onChange={(event) => onChange({ ...template, body: event.currentTarget.value })}
      />
      <Text size="xs">
        {words.placeholders}{' '}
        {Object.entries(mailPlaceholders).map(([name, meaning], index) => (
          <span key={name}>
            {index > 0 && ', '}
            <Code>{`{${name}}`}</Code> {meaning}
          </span>
        ))}
        . {words.emptyLines}
      </Text>
    </Stack>
  );
};
