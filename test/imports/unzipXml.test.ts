import { describe, expect, it } from 'vitest';
import { unzipXml } from '../../electron/features/imports/unzipXml.ts';
import { zip } from '../support/packages.ts';

const xml = Buffer.from('<Faktura/>');
/** The archive with other bytes in the place of some: same length, or it would only be damaged. */
const forged = (archive: Buffer, from: string, to: string): Buffer =>
  Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
const many = () =>
  Array.from({ length: 501 }, (_, index) => ({
    name: `${index}.xml`,
    bytes: Buffer.from(`<a>${index}</a>`),
  }));

describe('a ZIP of invoices', () => {
  it('gives its XML files by their own names', async () => {
    const archive = await zip([
      { name: 'styczen/a.xml', bytes: xml },
      { name: 'b.XML', bytes: xml },
      { name: 'c.txt', bytes: xml },
    ]);
    expect((await unzipXml(archive)).map(({ name }) => name)).toEqual(['a.xml', 'b.XML']);
  });

  it.each([
    [
      'is cut off',
      async () => (await zip([{ name: 'a.xml', bytes: xml }])).subarray(0, 60),
      'import.badArchive',
    ],
    ['has no XML', () => zip([{ name: 'a.txt', bytes: xml }]), 'import.badArchive'],
    [
      'holds a file that unpacks to more than an invoice may have',
      () => zip([{ name: 'a.xml', bytes: Buffer.alloc(4_000_000) }]),
      'import.badArchive',
    ],
    [
      'names a file outside of itself',
      async () => forged(await zip([{ name: 'xx/a.xml', bytes: xml }]), 'xx/a.xml', '../a.xml'),
      'import.badArchive',
    ],
    ['holds too many files', () => zip(many()), 'import.tooMany'],
  ])('is refused when it %s', async (_, archive, code) => {
    await expect(unzipXml(await archive())).rejects.toMatchObject({ code });
  });
});
