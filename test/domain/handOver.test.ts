import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuyerId } from '../../shared/domain/fa3/party.ts';
import {
  buyerKind,
  handOver,
  type BuyerKind,
  type HandOverCase,
  type HandOverKind,
  type HandOverReason,
} from '../../shared/domain/handOver.ts';
import { invoiceStates, isAccepted } from '../../shared/domain/lifecycle.ts';
import { modes } from '../../shared/domain/mode.ts';
import { handOverConsequence, handOverName, handOverReason } from '../../shared/i18n/handOver.ts';

const number = '5265877635-20261120-0100AABBCCDD-EE';
const waiting = { state: 'queued', ksefNumber: null } as const;
const accepted = { state: 'archived', ksefNumber: number } as const;

describe('the document for the buyer', () => {
  const cases: [string, HandOverCase, HandOverKind | null, HandOverReason][] = [
    [
      'offline24, a Polish business: the invoice comes through KSeF, a confirmation at the counter',
      { mode: 'offline24', buyer: 'polishBusiness', ...waiting },
      'confirmation',
      'offline24Business',
    ],
    [
      'niedostępność, a Polish business: the same',
      { mode: 'offline-niedostepnosc', buyer: 'polishBusiness', ...waiting },
      'confirmation',
      'maintenanceBusiness',
    ],
    [
      'offline24, a consumer: the invoice',
      { mode: 'offline24', buyer: 'withoutNip', ...waiting },
      'pdf',
      'offlineWithoutNip',
    ],
    [
      'niedostępność, a firm from abroad: the invoice',
      { mode: 'offline-niedostepnosc', buyer: 'foreign', ...waiting },
      'pdf',
      'offlineForeign',
    ],
    [
      'awaria, a Polish business: the invoice',
      { mode: 'offline-awaria', buyer: 'polishBusiness', ...waiting },
      'pdf',
      'failure',
    ],
    [
      'awaria, a consumer: the invoice',
      { mode: 'offline-awaria', buyer: 'withoutNip', ...waiting },
      'pdf',
      'failure',
    ],
    [
      'awaria całkowita, a Polish business: the invoice',
      { mode: 'awaria-calkowita', buyer: 'polishBusiness', state: 'exempt', ksefNumber: null },
      'pdf',
      'totalFailure',
    ],
    [
      'awaria całkowita, sent to KSeF all the same and not there yet: the invoice',
      { mode: 'awaria-calkowita', buyer: 'polishBusiness', ...waiting },
      'pdf',
      'totalFailure',
    ],
    [
      'offline24, freed of the duty by a total failure: the invoice, also for a Polish business',
      { mode: 'offline24', buyer: 'polishBusiness', state: 'exempt', ksefNumber: null },
      'pdf',
      'dutyLifted',
    ],
    [
      'offline24, KSeF gave the number: the print with the number',
      { mode: 'offline24', buyer: 'polishBusiness', ...accepted },
      'pdf',
      'hasNumber',
    ],
    [
      'online with a number, a consumer: the print, handed over as agreed',
      { mode: 'online', buyer: 'withoutNip', ...accepted },
      'pdf',
      'hasNumberAgreedWay',
    ],
    [
      'online, the number comes in a moment',
      { mode: 'online', buyer: 'polishBusiness', ...waiting },
      'pdf',
      'onlineSoon',
    ],
    [
      'online, the number comes in a moment, a consumer',
      { mode: 'online', buyer: 'withoutNip', ...waiting },
      'pdf',
      'onlineSoonAgreedWay',
    ],
    [
      'refused by KSeF: nothing',
      { mode: 'offline24', buyer: 'withoutNip', state: 'rejected', ksefNumber: null },
      null,
      'rejected',
    ],
  ];
  it.each(cases)('%s', (_, it, kind, reason) => {
    const given = handOver(it);
    expect(given.reason).toBe(reason);
    expect(given.offers.find(({ recommended }) => recommended)?.kind ?? null).toBe(kind);
  });

  it('tells what follows when a Polish business takes the invoice in offline24', () => {
    const { offers } = handOver({ mode: 'offline24', buyer: 'polishBusiness', ...waiting });
    expect(offers.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['confirmation', null],
      ['pdf', 'businessGetsItInKsef'],
      ['till', 'businessGetsItInKsef'],
      ['tillConfirmation', 'sameOnTillPaper'],
      ['pdfDuplicate', 'duplicate'],
    ]);
  });

  const anyCase: fc.Arbitrary<HandOverCase> = fc
    .record({
      mode: fc.constantFrom(...modes),
      state: fc.constantFrom(...invoiceStates),
      buyer: fc.constantFrom<BuyerKind>('polishBusiness', 'withoutNip', 'foreign'),
    })
    .map((it) => ({ ...it, ksefNumber: isAccepted(it.state) ? number : null }));

  it('is one, told with a reason; each other one has its consequence told', () => {
    fc.assert(
      fc.property(anyCase, (it) => {
        const { offers, reason } = handOver(it);
        const right = offers.filter(({ recommended }) => recommended);
        expect(right).toHaveLength(it.state === 'rejected' ? 0 : 1);
        expect(right.every((offer) => offer === offers[0] && offer.reason === null)).toBe(true);
        for (const offer of offers.filter(({ recommended }) => !recommended)) {
          expect(handOverConsequence[offer.reason!]).toMatch(/\.$/);
        }
        expect(handOverReason[reason]).toMatch(/\.$/);
        expect(new Set(offers.map(({ kind }) => handOverName[kind])).size).toBe(offers.length);
      }),
    );
  });

  it('is never a confirmation alone: the invoice may always be chosen', () => {
    fc.assert(
      fc.property(anyCase, (it) => {
        expect(handOver(it).offers.map(({ kind }) => kind)).toContain('pdf');
      }),
    );
  });

  it('is a confirmation for a Polish business only, and only while KSeF may still get the invoice', () => {
    fc.assert(
      fc.property(anyCase, (it) => {
        const [first] = handOver(it).offers;
        if (first?.kind !== 'confirmation' || !first.recommended) return;
        expect(it.buyer).toBe('polishBusiness');
        expect(['offline24', 'offline-niedostepnosc']).toContain(it.mode);
        expect(it).toMatchObject({ ksefNumber: null });
        expect(['exempt', 'rejected']).not.toContain(it.state);
      }),
    );
  });

  it('is the same for whoever has no NIP and whoever is abroad', () => {
    fc.assert(
      fc.property(anyCase, (it) => {
        const kindFor = (buyer: BuyerKind) => handOver({ ...it, buyer }).offers;
        expect(kindFor('foreign')).toEqual(kindFor('withoutNip'));
      }),
    );
  });
});

