import { useQueryClient } from '@tanstack/react-query';
import { useMantineColorScheme } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import type { InterfaceLanguage } from '../../../shared/domain/interfaceLanguage.ts';
import type { WindowPreferences } from '../../../shared/contract/windowTypes.ts';
import { useProgram } from './client.ts';
import { useCall } from './queries.ts';

const method = 'window.preferences';

/** What the window remembers; undefined until it is known. A change is seen at once, and kept by the program. */
export function usePreferences() {
  const { client } = useProgram();
  const queries = useQueryClient();
  const { data } = useCall(method, null);
  const remember = useCallback(
    (change: Partial<WindowPreferences>) => {
      queries.setQueryData<WindowPreferences>([method, null], (before) => before && { ...before, ...change });
      // A look that could not be kept is the old one at the next start, no more.
      void client.call('window.setPreferences', change).catch(() => undefined);
    },
    [client, queries],
  );
  return { preferences: data, remember };
}

/** Goes over to another language of the window; kept first, or the next start would come back. */
export function useLanguageSwitch(): (language: InterfaceLanguage) => Promise<void> {
  const { client, showIn } = useProgram();
  return async (language) => {
    await client.call('window.setPreferences', { language });
    showIn(language);
  };
}

/** Light, dark or as the system is, as it was chosen once. */
export function useLook(): void {
  const look = usePreferences().preferences?.look;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (look !== undefined) setColorScheme(look);
  }, [look, setColorScheme]);
}
