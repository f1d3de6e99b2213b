import type { Invoice } from '../domain/invoice.ts';
import { fa } from './fa.ts';
import { naglowek } from './naglowek.ts';
import { podmiot1, podmiot2, podmiot3, podmiotUpowazniony } from './podmiot.ts';
import { stopka } from './stopka.ts';
import { zalacznik } from './warunki.ts';

/** Namespace of FA(3), wersja schemy 1-0E. */
export const fa3Namespace = 'http://crd.gov.pl/wzor/2025/06/25/13775/';

/**
 * The FA(3) XML of an invoice: the same invoice gives the same text. Encode it as UTF-8 without a BOM and freeze
 * the bytes, as their hash is printed on the invoice.
 */
export function buildFa3(invoice: Invoice): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Faktura xmlns="${fa3Namespace}">`,
    ...naglowek(invoice),
    ...podmiot1(invoice),
    ...podmiot2(invoice),
    ...podmiot3(invoice),
    ...podmiotUpowazniony(invoice),
    ...fa(invoice),
    ...stopka(invoice),
    ...zalacznik(invoice),
    '</Faktura>',
    '',
  ].join('\n');
}
