import { createHash } from 'node:crypto';
import { openDatabase } from '../../electron/db/openDatabase.ts';

const instruction = '<?xml-stylesheet type="text/xsl" href="faktura.xsl"?>';

/**
 * Puts a processing instruction into stored XML, as if the program had issued the invoices with a mistake in the file:
 * KSeF refuses that (430), and the content is untouched. The firm's program must be closed.
 */
export function spoilXml(dataDir: string, ids: readonly string[]): void {
  const db = openDatabase(dataDir);
  try {
    const { sqlite } = db;
    const trigger = sqlite
      .prepare<[], string>(`SELECT sql FROM sqlite_master WHERE name = 'invoice_xml_is_frozen'`)
      .pluck()
      .get();
    sqlite.exec('DROP TRIGGER invoice_xml_is_frozen');
    const read = sqlite.prepare<[string], { xml: Uint8Array; kod1_url: string; sha256: string }>(
      'SELECT xml, kod1_url, sha256 FROM invoice WHERE id = ?',
    );
    const write = sqlite.prepare('UPDATE invoice SET xml = ?, sha256 = ?, kod1_url = ? WHERE id = ?');
    for (const id of ids) {
      const row = read.get(id)!;
      const xml = Buffer.from(
        Buffer.from(row.xml).toString('utf8').replace('<Faktura', `${instruction}<Faktura`),
      );
      const sha256 = createHash('sha256').update(xml).digest('base64url');
      write.run(xml, sha256, row.kod1_url.replace(row.sha256, sha256), id);
    }
    sqlite.exec(trigger ?? '');
  } finally {
    db.close();
  }
}
