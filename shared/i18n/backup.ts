import type { AlertView } from '../contract/types.ts';
import { formatInstant } from './format.ts';

/** The file that moves a firm to another computer. */
export const moveFileName = (nip: string, today: string): string => `latarnik-${nip}-${today}.przenosiny`;

type BackupAlert = Extract<AlertView, { kind: 'backup' | 'restored' | 'movedOut' }>;

/** What a warning about backups says. */
export function backupAlert(alert: BackupAlert): { title: string; body: string } {
  switch (alert.kind) {
    case 'backup': {
      const last =
        alert.lastAt === null
          ? 'nie ma jeszcze żadnej'
          : `ostatnia dobra jest z ${formatInstant(alert.lastAt)}`;
      return alert.isOff
        ? {
            title: 'Kopie zapasowe są wyłączone',
            body: 'awaria dysku zabrałaby faktury i UPO; wybierz folder na pendrivie albo dysku sieciowym',
          }
        : {
            title: 'Nie udało się zrobić kopii zapasowej',
            body: `${last}; faktury wysyłają się dalej`,
          };
    }
    case 'restored':
      return {
        title:
          alert.madeAt === null
            ? 'Firmę przywrócono z kopii zapasowej'
            : `Firmę przywrócono z kopii z ${formatInstant(alert.madeAt)}`,
        body: 'faktur wystawionych później w niej nie ma: zanim wystawisz następną, sprawdź ostatni numer na wydrukach i popraw numerację',
      };
    case 'movedOut':
      return {
        title: `Firmę przeniesiono na inny komputer (${formatInstant(alert.at)})`,
        body: 'nie wystawiaj tu faktur: numery powtórzyłyby się na obu komputerach',
      };
  }
}
