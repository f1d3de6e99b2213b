import { amount, moment, nip, percent, quantity } from '../../../electron/pdf/layout/amounts.ts';
import type { XmlNode } from '../../../shared/fa3/xmlNode.ts';
import { currencySymbol, formatAccount, formatDay } from '../../../shared/i18n/format.ts';
import { polish } from '../../../shared/i18n/print/polish.ts';

/** What an element says on paper, or why it has no place there. */
type Place = { says: (value: string) => string; once?: true } | { leftOut: string };

const text: Place = { says: (value) => value.replace(/\s+/g, ' ').trim() };
const money: Place = { says: amount };
const number: Place = { says: quantity };
const day: Place = { says: formatDay };
const time: Place = { says: moment };
const share: Place = { says: percent };
const said = (sentence: string): Place => ({ says: () => sentence, once: true });
const coded = (name: (code: string) => string): Place => ({ says: name, once: true });
/** A mark of which only 1 says something. */
const mark =
  (sentence: string) =>
  (value: string): Place =>
    value === '1' ? said(sentence) : { leftOut: 'a mark that says no' };

const technical: Place = { leftOut: 'the same in every FA(3) file: which form this is' };
const no: Place = { leftOut: 'a mark that says no' };
const saidByNext: Place = { leftOut: 'a mark that says only that the next element is there' };

const all = (names: string, place: Place | ((value: string) => Place)): [string, typeof place][] =>
  names.split(' ').map((name) => [name, place]);

