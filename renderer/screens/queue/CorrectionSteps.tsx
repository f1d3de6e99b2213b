import { List, Stack, Text } from '@mantine/core';
import type { CorrectionPreview } from '../../../shared/contract/refusalTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { rejections } from '../../../shared/i18n/rejections.ts';
import { technicalCorrection } from '../../../shared/i18n/ui/technicalCorrection.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';

const words = technicalCorrection;

/** KSeF's code and words, and what its refusal means. */
export const RefusalFacts = ({ preview: { refusal, refusedAt } }: { preview: CorrectionPreview }) => {
  if (refusal === null) return null;
  const { code, description } = refusal.details;
  const known = typeof code === 'number' ? rejections[code] : undefined;
  return (
    <section>
      <Text fw={650} component="h3" size="sm" m={0} mb={4}>
        {words.refused.title}
      </Text>
      <Facts
        items={[
          [words.refused.code, typeof code === 'number' ? <code key="code">{code}</code> : undefined],
          [words.refused.words, typeof description === 'string' ? description : describeError(refusal).title],
          [words.refused.at, refusedAt === null ? undefined : formatInstant(refusedAt)],
          [
            words.refused.means,
            known?.what ?? (typeof code === 'number' ? words.refused.unknown : undefined),
          ],
        ]}
      />
    </section>
  );
};

/** The first step: what was refused, and what a technical correction is and is not. */
export const RefusedStep = ({ preview }: { preview: CorrectionPreview }) => (
  <Stack gap="md">
    <RefusalFacts preview={preview} />
    <section>
      <Text fw={650} component="h3" size="sm" m={0} mb={4}>
        {words.refused.what}
      </Text>
      <Text size="sm">{words.refused.whatBody}</Text>
      <List size="sm" mt={6} spacing={3}>
        {words.refused.limits.map((limit) => (
          <List.Item key={limit}>{limit}</List.Item>
        ))}
      </List>
    </section>
    {preview.earlier > 0 && (
      <Notice tone="amber">
        <Text size="sm">{words.refused.earlier(preview.earlier)}</Text>
      </Notice>
    )}
  </Stack>
);

/** The third step: number, hash and print, before anything is sent. */
export const ConsequencesStep = ({ preview, number }: { preview: CorrectionPreview; number: string }) => {
  const { consequences } = words;
  const says = [
    ...[consequences.number(number), consequences.hash, consequences.print],
    ...[consequences.deadline, consequences.kept],
  ];
  return (
    <Stack gap="md">
      <section>
        <Text fw={650} component="h3" size="sm" m={0} mb={4}>
          {consequences.title}
        </Text>
        <List size="sm" spacing={4}>
          {says.map((it) => (
            <List.Item key={it}>{it}</List.Item>
          ))}
        </List>
      </section>
      <Facts
        items={[
          [consequences.hashes.before, <code key="before">{preview.before.sha256}</code>],
          [consequences.hashes.next, consequences.hashLater],
          [
            consequences.hashes.first,
            preview.firstSha256 === preview.before.sha256 ? undefined : (
              <code key="first">{preview.firstSha256}</code>
            ),
          ],
        ]}
      />
    </Stack>
  );
};
