import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PDF value as qpdf's JSON (version 2) tells it: names begin with `/`, texts with `u:`, references end with `R`. */
export type PdfValue = null | boolean | number | string | PdfValue[] | PdfDict;
export interface PdfDict {
  [key: string]: PdfValue;
}
interface PdfObject {
  value?: PdfValue;
  stream?: { dict: PdfDict; data?: string };
}

/** The objects of a PDF, read by qpdf, which shares nothing with what wrote them. */
export interface PdfFile {
  trailer: PdfDict;
  catalog: PdfDict;
  objects: [ref: string, object: PdfObject][];
  /** What a value stands for: itself, or what it refers to (the dictionary of a stream). */
  get(value: PdfValue | undefined): PdfValue;
  dict(value: PdfValue | undefined): PdfDict;
  list(value: PdfValue | undefined): PdfValue[];
  /** Text of a string. */
  text(value: PdfValue | undefined): string | null;
  /** A name with its slash; empty when it is none. */
  name(value: PdfValue | undefined): string;
  /** Decoded bytes of a stream. */
  stream(value: PdfValue | undefined): Buffer;
  /** Page dictionaries in their order. */
  pages: PdfDict[];
}

const isRef = (value: PdfValue | undefined): value is string =>
  typeof value === 'string' && /^\d+ \d+ R$/.test(value);

/** Reads a PDF with qpdf. @throws when qpdf finds an error or has a warning */
export function readPdf(bytes: Uint8Array): PdfFile {
  const folder = mkdtempSync(join(tmpdir(), 'latarnik-qpdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    const run = (...args: string[]) =>
      execFileSync('qpdf', [...args, file], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    run('--check');
    const json = JSON.parse(
      run('--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=all'),
    ) as {
      qpdf: [unknown, Record<string, PdfObject>];
    };
    return fileOf(json.qpdf[1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fileOf(known: Record<string, PdfObject>): PdfFile {
  const object = (ref: string): PdfObject => known[`obj:${ref}`] ?? {};
  const get = (value: PdfValue | undefined): PdfValue => {
    if (!isRef(value)) return value ?? null;
    const { stream, value: held } = object(value);
    return stream ? stream.dict : (held ?? null);
  };
  const dict = (value: PdfValue | undefined): PdfDict => {
    const it = get(value);
    return it !== null && typeof it === 'object' && !Array.isArray(it) ? it : {};
  };
  const list = (value: PdfValue | undefined): PdfValue[] => {
    const it = get(value);
    return Array.isArray(it) ? it : [];
  };
  const trailer = dict(known.trailer?.value);
  const catalog = dict(trailer['/Root']);
  const pagesOf = (ref: PdfValue): PdfDict[] => {
    const node = dict(ref);
    return node['/Type'] === '/Pages' ? list(node['/Kids']).flatMap(pagesOf) : [node];
  };
  return {
    ...{ trailer, catalog, get, dict, list },
    objects: Object.entries(known)
      .filter(([key]) => key.startsWith('obj:'))
      .map(([key, it]) => [key.slice('obj:'.length), it]),
    text: (value) => {
      const it = get(value);
      if (typeof it !== 'string') return null;
      if (it.startsWith('u:')) return it.slice(2);
      return it.startsWith('b:') ? Buffer.from(it.slice(2), 'hex').toString('latin1') : null;
    },
    name: (value) => {
      const it = get(value);
      return typeof it === 'string' && it.startsWith('/') ? it : '';
    },
    stream: (value) => Buffer.from(isRef(value) ? (object(value).stream?.data ?? '') : '', 'base64'),
    pages: pagesOf(catalog['/Pages'] ?? null),
  };
}
