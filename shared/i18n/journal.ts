import { z } from 'zod';
import { DocumentKind, type JournalEntry } from '../contract/types.ts';
import { announcementCategories } from '../domain/deadline.ts';
import { deadlineStages } from '../domain/alerts.ts';
import { Mode } from '../domain/mode.ts';
import { codeName } from './codeNames.ts';
import { describeError } from './errors.ts';
import { deadlineTitle } from './alerts.ts';
import { announcedTimes, categoryName } from './deadlines.ts';
import { formatAccount, formatDay } from './format.ts';
import { documentName } from './handOver.ts';
import { journalPhrases as phrases } from './journalPhrases.ts';
import { exports } from './ui/exports.ts';
import { latarniaLamp, modeCause, modeName } from './modes.ts';
import { foreignCodes } from './printErrors.ts';

/** What can be picked out of the journal. */
export const journalAreaName = {
  mode: 'Tryb i połączenie',
  announcement: 'Komunikaty MF',
  deadline: 'Terminy i ostrzeżenia',
  invoice: 'Faktury',
  queue: 'Wysyłanie',
  certificate: 'Certyfikaty i sejf',
  other: 'Firma i szkolenie',
} as const;

/** Every kind of line that the program writes, with its name. */
const journalKinds = {
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
  'company.changed': 'Zmieniono dane firmy',
  'company.loginChanged': 'Zapisano token KSeF',
  'company.loginTested': 'Sprawdzono logowanie do KSeF',
  'keystore.imported': 'Wczytano certyfikat',
  'keystore.checked': 'KSeF potwierdził stan certyfikatu',
  'keystore.endsSoon': 'Przypomnienie: certyfikat typu 2 traci ważność',
  'keystore.orderStarted': 'Zamówiono certyfikat typu 2',
  'keystore.ordered': 'Odebrano zamówiony certyfikat typu 2',
  'keystore.revoked': 'Unieważniono certyfikat w KSeF',
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
  'invoice.unclear': 'Wynik wysyłki nieznany, program pyta KSeF',
  'invoice.foundInKsef': 'KSeF ma już tę fakturę',
  'invoice.notFoundInKsef': 'KSeF nie ma tej faktury, zostanie wysłana',
  'invoice.willBeSentAgain': 'Faktura zostanie wysłana jeszcze raz',
  'invoice.rejected': 'KSeF odrzucił fakturę',
  'invoice.sentAgain': 'Odrzucona faktura zostanie wysłana jeszcze raz',
  'invoice.technicallyCorrected': 'Korekta techniczna: nowy plik o tej samej treści',
  'invoice.reissued': 'Odrzuconą fakturę wystawiono ponownie',
  'invoice.carriedOut': 'Wyniesiono w pliku do wysłania z innego komputera',
  'invoice.takenIn': 'Przyjęto z pliku, do wysłania z tego komputera',
  'invoice.held': 'Wstrzymano wysyłkę tej faktury',
  'invoice.released': 'Wznowiono wysyłkę tej faktury',
  'invoice.conflictFound': 'W KSeF jest inny dokument pod tym numerem',
  'invoice.accepted': 'KSeF zaakceptował fakturę i nadał numer',
  'invoice.upoStored': 'Pobrano UPO',
  'series.changed': 'Zmieniono numerację faktur',
  'series.deskChanged': 'Zmieniono znak stanowiska w numerach',
  'correction.entered': 'Wpisano korektę, czeka na numer KSeF oryginału',
  'correction.issued': 'Wystawiono korektę, która czekała na numer KSeF',
  'correction.dropped': 'Zrezygnowano z czekającej korekty',
  'customer.merged': 'Połączono dwa wpisy kontrahenta',
  'book.imported': 'Wczytano listę z pliku',
  'book.rememberingChanged': 'Zmieniono dopisywanie do list',
  'book.lookUpChanged': 'Zmieniono pobieranie danych firm z białej listy',
  'account.checked': 'Sprawdzono rachunek na białej liście',
  'invoice.duplicateMade': 'Wystawiono duplikat wydruku',
  'print.checked': 'Sprawdzono kody QR wydruku',
  'print.refused': 'Wydruku nie wydano: kody QR się nie zgadzają',
  'print.madeAgain': 'Zrobiono nowy wydruk z numerem KSeF',
  'print.lookChanged': 'Zmieniono wygląd wydruków',
  'print.logoChanged': 'Zmieniono logo na wydrukach',
  'mail.started': 'Wysyłanie e-mailem',
  'mail.sent': 'Wysłano e-mailem',
  'mail.drafted': 'Przygotowano e-mail w programie pocztowym',
  'mail.failed': 'Nie wysłano e-maila',
  'mail.unclear': 'E-mail: nie wiadomo, czy dotarł',
  'mail.settingsChanged': 'Zmieniono ustawienia poczty',
  'recurring.scheduled': 'Ustawiono fakturę cykliczną',
  'recurring.issued': 'Wystawiono fakturę cykliczną',
  'recurring.skipped': 'Pominięto fakturę cykliczną',
  'recurring.failed': 'Nie udało się wystawić faktury cyklicznej',
  'proforma.issued': 'Wystawiono proformę',
  'proforma.invoiced': 'Z proformy powstała faktura',
  'import.issued': 'Wystawiono fakturę z pliku XML',
  'import.refused': 'Plik XML odrzucono',
  'watch.changed': 'Zmieniono obserwowany folder',
  'export.made': 'Zapisano faktury do pliku',
  'upo.sealSeen': 'Nowy certyfikat pieczęci na UPO',
  'queue.paused': 'Wstrzymano wysyłanie',
  'queue.resumed': 'Wznowiono wysyłanie',
  'queue.batchRefused': 'KSeF nie przyjął paczki, faktury pójdą pojedynczo',
  'backup.made': 'Zrobiono i sprawdzono kopię zapasową',
  'backup.failed': 'Nie udało się zrobić kopii zapasowej',
  'backup.folderChanged': 'Zmieniono folder kopii zapasowych',
  'backup.restored': 'Przywrócono firmę z kopii zapasowej',
  'backup.ksefAsked': 'Zapytano KSeF o faktury spoza kopii',
  'invoice.recovered': 'Faktura odzyskana z KSeF',
  'backup.movedOut': 'Zapisano plik do przeniesienia firmy na inny komputer',
  'backup.movedIn': 'Przeniesiono firmę na ten komputer',
  'evidence.made': 'Zapisano plik dowodowy',
  'training.outageStarted': 'Szkolenie: wyłączono KSeF',
  'training.outageEnded': 'Szkolenie: włączono KSeF',
  'training.failureAnnounced': 'Szkolenie: ogłoszono awarię KSeF',
  'training.failureEnded': 'Szkolenie: ogłoszono koniec awarii KSeF',
  'drill.started': 'Rozpoczęto ćwiczenie awarii',
  'drill.finished': 'Zakończono ćwiczenie awarii',
} as const;
export type JournalKind = keyof typeof journalKinds;
const kindName: Readonly<Record<string, string>> = journalKinds;

