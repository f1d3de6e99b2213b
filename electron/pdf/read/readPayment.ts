import { type XmlNode, child, childrenOf, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import type { Account, AdvancePayment, PaymentView, Settlement } from './view.ts';

/** `Rozliczenie`: charges and deductions around `P_15`. */
export function readSettlement(fa: XmlNode): Settlement | null {
  const node = child(fa, 'Rozliczenie');
  if (node === null) return null;
  return {
    charges: childrenOf(node, 'Obciazenia').map(amountAndReason),
    chargesTotal: text(node, 'SumaObciazen'),
    deductions: childrenOf(node, 'Odliczenia').map(amountAndReason),
    deductionsTotal: text(node, 'SumaOdliczen'),
    toPay: text(node, 'DoZaplaty'),
    toSettle: text(node, 'DoRozliczenia'),
  };
}

const amountAndReason = (node: XmlNode): { amount: string; reason: string } => ({
  amount: text(node, 'Kwota') ?? '',
  reason: text(node, 'Powod') ?? '',
});

/** `Platnosc`. */
export function readPayment(fa: XmlNode): PaymentView | null {
  const node = child(fa, 'Platnosc');
  if (node === null) return null;
  const conditions = text(node, 'Skonto', 'WarunkiSkonta');
  return {
    isPaid: isMarked(node, 'Zaplacono'),
    paidOn: text(node, 'DataZaplaty'),
    partial: text(node, 'ZnacznikZaplatyCzesciowej'),
    parts: childrenOf(node, 'ZaplataCzesciowa').map((part) => ({
      amount: text(part, 'KwotaZaplatyCzesciowej') ?? '',
      day: text(part, 'DataZaplatyCzesciowej'),
      form: text(part, 'FormaPlatnosci'),
      otherForm: text(part, 'OpisPlatnosci'),
    })),
    terms: childrenOf(node, 'TerminPlatnosci').map((term) => ({
      day: text(term, 'Termin'),
      description: termDescription(child(term, 'TerminOpis')),
    })),
    form: text(node, 'FormaPlatnosci'),
    otherForm: text(node, 'OpisPlatnosci'),
    accounts: childrenOf(node, 'RachunekBankowy').flatMap(readAccount),
    factorAccounts: childrenOf(node, 'RachunekBankowyFaktora').flatMap(readAccount),
    cashDiscount:
      conditions === null ? null : { conditions, amount: text(node, 'Skonto', 'WysokoscSkonta') ?? '' },
    link: text(node, 'LinkDoPlatnosci'),
    paymentId: text(node, 'IPKSeF'),
  };
}

function termDescription(node: XmlNode | null): string | null {
  const parts = [text(node, 'Ilosc'), text(node, 'Jednostka'), text(node, 'ZdarzeniePoczatkowe')];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(' ');
}

function readAccount(node: XmlNode): Account[] {
  const number = text(node, 'NrRB');
  if (number === null) return [];
  return [
    {
      number,
      swift: text(node, 'SWIFT'),
      ownBank: text(node, 'RachunekWlasnyBanku'),
      bank: text(node, 'NazwaBanku'),
      description: text(node, 'OpisRachunku'),
    },
  ];
}

/** `ZaliczkaCzesciowa`: the payments that an advance invoice documents, when there are more than one. */
export const readAdvances = (fa: XmlNode): AdvancePayment[] =>
  childrenOf(fa, 'ZaliczkaCzesciowa').map((node) => ({
    day: text(node, 'P_6Z') ?? '',
    amount: text(node, 'P_15Z') ?? '',
    rate: text(node, 'KursWalutyZW'),
  }));
