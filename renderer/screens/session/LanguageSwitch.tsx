import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { interfaceLanguages } from '../../../shared/domain/interfaceLanguage.ts';
import { language, languageNames } from '../../../shared/i18n/language.ts';
import { settings } from '../../../shared/i18n/ui/settings.ts';
import { Failure } from './Failure.tsx';
import { useLanguageSwitch } from './preferences.ts';

/** Shows the window in another language: its page is loaded anew, at the same place. */
export const LanguageSwitch = ({ size = 'sm' }: { size?: 'xs' | 'sm' }) => {
  const [error, setError] = useState<unknown>(null);
  const switchTo = useLanguageSwitch();
  return (
    <div>
      <SegmentedControl
        size={size}
        aria-label={settings.look.language}
        value={language}
        data={interfaceLanguages.map((value) => ({
          value,
          label: <span lang={value}>{languageNames[value]}</span>,
        }))}
        onChange={(value) => {
          const chosen = interfaceLanguages.find((it) => it === value);
          if (chosen !== undefined) switchTo(chosen).catch(setError);
        }}
      />
      {error !== null && <Failure error={error} here />}
    </div>
  );
};
