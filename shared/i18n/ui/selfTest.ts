import { formatInstant, plural } from '../format.ts';

/** Words of the self-test's screen; the screen comes late, so they are not among the words of the frame. */
export const selfTest = {
  title: 'Sprawdzian trybów offline',
  subtitle: 'Lista kontrolna Strefy KSeF, wykonana naprawdę na kopii ustawień firmy',
  start: 'Rozpocznij sprawdzian',
  again: 'Zrób sprawdzian jeszcze raz',
  cancel: 'Przerwij',
  showReport: 'Pokaż raport (PDF)',
  saveReport: 'Zapisz raport (PDF)',
  empty: {
    title: 'Czy faktury wyjdą, gdy zabraknie KSeF?',
    body: 'Program wystawi faktury próbne w każdym trybie, odczyta kody QR z wydruków, odłączy i przyłączy KSeF piaskownicy i sprawdzi, czy wszystko doszło. Trwa to około minuty. Faktury, numery i kolejka firmy zostają nietknięte.',
  },
  preparing: 'Przygotowuję osobny folder i piaskownicę KSeF…',
  progress: (done: number, total: number, point: string) => `${done} z ${total} · ${point}`,
  progressLabel: 'Postęp sprawdzianu',
  results: 'Wynik',
  failed: 'Co nie działa',
  failedPoint: (number: string, name: string, reason: string) => `${number} ${name}: ${reason}`,
  resultOf: (startedAt: number, verdict: string) => `${formatInstant(startedAt)} · ${verdict}`,
  shown: 'Pokazany sprawdzian',
  compare: 'Porównaj z',
  compareNothing: 'z żadnym',
  same: 'Każdy punkt wypadł tak samo.',
  differences: (count: number) =>
    `${count} ${plural(count, 'punkt wypadł inaczej', 'punkty wypadły inaczej', 'punktów wypadło inaczej')}`,
  changed: (before: string, after: string) => `${before} → ${after}`,
  checklist: 'Lista kontrolna (rozdział 7 artykułu)',
  restsOn: (numbers: string) => `punkty ${numbers}`,
  chapter: (number: string, name: string) => `${number}. ${name}`,
  columns: { number: 'Punkt', what: 'Co sprawdzono', outcome: 'Wynik' },
  evidence: (count: number) => `${count} ${plural(count, 'dowód', 'dowody', 'dowodów')}`,
  evidenceOf: (number: string) => `Dowody punktu ${number}`,
} as const;
