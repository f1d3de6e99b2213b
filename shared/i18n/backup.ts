import type { AlertView } from '../contract/types.ts';
import type { RecoveryResult } from '../domain/alerts.ts';
import { describeError } from './errors.ts';
import { formatInstant, plural } from './format.ts';

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
        title: alert.moved
          ? 'Poprzedni komputer wystawiał faktury jeszcze po przenosinach'
          : alert.madeAt === null
            ? 'Firmę przywrócono z kopii zapasowej'
            : `Firmę przywrócono z kopii z ${formatInstant(alert.madeAt)}`,
        body:
          alert.ksef === null
            ? `faktur wystawionych później w niej nie ma: ${checkNumbers}`
            : recoveryText(alert.ksef),
      };
    case 'movedOut':
      return {
        title: `Firmę przeniesiono na inny komputer (${formatInstant(alert.at)})`,
        body: 'nie wystawiaj tu faktur: numery powtórzyłyby się na obu komputerach',
      };
  }
}

const NBSP = '\u00a0';
const checkNumbers = 'zanim wystawisz następną, sprawdź ostatni numer na wydrukach i popraw numerację';
const invoices = (count: number): string => `${count}${NBSP}${plural(count, 'fakturę', 'faktury', 'faktur')}`;

/** What is known from KSeF of invoices that were issued after the backup. */
export function recoveryText({
  finishedAt,
  recovered,
  adopted,
  taken,
  unread,
  problem,
}: RecoveryResult): string {
  const found = [
    ...(recovered === 0 ? [] : [`odzyskano z KSeF ${invoices(recovered)}`]),
    ...(adopted === 0 ? [] : [`KSeF miał już ${invoices(adopted)} z kolejki: nie pójdą drugi raz`]),
    ...(taken === 0
      ? []
      : [
          `KSeF ma ${invoices(taken)} pod ${plural(taken, 'numerem zajętym', 'numerami zajętymi', 'numerami zajętymi')} tu przez inne`,
        ]),
    ...(unread === 0 ? [] : [`${invoices(unread)} trzeba obejrzeć w KSeF: program nie umie ich wczytać`]),
  ];
  if (finishedAt === null) {
    const why =
      problem === null
        ? 'program pyta KSeF o faktury wystawione po zrobieniu kopii'
        : `nie udało się jeszcze zapytać KSeF o faktury wystawione po zrobieniu kopii (${describeError(problem).title})`;
    return [why, ...found, `dopóki nie odpowie, numery mogą się powtórzyć: ${checkNumbers}`].join('; ');
  }
  return [
    ...(found.length === 0 ? ['w KSeF nie ma faktur, których by tu brakowało'] : found),
    'wystawionych offline i niewysłanych KSeF nie zna: porównaj wydruki z listą',
  ].join('; ');
}
