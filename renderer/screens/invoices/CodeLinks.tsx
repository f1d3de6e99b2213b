import type { ReactNode } from 'react';
import { Anchor, CopyButton, Button, Group, Stack, Text } from '@mantine/core';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { Panel } from '../../ui/Panel.tsx';

const words = invoices.details;

interface CodeLinksProps {
  kod1Url: string | null;
  kod2Url: string | null;
  actions?: ReactNode;
  children?: ReactNode;
}

/** The links behind the codes on the print. */
export const CodeLinks = ({ kod1Url, kod2Url, actions, children }: CodeLinksProps) => {
  const codes = [
    [words.kodI, kod1Url],
    [words.kodII, kod2Url],
  ] as const;
  if (kod1Url === null && kod2Url === null) return null;
  return (
    <Panel help="codes" title={words.codes} actions={actions}>
      <Stack gap="xs">
        {codes.map(
          ([name, url]) =>
            url !== null && (
              <Group key={name} justify="space-between" gap="xs">
                <Text size="sm">{name}</Text>
                <Group gap="xs">
                  <Anchor
                    size="sm"
                    href={url}
                    target="_blank"
                    rel="noreferrer"
                    underline="always"
                    aria-label={`${words.openLink}: ${name}`}
                  >
                    {words.openLink}
                  </Anchor>
                  <CopyButton value={url}>
                    {({ copied, copy }) => (
                      <Button
                        variant="default"
                        size="compact-xs"
                        onClick={copy}
                        aria-label={`${words.copyLink}: ${name}`}
                      >
                        {copied ? words.copied : words.copyLink}
                      </Button>
                    )}
                  </CopyButton>
                </Group>
              </Group>
            ),
        )}
        {children}
      </Stack>
    </Panel>
  );
};