/** By the element's name, or by its parent's and its own where a name means two things. */
const places = new Map<string, Place | ((value: string) => Place)>([
  ...all('KodFormularza WariantFormularza', technical),
  ...all('P_19N P_22N P_PMarzyN', no),
  ...all('NrKSeF RolaInna PlatnoscInna TransportInny LadunekInny', saidByNext),

  ...all('DataWytworzeniaFa DataGodzRozpTransportu DataGodzZakTransportu', time),
  ...all('SystemInfo P_1M P_2 WZ', text),
  ...all('PrefiksPodatnika NrEORI Nazwa KodUE NrVatUE NrID IDWew AdresL1 AdresL2 GLN', text),
  ['NIP', { says: nip }],
  ['BrakID', said(polish.noTaxId)],
  ['KodKraju', { says: (code) => (code === 'PL' ? polish.poland : polish.countryName(code)) }],
  ['DaneIdentyfikacyjne/KodKraju', { says: (code) => `(${code})` }],
  ...all('Email Telefon EmailPU TelefonPU NrKlienta IDNabywcy OpisRoli', text),
  ['StatusInfoPodatnika', coded(polish.sellerStatus)],
  ['JST', mark(polish.localGovernmentUnit)],
  ['GV', mark(polish.vatGroupMember)],
  ['Rola', { says: polish.roleName }],
  ['RolaPU', { says: polish.authorisedRoleName }],
  ['Udzial', share],

  ['KodWaluty', { says: currencySymbol }],
  ...all('P_1 P_6 P_6_Od P_6_Do P_6A P_6Z P_22A', day),
  ...all('P_13_1 P_13_2 P_13_3 P_13_4 P_13_5 P_13_6_1 P_13_6_2 P_13_6_3 P_13_7', money),
  ...all('P_13_8 P_13_9 P_13_10 P_13_11 P_14_1 P_14_2 P_14_3 P_14_4 P_14_5', money),
  ...all('P_14_1W P_14_2W P_14_3W P_14_4W P_15 P_15Z P_15ZK', money),
  ...all('KursWalutyZ KursWalutyZK KursWalutyZW KursWaluty KursUmowny', number),
  ['RodzajFaktury', coded(polish.invoiceKind)],

  ['P_16', mark(polish.annotation.cashMethod)],
  ['P_17', mark(polish.annotation.selfInvoicing)],
  ['P_18', mark(polish.annotation.reverseCharge)],
  ['P_18A', mark(polish.annotation.splitPayment)],
  ['P_19', said(polish.annotation.exempt(null))],
  ['P_19A', { says: polish.exemptionBasis.act }],
  ['P_19B', { says: polish.exemptionBasis.directive }],
  ['P_19C', { says: polish.exemptionBasis.other }],
  ['P_22', said(polish.annotation.newVehicles)],
  ['P_42_5', mark(polish.vehicleDuty)],
  ['P_NrWierszaNST', text],
  ...Object.entries(polish.vehicle).map(([name, label]): [string, Place] => [
    name,
    { says: (value) => `${label}: ${value}` },
  ]),
  ['P_23', mark(polish.annotation.triangular)],
  ['P_PMarzy', said(polish.annotation.margin)],
  ['P_PMarzy_2', said(polish.annotation.marginTravel)],
  ['P_PMarzy_3_1', said(polish.annotation.marginUsed)],
  ['P_PMarzy_3_2', said(polish.annotation.marginArt)],
  ['P_PMarzy_3_3', said(polish.annotation.marginAntiques)],
  ['FP', said(polish.annotation.toReceipt)],
  ['TP', said(polish.annotation.related)],
  ['ZwrotAkcyzy', said(polish.annotation.exciseRefund)],

  ['PrzyczynaKorekty', text],
  ['TypKorekty', coded(polish.correctionEffect)],
  ['DataWystFaKorygowanej', day],
  ...all('NrFaKorygowanej NrKSeFFaKorygowanej OkresFaKorygowanej NrFaKorygowany', text),
  ...all('NrKSeFN NrKSeFZN', said(polish.outsideKsef)),
  ...all('NrFaZaliczkowej NrKSeFFaZaliczkowej', text),

  ...all('NrWiersza Klucz Wartosc NrWierszaFa NrWierszaZam', text),
  ...all('UU_ID P_7 Indeks GTIN PKWiU CN PKOB P_8A GTU', text),
  ...all('UU_IDZ P_7Z IndeksZ GTINZ PKWiUZ CNZ PKOBZ P_8AZ GTUZ', text),
  ...all('P_8B P_8BZ', number),
  ...all('P_9A P_9B P_10 P_11 P_11A P_11Vat KwotaAkcyzy', money),
  ...all('P_9AZ P_11NettoZ P_11VatZ KwotaAkcyzyZ WartoscZamowienia', money),
  ...all('P_12 P_12Z', { says: polish.rateName }),
  ...all('P_12_XII P_12Z_XII', share),
  ...all('P_12_Zal_15 P_12Z_Zal_15', { says: () => polish.annex15 }),
  ...all('Procedura ProceduraZ', { says: polish.procedureName }),
  ['StanPrzed', said(polish.linesBefore)],
  ['StanPrzedZ', said(polish.orderBefore)],

  ...all('Kwota SumaObciazen SumaOdliczen DoZaplaty DoRozliczenia', money),
  ['Powod', text],
  ['Zaplacono', said(polish.paid(null))],
  ['DataZaplaty', day],
  ['ZnacznikZaplatyCzesciowej', (value) => said(value === '2' ? polish.paidInParts : polish.paidInPart)],
  ['KwotaZaplatyCzesciowej', money],
  ...all('DataZaplatyCzesciowej Termin', day),
  ...all('Ilosc Jednostka ZdarzeniePoczatkowe OpisPlatnosci', text),
  ['FormaPlatnosci', { says: polish.paymentFormName }],
  ['NrRB', { says: (value) => formatAccount(value) }],
  ['RachunekWlasnyBanku', { says: polish.ownBankAccount }],
  ...all('SWIFT NazwaBanku OpisRachunku WarunkiSkonta WysokoscSkonta LinkDoPlatnosci IPKSeF', text),

  ...all('DataUmowy DataZamowienia', day),
  ...all('NrUmowy NrZamowienia NrPartiiTowaru WarunkiDostawy WalutaUmowna', text),
  ['PodmiotPosredniczacy', said(polish.intermediary)],
  ['RodzajTransportu', { says: polish.transportName }],
  ['OpisLadunku', { says: polish.cargoName }],
  ...all('OpisInnegoTransportu NrZleceniaTransportu OpisInnegoLadunku JednostkaOpakowania', text),

  ...all('StopkaFaktury PelnaNazwa KRS REGON BDO', text),
  ...all('ZNaglowek ZKlucz ZWartosc Akapit TKlucz TWartosc Opis NKom WKom SKom', text),
]);

export interface Leaf {
  path: string;
  /** As in the XML. */
  value: string;
  /** As on paper; `null` when it has no place there. */
  printed: string | null;
  /** One sentence may stand for several of these. */
  isOnce: boolean;
}

/** Whether an element has a place, or a reason to have none. */
export const placeOf = (path: string): Place | ((value: string) => Place) => {
  const steps = path.split('/');
  const found = places.get(steps.slice(-2).join('/')) ?? places.get(steps.at(-1) ?? '');
  if (found === undefined) throw new Error(`${path} has no place on paper`);
  return found;
};

/** Every element of an invoice that has no child elements, and what it says on paper. */
export function leavesOf(node: XmlNode, above = ''): Leaf[] {
  const path = `${above}/${node.name}`;
  if (node.children.length > 0) return node.children.flatMap((one) => leavesOf(one, path));
  const value = node.text.trim();
  if (value === '') return [];
  const found = placeOf(path);
  const place = typeof found === 'function' ? found(value) : found;
  if ('leftOut' in place) return [{ path, value, printed: null, isOnce: true }];
  return [{ path, value, printed: place.says(value), isOnce: place.once === true }];
}
