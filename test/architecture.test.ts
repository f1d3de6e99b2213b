import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Who may import whom (style.md 1): a folder may import itself and what stands here. `ports` is core/ports.ts, and core/pause.ts, which stands on its clock alone. */
const below = [
  'features',
  'queue',
  'modes',
  'ksef',
  'keystore',
  'mail',
  'pki',
  'fa3',
  'pdf',
  'pages',
  'backup',
  'db',
  'sandbox',
  'tables',
];
const arrows: Record<string, string[]> = {
  'host-electron': ['core', 'ports', 'shared'],
  'host-browser': ['core', 'ports', 'shared'],
  'host-cli': ['core', 'ports', 'sandbox', 'shared'],
  start: ['core', 'host-electron', 'host-browser', 'shared'],
  core: [...below, 'ports', 'shared'],
  ports: ['pki', 'shared'],
  features: [...below, 'ports', 'shared'],
  queue: ['db', 'ksef', 'pki', 'ports', 'shared'],
  modes: ['db', 'ksef', 'ports', 'shared'],
  ksef: ['ports', 'shared'],
  keystore: ['pki', 'ports', 'shared'],
  mail: ['ports', 'shared'],
  pki: ['shared'],
  fa3: ['shared'],
  pdf: ['fa3', 'shared'],
  pages: ['ports', 'shared'],
  backup: ['db', 'ports', 'shared'],
  db: ['ports', 'shared'],
  tables: ['shared'],
  sandbox: ['fa3', 'pki', 'ports', 'shared'],
  'renderer/api': ['shared'],
  'renderer/screens': ['renderer/api', 'renderer/ui', 'shared'],
  'renderer/ui': ['shared'],
  renderer: ['renderer/api', 'renderer/screens', 'renderer/ui', 'shared'],
  'shared/contract': ['shared/domain', 'shared/errors'],
  'shared/domain': ['shared/errors'],
  'shared/fa3': ['shared/domain', 'shared/errors', 'shared/i18n'],
  'shared/jpk': ['shared/domain', 'shared/errors', 'shared/fa3', 'shared/i18n'],
  'shared/errors': [],
  'shared/i18n': ['shared/contract', 'shared/domain', 'shared/errors'],
};

/** The part of the program that a file belongs to. */
function partOf(file: string): string {
  const [top, second = '', third] = file.split('/');
  if (['electron/core/ports.ts', 'electron/core/pause.ts'].includes(file)) return 'ports';
  if (top === 'electron') return third === undefined ? second.replace(/\.ts$/, '') : second;
  if (top === 'renderer') return third === undefined ? 'renderer' : `renderer/${second}`;
  return `${top}/${second}`;
}

const files = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).map((file) => file.split(sep).join('/')),
);

interface Import {
  file: string;
  target: string;
}
const imports: Import[] = files.flatMap((file) => {
  const found = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true).importedFiles;
  return found.map(({ fileName }) => ({ file, target: fileName }));
});
const resolved = ({ file, target }: Import) =>
  relative(root, join(root, dirname(file), target))
    .split(sep)
    .join('/');
const isRelative = ({ target }: Import) => target.startsWith('.');

describe('the architecture', () => {
  it('knows every folder', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in arrows))).toEqual([]);
  });

  it('lets each folder import only what style.md allows', () => {
    const wrong = imports.filter(isRelative).filter((it) => {
      const target = resolved(it);
      if (target === 'package.json') return false;
      const [from, to] = [partOf(it.file), partOf(target)];
      return from !== to && !arrows[from]?.some((allowed) => to === allowed || to.startsWith(`${allowed}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('imports with the file ending, so that Node runs it unbuilt', () => {
    const wrong = imports
      .filter(isRelative)
      .filter(({ target }) => !/\.(tsx?|json|css|svg|png)$/.test(target));
    expect(wrong).toEqual([]);
  });

  it('keeps shared/ pure: zod and big.js are its only packages', () => {
    const wrong = imports.filter(
      (it) => it.file.startsWith('shared/') && !isRelative(it) && !['zod', 'big.js'].includes(it.target),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps Node out of the window', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('renderer/') && (target.startsWith('node:') || builtinModules.includes(target)),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['electron', /^electron\/host-electron\//],
    ['better-sqlite3', /^electron\/(db|sandbox)\//],
    ['ksef-client-ts', /^electron\/ksef\//],
    ['pdfkit', /^electron\/pdf\//],
    ['@hyzyla/pdfium', /^electron\/pages\//],
    ['zxing-wasm/reader', /^electron\/pages\//],
    ['nodemailer/lib/smtp-connection', /^electron\/mail\//],
    ['nodemailer/lib/mail-composer', /^electron\/mail\//],
  ])('keeps the package %s in its place', (name, place) => {
    const wrong = imports.filter(({ file, target }) => target === name && !place.test(file));
    expect(wrong).toEqual([]);
  });

  it('reads the wall clock in one file', () => {
    const readers = files.filter((file) =>
      /\bDate\.now\(\)|\bnew Date\(\)/.test(
        readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, ''),
      ),
    );
    expect(readers).toEqual(['electron/core/systemClock.ts']);
  });

  it('keeps Polish words in shared/i18n', () => {
    const withPolish = files.filter((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, '');
      return !file.startsWith('shared/i18n/') && /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/.test(code);
    });
    expect(withPolish).toEqual([]);
  });
});
