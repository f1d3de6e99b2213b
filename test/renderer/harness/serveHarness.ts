import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';
import type { InterfaceLanguage } from '../../../shared/domain/interfaceLanguage.ts';
import { englishWords } from '../../../vite.english.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** One process runs many test files: it builds each language once, and in memory, so that nothing is left behind. */
const built = new Map<InterfaceLanguage, Promise<Files>>();

async function buildHarness(language: InterfaceLanguage): Promise<Files> {
  const output = (await build({
    configFile: false,
    root: import.meta.dirname,
    plugins: [...(language === 'en' ? [englishWords()] : []), react()],
    logLevel: 'error',
    build: { write: false },
  })) as Rollup.RollupOutput;
  return new Map(output.output.map((it) => [`/${it.fileName}`, it.type === 'chunk' ? it.code : it.source]));
}

function filesOf(language: InterfaceLanguage): Promise<Files> {
  const files = built.get(language) ?? buildHarness(language);
  built.set(language, files);
  return files;
}

/** Serves the screens over the fake program on the loopback. */
export async function serveHarness(
  language: InterfaceLanguage = 'pl',
): Promise<{ url: string; close: () => Promise<void> }> {
  const files = await filesOf(language);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === '/' ? '/index.html' : pathname;
    const content = files.get(file);
    if (content === undefined) response.writeHead(404).end();
    else
      response
        .setHeader('content-type', mediaTypes[extname(file)] ?? 'text/plain')
        // names of all but the page itself change with what is in them
        .setHeader('cache-control', extname(file) === '.html' ? 'no-store' : 'max-age=86400, immutable')
        .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
