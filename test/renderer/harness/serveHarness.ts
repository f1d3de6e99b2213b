import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { InterfaceLanguage } from '../../../shared/domain/interfaceLanguage.ts';
import { englishWords } from '../../../vite.english.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the screens over the fake program into a temporary folder and serves them on the loopback. */
export async function serveHarness(
  language: InterfaceLanguage = 'pl',
): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'latarnik-screens-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    plugins: [...(language === 'en' ? [englishWords()] : []), react()],
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    readFile(file).then(
      (bytes) =>
        response
          .setHeader('content-type', mediaTypes[extname(file)] ?? 'text/plain')
          // names of all but the page itself change with what is in them
          .setHeader('cache-control', extname(file) === '.html' ? 'no-store' : 'max-age=86400, immutable')
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