describe('who the buyer is', () => {
  const pl = { country: 'PL' };
  const de = { country: 'DE' };
  const cases: [string, BuyerId, { country: string } | undefined, BuyerKind][] = [
    ['a NIP', { kind: 'nip', nip: '5265877635' }, pl, 'polishBusiness'],
    ['a NIP without an address', { kind: 'nip', nip: '5265877635' }, undefined, 'polishBusiness'],
    ['a NIP of a firm that lives abroad', { kind: 'nip', nip: '5265877635' }, de, 'foreign'],
    ['an EU number', { kind: 'eu', country: 'DE', vatNumber: '123456789' }, de, 'foreign'],
    ['an EU number with a Polish address', { kind: 'eu', country: 'DE', vatNumber: '1' }, pl, 'foreign'],
    ['a number of a third country', { kind: 'other', country: 'CH', number: '1' }, undefined, 'foreign'],
    ['a Polish number that is no NIP', { kind: 'other', number: '1' }, pl, 'withoutNip'],
    ['nothing, in Poland', { kind: 'none' }, pl, 'withoutNip'],
    ['nothing at all', { kind: 'none' }, undefined, 'withoutNip'],
    ['nothing, abroad', { kind: 'none' }, de, 'foreign'],
  ];
  it.each(cases)('%s', (_, id, address, kind) => {
    expect(buyerKind({ id, address })).toBe(kind);
  });
});
