import type { ModeStatus } from '../contract/types.ts';
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

const journalKinds: Record<string, string> = {
  'announcement.corrected': 'Poprawiono wpisany komunikat',
  'announcement.takenBack': 'Wycofano wpisany komunikat',
  'latarnia.changed': 'Komunikaty MF: zmiana stanu',
  'deadline.changed': 'Zmienił się termin dosłania',
  'invoice.dutyLifted': 'Zwolniono z obowiązku dosłania (awaria całkowita)',
  'invoice.dutyRestored': 'Obowiązek dosłania wrócił',
  'invoice.sentAnyway': 'Wysyłka mimo zwolnienia z obowiązku',
  'alert.raised': 'Ostrzeżenie',
  'alert.acknowledged': 'Ostrzeżenie przyjęte do wiadomości',
  'alert.snoozed': 'Ostrzeżenie odłożone na później',
  'alert.shown': 'Ostrzeżenie pokazane na pulpicie',
  'company.created': 'Założono firmę',
  'company.loginChanged': 'Zapisano token KSeF',
  'keystore.imported': 'Wczytano certyfikat',
  'keystore.checked': 'KSeF potwierdził stan certyfikatu',
  'keystore.endsSoon': 'Przypomnienie: certyfikat typu 2 traci ważność',
  'keystore.orderStarted': 'Zamówiono certyfikat typu 2',
  'keystore.ordered': 'Odebrano zamówiony certyfikat typu 2',
  'keystore.passphraseChanged': 'Zmieniono hasło sejfu',
  'keystore.exported': 'Zapisano kopię certyfikatu do pliku',
  'mode.setByUser': 'Tryb wybrany ręcznie',
  'mode.setAuto': 'Tryb wybiera znów program',
  'announcement.entered': 'Wpisano komunikat Ministerstwa',
  'announcement.ended': 'Komunikat Ministerstwa zakończony',
  'announcement.received': 'Odebrano komunikat Ministerstwa',
  'announcement.changed': 'Ministerstwo zmieniło komunikat',
  'announcement.withdrawn': 'Ministerstwo wycofało komunikat',
  'announcement.confirmed': 'Potwierdzono komunikat Ministerstwa',
  'announcement.dismissed': 'Komunikat Ministerstwa uznano za nieprawdziwy',
  'announcement.confirmedByOutage': 'Komunikat Ministerstwa potwierdził brak odpowiedzi KSeF',
  'mode.switched': 'Tryb zmieniony przez program',
  'ksef.reachable': 'KSeF odpowiada',
  'ksef.unreachable': 'KSeF przestał odpowiadać',
  'invoice.issued': 'Wystawiono fakturę',
  'invoice.turnedOffline24': 'Faktura przeszła w tryb Offline24',
  'invoice.notTurnedOffline': 'Nie udało się przenieść faktury w tryb Offline24',
  'invoice.sent': 'Wysłano do KSeF',
  'invoice.notSent': 'Nie wysłano, faktura czeka dalej',
  'invoice.refused': 'KSeF odrzucił fakturę',
  'invoice.unclear': 'Wynik wysyłki nieznany, program pyta KSeF',
  'invoice.foundInKsef': 'KSeF ma już tę fakturę',
  'invoice.notFoundInKsef': 'KSeF nie ma tej faktury, zostanie wysłana',
  'invoice.willBeSentAgain': 'Faktura zostanie wysłana jeszcze raz',
  'invoice.rejected': 'KSeF odrzucił fakturę',
  'invoice.accepted': 'KSeF zaakceptował fakturę i nadał numer',
  'invoice.upoStored': 'Pobrano UPO',
  'queue.paused': 'Wstrzymano wysyłanie',
  'queue.resumed': 'Wznowiono wysyłanie',
  'training.outageStarted': 'Szkolenie: wyłączono KSeF',
  'training.outageEnded': 'Szkolenie: włączono KSeF',
};

/** The Polish name of a journal entry; an unknown kind is shown as it is, so that nothing is hidden. */
export const journalKindName = (kind: string): string =>
  Object.hasOwn(journalKinds, kind) ? (journalKinds[kind] ?? kind) : kind;