/** The Polish name of a journal entry; of a kind that another version of the program wrote, that it is one. */
export const journalKindName = (kind: string): string =>
  Object.hasOwn(kindName, kind) ? (kindName[kind] ?? kind) : `Zdarzenie spoza tej wersji programu (${kind})`;

/** Every kind of line with its name, in the order of the alphabet. */
export const journalKindNames = (): [kind: string, name: string][] =>
  Object.entries(journalKinds).sort(([, a], [, b]) => a.localeCompare(b, 'pl'));

/** Kinds whose Polish name contains a text, in whatever case. */
export const journalKindsNamed = (text: string): string[] =>
  Object.entries(journalKinds)
    .filter(([, name]) => name.toLocaleLowerCase('pl').includes(text.toLocaleLowerCase('pl')))
    .map(([kind]) => kind);

const text = z.string().min(1).optional().catch(undefined);
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const Told = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('day'), day: z.string() }),
    z.object({ kind: z.literal('open') }),
    z.object({ kind: z.literal('none') }),
  ])
  .transform((it) =>
    it.kind === 'day' ? formatDay(it.day) : it.kind === 'open' ? phrases.open : phrases.noDuty,
  );
const addresses = optional(z.array(z.string()));
/** Files of a message. */
const mailed = optional(z.array(z.object({ name: z.string() })));
const exportKinds = Object.keys(exports.kinds) as (keyof typeof exports.kinds)[];
const Category = z.enum(announcementCategories);
/** What entries carry that means something to a person; anything else, or of another shape, is left out. */
const Data = z.object({
  ...{
    mode: optional(Mode),
    from: z.unknown().optional(),
    to: z.unknown().optional(),
    deadline: optional(Told),
  },
  ...{ cause: text, reason: text, by: text, ksefNumber: text, serial: text, code: text },
  ...{ details: optional(z.record(z.string(), z.unknown())) },
  ...{ category: optional(Category), start: optional(z.int()), end: optional(z.int().nullable()) },
  ...{ name: text, period: text },
  ...{ subject: text, refused: addresses, documents: mailed },
  ...{ message: text, version: optional(z.int()), file: text, folder: text },
  causes: optional(z.array(z.object({ category: Category, start: z.int(), end: z.int().nullable() }))),
  ...{ kind: optional(DocumentKind), codes: optional(z.array(z.string())), sha256: text },
  ...{ missing: optional(z.array(z.string())), foreign: optional(z.int()) },
  ...{ what: optional(z.enum(exportKinds)), provedPrints: optional(z.int()) },
  ...{ account: text, isAssigned: optional(z.boolean()), requestId: text, requestedAt: text },
  ...{ stage: optional(z.enum(deadlineStages)), daysLeft: optional(z.int()), count: optional(z.int()) },
});
type Data = z.infer<typeof Data>;

