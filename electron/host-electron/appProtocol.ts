import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import type { Core } from '../core/corePorts.ts';
import { contentSecurityPolicy, documentHeaders, mediaTypes } from '../core/webDelivery.ts';

const scheme = 'app';
/** The only address this program's windows ever show. */
export const appOrigin = `${scheme}://latarnik`;

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the built interface and the files that calls name by id; nothing else exists under `app://`. */
export function serveApp(core: Pick<Core, 'openFile'>, rendererFolder: string): void {
  protocol.handle(scheme, async ({ url }) => {
    const { host, pathname, searchParams } = new URL(url);
    if (`${scheme}://${host}` !== appOrigin) return new Response(null, { status: 404 });
    if (pathname.startsWith('/files/')) {
      const id = decodeURIComponent(pathname.slice('/files/'.length));
      return fileResponse(core, id, searchParams.has('view'));
    }
    const file = normalize(pathname === '/' ? '/index.html' : pathname);
    const bytes = await readFile(join(rendererFolder, file)).catch(() => null);
    if (bytes === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}

async function fileResponse(core: Pick<Core, 'openFile'>, id: string, view: boolean): Promise<Response> {
  try {
    const file = await core.openFile(id);
    const headers = documentHeaders(file.ref, view);
    if ('bytes' in file) return new Response(new Uint8Array(file.bytes), { headers });
    return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, { headers });
  } catch {
    return new Response(null, { status: 404 });
  }
}
