import { describe, expect, it } from 'vitest';
import { renderSelfTestPdf } from '../../electron/pdf/selfTest/renderSelfTestPdf.ts';
import type { PointResult, SelfTestResult } from '../../shared/contract/selfTestTypes.ts';
import { points, type PointId } from '../../shared/domain/selfTest/points.ts';
import { paperLayout, pdfReader } from '../support/papers.ts';
import { pdfProblems } from '../support/pdfRules.ts';

const fingerprint = 'B064C1BCA2296EA22560BAEFC727CB61FCB43CFB14D366989814E9A6BCB036C3';
const passed = (point: PointId): PointResult => ({
  ...{ point, outcome: 'passed', problem: null, evidence: [], tookMs: 120 },
});
const own: PointResult = {
  ...passed('own.certificate'),
  evidence: [
    { name: 'certificate', value: '47D7A3EFFF44102E' },
    { name: 'validFrom', value: String(Date.parse('2026-01-02T08:00:00Z')) },
    { name: 'validTo', value: String(Date.parse('2028-01-02T08:00:00Z')) },
    { name: 'fingerprint', value: fingerprint },
  ],
};
const notHere: PointResult = {
  ...{ ...passed('own.cycle'), outcome: 'notPossible' },
  problem: { code: 'selfTest.notHere', details: { reason: 'production' } },
};
const withoutCode: PointResult = {
  ...{ ...passed('offline24.codes'), outcome: 'failed' },
  problem: { code: 'selfTest.wrongCode', details: { which: 'kodII', fault: 'missing', link: '' } },
};

/** A test of a firm on the production environment, of which these points came out so. */
const resultOf = (results: PointResult[]): SelfTestResult => ({
  ...{
    id: 's',
    startedAt: Date.parse('2026-11-26T09:00:00Z'),
    finishedAt: Date.parse('2026-11-26T09:00:45Z'),
  },
  ...{ version: '1.2.3', company: { nip: '5223006143', name: 'Sklep pod Latarnią', training: false } },
  ...{ environment: 'production', by: 'anna.kowalska', running: null, results },
});
const complete = (...others: PointResult[]): PointResult[] =>
  points.map((point) => others.find((it) => it.point === point) ?? passed(point));

describe.skipIf(!pdfReader)('the first page of the report tells an auditor', () => {
  const firstPage = async (results: PointResult[]): Promise<string> => {
    const pdf = await renderSelfTestPdf(resultOf(results));
    expect(pdfProblems(pdf)).toEqual([]);
    return (paperLayout(pdf).split('\f')[0] ?? '').replace(/\s+/g, ' ');
  };

  it('whether the firm passes, who tried it, when, where, with what certificate and by which version', async () => {
    const page = await firstPage(complete(own, notHere));
    for (const said of [
      'Wszystko, co dało się tu sprawdzić, działa',
      'NIP 522-300-61-43',
      'PRODUKCJA',
      '47D7A3EFFF44102E, ważny od 02.01.2026, 09:00:00 do 02.01.2028, 09:00:00',
      fingerprint.match(/.{1,4}/g)!.join(' '),
      '26.11.2026, 10:00:00',
      'Latarnik 1.2.3',
      'anna.kowalska',
      'na KSeF firmy niczego nie wysłano (pkt B.4)',
    ]) {
      expect(page).toContain(said);
    }
    expect(page).not.toContain('Co nie działa');
  });

  it('what failed, by its number and in words', async () => {
    const page = await firstPage(complete(own, notHere, withoutCode));
    expect(page).toContain('Co nie działa');
    expect(page).toMatch(/✗ ?1\.4 Wydruk PDF .*: KOD II nie dał się odczytać z wydruku\./);
  });

  it('what nobody tried, and claims nothing of it', async () => {
    const page = await firstPage([notHere]);
    expect(page).toContain('Sprawdzian nie jest pełny');
    expect(page).toContain('Nie sprawdzono punktów: 1.1, 1.2,');
    expect(page).toContain('Certyfikat typu 2 firmy nie ma go albo nie dał się sprawdzić');
    expect(page).not.toContain('przeszedł');
  });
});
