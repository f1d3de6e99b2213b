import { cleanPasted } from '../cleanText.ts';
import type { Address, Buyer } from '../fa3/party.ts';
import { normaliseBuyer } from '../normaliseDraft.ts';

/** `UL. PORTOWA 7, 81-350 GDYNIA` or the same without a comma: the post code begins the second line. */
export function splitAddress(text: string): Address | undefined {
  const [, before = '', place] = /^(.*?)[\s,]*(\d\d-\d{3}\s+\S.*)$/.exec(text.trim()) ?? [];
  const [line1, line2] = before === '' ? [place ?? text.trim(), undefined] : [before, place];
  return line1 === '' ? undefined : { country: 'PL', line1, ...(line2 !== undefined && { line2 }) };
}

/** A firm of the Ministry's list as a buyer; sole traders have the address of their home there. */
export function buyerOfWhiteList(subject: {
  nip: string;
  name: string;
  workingAddress?: string | null | undefined;
  residenceAddress?: string | null | undefined;
}): Buyer {
  const { nip, name, workingAddress, residenceAddress } = subject;
  const address = splitAddress(cleanPasted(workingAddress || residenceAddress || '').text);
  return normaliseBuyer({
    id: { kind: 'nip', nip },
    name: cleanPasted(name).text,
    ...(address && { address }),
  });
}