/** Something before and after: deadlines, modes, or what Latarnia said. */
function change({ from, to }: Data): string | undefined {
  const named = (value: unknown): string | undefined => {
    const deadline = Told.safeParse(value);
    if (deadline.success) return deadline.data;
    const mode = Mode.safeParse(value);
    if (mode.success) return modeName[mode.data];
    return typeof value === 'string' && Object.hasOwn(latarniaLamp, value)
      ? latarniaLamp[value as keyof typeof latarniaLamp]
      : undefined;
  };
  const after = named(to);
  const before = named(from);
  if (after === undefined) return undefined;
  return before === undefined ? after : `${before} → ${after}`;
}

const announcement = ({ category, start, end = null, message, version }: Data): string | undefined =>
  category === undefined
    ? undefined
    : [
        categoryName[category],
        ...(start === undefined ? [] : [announcedTimes({ start, end })]),
        ...(message === undefined ? [] : [phrases.message(message, version)]),
      ].join(', ');

const mail = ({ to, refused, subject, documents }: Data): string[] => {
  const recipients = addresses.parse(to) ?? [];
  return [
    ...(recipients.length === 0 ? [] : [phrases.to(recipients)]),
    ...(refused === undefined || refused.length === 0 ? [] : [phrases.refused(refused)]),
    ...(subject === undefined ? [] : [phrases.subject(subject)]),
    ...(documents === undefined ? [] : [documents.map(({ name }) => name).join(', ')]),
  ];
};

const alert = ({ stage, daysLeft, count }: Data): string | undefined =>
  stage !== undefined && daysLeft !== undefined && count !== undefined
    ? deadlineTitle({ stage, daysLeft, count })
    : undefined;

const namesOfCodes = (codes: readonly string[]): string => {
  const names: Readonly<Record<string, string>> = codeName;
  return codes.flatMap((name) => (Object.hasOwn(names, name) ? [names[name]] : [])).join(', ');
};

/** Which document it was, and what was read from its codes. */
const print = ({ kind, codes, missing = [], foreign = 0 }: Data): (string | undefined)[] => [
  kind && documentName[kind],
  codes && (namesOfCodes(codes) === '' ? phrases.noCodes : phrases.read(namesOfCodes(codes))),
  ...(missing.length === 0 ? [] : [phrases.mismatch(namesOfCodes(missing))]),
  ...(foreign === 0 ? [] : [foreignCodes(foreign)]),
];

/** Which file of many invoices, of which days, and how many there are in it. */
const exported = ({ what, from, to, count, provedPrints = 0 }: Data): (string | undefined)[] => {
  if (what === undefined) return [];
  const days = z.tuple([z.iso.date(), z.iso.date()]).safeParse([from, to]);
  return [
    exports.kinds[what].label,
    days.success ? days.data.map(formatDay).join('–') : undefined,
    count === undefined ? undefined : phrases.invoices(count),
    provedPrints === 0 ? undefined : phrases.provedPrints(provedPrints),
  ];
};

const accountCheck = ({ account, isAssigned, requestId, requestedAt }: Data): (string | undefined)[] =>
  account === undefined
    ? []
    : [
        formatAccount(account),
        isAssigned === undefined ? undefined : phrases.assigned(isAssigned),
        requestId === undefined ? undefined : phrases.request(requestId, requestedAt ?? ''),
      ];

/** What a line of the journal says besides its name: before and after, causes, numbers, who and why. */
export function describeEntry({ data }: Pick<JournalEntry, 'data'>): string {
  const it = Data.parse(data);
  return [
    it.name,
    it.period,
    it.mode && modeName[it.mode],
    change(it),
    ...mail(it),
    it.causes?.map((cause) => `${categoryName[cause.category]}: ${announcedTimes(cause)}`).join('; ') ||
      undefined,
    it.deadline && phrases.sendBy(it.deadline),
    announcement(it),
    alert(it),
    it.cause !== undefined && Object.hasOwn(modeCause, it.cause)
      ? modeCause[it.cause as keyof typeof modeCause]
      : undefined,
    it.by,
    it.reason,
    it.ksefNumber,
    it.serial,
    ...print(it),
    ...exported(it),
    ...accountCheck(it),
    it.sha256 && `SHA-256 ${it.sha256}`,
    it.file,
    it.folder,
    it.code === undefined ? undefined : describeError({ code: it.code, details: it.details ?? {} }).title,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The first line of the exported file. */
export const journalColumns = [
  'lp.',
  'czas (Warszawa)',
  'zdarzenie',
  'kod zdarzenia',
  'faktura',
  'opis',
  'dane (JSON)',
  'skrót SHA-256',
];
/** The name of the exported file. */
export const journalFileName = (today: string): string => `dziennik-${today}.csv`;
