import { SegmentedControl, Stack, Text } from '@mantine/core';
import { colourSchemes } from '../../../shared/domain/colourScheme.ts';
import { settings } from '../../../shared/i18n/ui/settings.ts';
import { Panel } from '../../ui/Panel.tsx';
import { LanguageSwitch } from '../session/LanguageSwitch.tsx';
import { usePreferences } from '../session/preferences.ts';

const words = settings.look;

/** Light, dark, or as the system is; and in which language. */
export const LookPanel = () => {
  const { preferences, remember } = usePreferences();
  return (
    <Panel help="settings.look" title={words.title}>
      <Stack gap="sm" align="flex-start">
        <SegmentedControl
          aria-label={words.title}
          value={preferences?.look ?? 'auto'}
          data={colourSchemes.map((value) => ({ value, label: words.looks[value] }))}
          onChange={(value) => {
            const look = colourSchemes.find((it) => it === value);
            if (look !== undefined) remember({ look });
          }}
        />
        <LanguageSwitch />
        <Text size="sm" c="dimmed">
          {words.languageHint}
        </Text>
      </Stack>
    </Panel>
  );
};
