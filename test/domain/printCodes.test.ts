import { describe, expect, it } from 'vitest';
import { codeProblems, verificationCodes } from '../../shared/domain/printCodes.ts';
import { modes } from '../../shared/domain/mode.ts';

const links = { kod1Url: 'https://qr/invoice/1', kod2Url: 'https://qr/certificate/2' };
const kodI = { name: 'kodI', text: links.kod1Url } as const;
const kodII = { name: 'kodII', text: links.kod2Url } as const;

describe('the codes that a print must carry', () => {
  it.each([
    ['online', ['kodI']],
    ['offline24', ['kodI', 'kodII']],
    ['offline-niedostepnosc', ['kodI', 'kodII']],
    ['offline-awaria', ['kodI', 'kodII']],
    ['awaria-calkowita', []],
  ] as const)('%s: %j', (mode, names) => {
    expect(modes).toContain(mode);
    expect(verificationCodes({ mode, ...links }).map(({ name }) => name)).toEqual(names);
  });

  it('offline without a link of KOD II: still both, until KSeF has given it a number', () => {
    const offline = { mode: 'offline24', kod1Url: links.kod1Url, kod2Url: null } as const;
    const number = '5265877635-20261120-56234047F8BD-10';
    expect(verificationCodes({ ...offline, ksefNumber: null })).toEqual([kodI, { ...kodII, text: null }]);
    expect(verificationCodes({ ...offline, ksefNumber: number })).toEqual([kodI]);
    expect(verificationCodes({ mode: 'offline24', ...links, ksefNumber: number })).toEqual([kodI, kodII]);
  });
});

describe('codes read from a print', () => {
  it.each([
    ['both are there', [kodI, kodII], [kodII.text, kodI.text], [], 0],
    ['a code repeated on a second page is no other code', [kodI], [kodI.text, kodI.text], [], 0],
    ['one is not readable', [kodI, kodII], [kodI.text], ['kodII'], 0],
    ['another link is no KOD I', [kodI], ['https://qr/invoice/2'], ['kodI'], 1],
    ['a link like ours that nobody expects', [], ['https://elsewhere/certificate/Nip/1'], [], 1],
    ['a code in the firm’s logo', [kodI], [kodI.text, 'https://elsewhere'], [], 0],
    ['a code that is due and has no link', [{ name: 'kodII', text: null }] as const, [], ['kodII'], 0],
  ] as const)('%s', (_, expected, read, missing, foreign) => {
    expect(codeProblems(expected, read)).toEqual({ missing, foreign });
  });
});
