import { useEffect } from 'react';
import { alertText } from '../../../shared/i18n/alerts.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';

/** Grave warnings of the companies that are not shown, on the desktop under the company's name; the menu counts them. */
export function useOtherCompanies(): void {
  const { client, notify } = useProgram();
  const told = useCall('companies.alerts', null).data;
  useEffect(() => {
    for (const { company, name, alert } of told ?? []) {
      const { title, body } = alertText(alert);
      if (!notify({ title: ui.companies.alert(name, title), body })) continue;
      void client.call('companies.alertShown', { company, keys: alert.keys }).catch(() => undefined);
    }
  }, [told, client, notify]);
}
