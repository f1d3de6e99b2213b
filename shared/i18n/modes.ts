import type { ModeStatus } from '../contract/modeTypes.ts';
import type { EnvironmentName } from '../domain/environment.ts';
import type { InvoiceState } from '../domain/lifecycle.ts';
import type { Mode } from '../domain/mode.ts';

/** Names of the five situations, as people and the act call them. */
export const modeName: Record<Mode, string> = {
  online: 'Online',
  offline24: 'Offline24',
  'offline-niedostepnosc': 'Niedostępność KSeF',
  'offline-awaria': 'Awaria KSeF',
  'awaria-calkowita': 'Awaria całkowita',
};

/** When a mode is for, what is on the print and by when KSeF must get the invoice: one line each. */
export const modeExplanation: Record<Mode, { when: string; codes: string; deadline: string }> = {
  online: {
    when: 'KSeF działa, faktury idą od razu.',
    codes: 'jeden kod QR',
    deadline: 'wysyłka natychmiast',
  },
  offline24: {
    when: 'Nie masz internetu albo tak wolisz.',
    codes: 'dwa kody QR',
    deadline: 'dosłanie do końca następnego dnia roboczego',
  },
  'offline-niedostepnosc': {
    when: 'Ministerstwo zapowiedziało prace serwisowe.',
    codes: 'dwa kody QR',
    deadline: 'dosłanie do końca dnia roboczego po zakończeniu prac',
  },
  'offline-awaria': {
    when: 'Ministerstwo ogłosiło awarię KSeF.',
    codes: 'dwa kody QR',
    deadline: 'dosłanie do końca 7. dnia roboczego po awarii',
  },
  'awaria-calkowita': {
    when: 'Ogłoszona w mediach; KSeF nie działa dla nikogo.',
    codes: 'bez kodów QR',
    deadline: 'faktur nie dosyła się nigdy',
  },
};

/** Why the mode is what it is, for a chip next to its name. */
export const modeCause: Record<ModeStatus['cause'], string> = {
  start: 'sprawdzam połączenie',
  ksefReachable: 'KSeF odpowiada',
  ksefUnreachable: 'brak łączności',
  maintenanceAnnounced: 'ogłoszone prace',
  failureAnnounced: 'ogłoszona awaria',
  totalFailureConfirmed: 'ogłoszona, potwierdzona',
  chosenByUser: 'wybrany ręcznie',
};

export const modeSource: Record<ModeStatus['source'], string> = { auto: 'auto', manual: 'ręcznie' };

/** States of an issued invoice; accepted and archived are one thing to a person. */
export const stateName: Record<InvoiceState, string> = {
  draft: 'szkic',
  queued: 'czeka',
  sending: 'wysyłana',
  unclear: 'sprawdzana w KSeF',
  processing: 'przyjęta do przetwarzania',
  accepted: 'Zaakceptowana',
  archived: 'Zaakceptowana',
  rejected: 'odrzucona',
  exempt: 'zwolniona',
};

export const overdueName = 'po terminie';

export const environmentName: Record<EnvironmentName, string> = {
  sandbox: 'PIASKOWNICA',
  test: 'TEST',
  demo: 'DEMO',
  production: 'PRODUKCJA',
};

export const environmentExplanation: Record<EnvironmentName, string> = {
  sandbox: 'KSeF na tym komputerze, do nauki. Faktury nie mają skutków prawnych.',
  test: 'Środowisko testowe Ministerstwa. Faktury nie mają skutków prawnych.',
  demo: 'Środowisko demonstracyjne Ministerstwa. Faktury nie mają skutków prawnych.',
  production: 'Prawdziwy KSeF. Każda faktura ma skutki prawne.',
};

export const ksefLamp: Record<ModeStatus['lamps']['ksef'], string> = {
  up: 'odpowiada',
  down: 'nie odpowiada',
  unknown: 'jeszcze nie wiadomo',
};

export const internetLamp: Record<ModeStatus['lamps']['internet'], string> = {
  up: 'jest połączenie',
  down: 'komputer nie ma sieci',
  unknown: 'nie wiadomo: nie odpowiada ani KSeF, ani komunikaty MF',
};

export const latarniaLamp: Record<ModeStatus['lamps']['latarnia'], string> = {
  available: 'żadnych komunikatów',
  maintenance: 'prace serwisowe',
  failure: 'ogłoszona awaria',
  totalFailure: 'ogłoszona awaria całkowita',
  silent: 'nie odpowiada',
  unknown: 'jeszcze nie wiadomo',
};
