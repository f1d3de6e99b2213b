import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import PDFDocument from 'pdfkit';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackupThread } from '../../electron/db/backupThread.ts';
import { databaseFile, openDatabase } from '../../electron/db/openDatabase.ts';
import { icnsTypes, packIcns, packIco } from '../../electron/host-electron/iconFiles.ts';
import { outside } from '../../electron/host-electron/outside.ts';
import { createPageReader } from '../../electron/pages/createPageReader.ts';
import { packDry, type Packed } from '../support/packDry.ts';

const root = join(import.meta.dirname, '../..');
const assets = join(root, 'assets');
const require = createRequire(import.meta.url);
type Configuration = Record<string, unknown>;
// electron-builder's own reading and checking, which its package keeps to itself.
const builder = require('app-builder-lib/out/util/config/config.js') as {
  getConfig(folder: string, file: null, given: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, log: { isEnabled: boolean; add(): void }): Promise<void>;
};
const bytesOf = (pdf: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
    pdf.end();
  });
const check = (config: Configuration) =>
  builder.validateConfiguration(config, { isEnabled: false, add: () => undefined });

describe('electron-builder.yml', () => {
  it('is what electron-builder’s own schema asks for', async () => {
    const config = await builder.getConfig(root, null, null);
    await check(config);
    await expect(check({ ...config, electronFuse: {} })).rejects.toThrow('electronFuse');
  });

  it('has a target for each system, the fuses of architecture.md, and no feed', async () => {
    expect(await builder.getConfig(root, null, null)).toMatchObject({
      asar: true,
      publish: null,
      win: { target: 'nsis' },
      nsis: { perMachine: false, language: '1045', deleteAppDataOnUninstall: false },
      mac: { target: [{ target: 'dmg' }], hardenedRuntime: true },
      linux: { target: ['AppImage', 'deb'] },
      electronFuses: {
        runAsNode: false,
        enableCookieEncryption: true,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
      },
      fileAssociations: [{ ext: ['p12', 'pfx'] }, { ext: 'xml' }],
    });
  });
});

describe('icons', () => {
  const png = (file: string) => PNG.sync.read(readFileSync(join(assets, file)));
  it('of Windows hold nine sizes', () => {
    const ico = readFileSync(join(assets, 'icon.ico'));
    const count = ico.readUInt16LE(4);
    const pictures = Array.from({ length: count }, (_, index) => {
      const entry = 6 + 16 * index;
      const at = ico.readUInt32LE(entry + 12);
      return PNG.sync.read(ico.subarray(at, at + ico.readUInt32LE(entry + 8))).width;
    });
    expect(pictures).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  });
  it('of macOS hold every size it knows', () => {
    const icns = readFileSync(join(assets, 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const picture = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
      found[icns.toString('latin1', at, at + 4)] = PNG.sync.read(picture).width;
    }
    expect(found).toEqual(icnsTypes);
  });
  it('are refused without a size, and empty ones are files too', () => {
    expect(() => packIcns([])).toThrow('16');
    expect(packIco([])).toHaveLength(6);
  });
  it('of the tray and the taskbar are there for every count, in two sizes', () => {
    const counts = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'more'];
    const names = ['tray-0', 'trayTemplate', ...counts.flatMap((it) => [`tray-${it}`, `badge-${it}`])];
    for (const name of names) {
      expect(png(`tray/${name}.png`)).toMatchObject({ width: 16, height: 16 });
      expect(png(`tray/${name}@2x.png`)).toMatchObject({ width: 32, height: 32 });
    }
    expect(readdirSync(join(assets, 'tray'))).toHaveLength(names.length * 2);
  });
});

const isBuilt = existsSync(join(root, 'build/renderer/index.html'));
describe.skipIf(!isBuilt)('the program packed for Linux, but for Electron’s own files', () => {
  let folder: string;
  let packed: Packed;
  let names: string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'latarnik-pack-'));
    execFileSync(process.execPath, ['electron/host-electron/build.ts'], { cwd: root });
    packed = await packDry(folder);
    names = listPackage(packed.archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what was built, the packages it needs, and not one source, test or document', () => {
    const tops = new Set(names.map((name) => name.split('/')[1]));
    expect([...tops].sort()).toEqual(['assets', 'build', 'node_modules', 'package.json']);
    expect(names.filter((name) => /\.(ts|tsx|map)$/.test(name))).toEqual([]);
    for (const name of ['main.js', 'preload.cjs', 'pageWorker.cjs', 'backupWorker.cjs'])
      expect(names).toContain(`/build/electron/${name}`);
    expect(names).toContain('/build/renderer/index.html');
    expect(names).toContain('/assets/tray/tray-more@2x.png');
  });

  it('has its fuses set in the binary', () => {
    expect(packed.fuses).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('brings every package that is not in the bundle, with the driver of this system alone', () => {
    const all = join(folder, 'all');
    extractAll(packed.archive, all);
    const from = createRequire(join(all, 'build/electron/main.js'));
    for (const name of outside.filter((it) => !it.startsWith('@expo')))
      expect(from.resolve(name)).toContain(join(all, 'node_modules'));
    const code = outside
      .filter((it) => !it.startsWith('@expo'))
      .map((it) => `await import(${JSON.stringify(it)});`);
    const script = `${code.join('')} console.log('loaded')`;
    const options = { cwd: join(all, 'build/electron'), encoding: 'utf8' } as const;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], options);
    expect(said.trim()).toBe('loaded');
    for (const font of ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'])
      expect(from.resolve(`@expo-google-fonts/noto-sans/${font}`)).toContain(all);
    expect(readdirSync(join(all, 'node_modules/better-sqlite3/prebuilds'))).toHaveLength(1);
  });

  it('makes a backup with the worker of the archive and the driver beside it', async () => {
    const dataDir = join(folder, 'data');
    openDatabase(dataDir).close();
    const source = databaseFile(dataDir);
    const script = extractFile(packed.archive, 'build/electron/backupWorker.cjs').toString('utf8');
    const driver = join(`${packed.archive}.unpacked`, 'node_modules/better-sqlite3');
    const thread = createBackupThread(
      (task) => new Worker(script, { eval: true, workerData: { task, driver } }),
    );
    const copied = await thread.copy(source, join(folder, 'copy.db'), 0);
    expect(copied).toMatchObject(await thread.inspect(join(folder, 'copy.db')));
  });

  it('reads pages with the worker and the WASM of the archive', async () => {
    const script = extractFile(packed.archive, 'build/electron/pageWorker.cjs').toString('utf8');
    const pdfiumWasm = extractFile(packed.archive, 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm');
    const zxingWasm = extractFile(packed.archive, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
    const workerData = { pdfiumWasm, zxingWasm };
    const reader = createPageReader({
      start: () => Promise.resolve(new Worker(script, { eval: true, workerData })),
    });
    const qr = await QRCode.toBuffer('https://qr-test.ksef.mf.gov.pl/invoice/1', { scale: 6 });
    expect(await reader.codesOfPicture(new Uint8Array(qr))).toEqual([
      'https://qr-test.ksef.mf.gov.pl/invoice/1',
    ]);
    const pdf = new PDFDocument({ size: 'A4' });
    const sizes = reader.sizes(new Uint8Array(await bytesOf(pdf)), 72);
    expect(await sizes).toHaveLength(1);
    await reader.close();
  });
});
