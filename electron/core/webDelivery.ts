import type { FileRef } from '../../shared/contract/types.ts';

/** What both windowed hosts need to serve the built interface. */

export const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * No scripts but ours, nothing from outside; a frame shows only our own documents, to print them. Mantine writes
 * `style` elements, hence the one exception.
 */
export const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `frame-src 'self'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/** A message is for the mail program: a browser would try to show it as a page. */
const messageType = 'message/rfc822';

/**
 * Headers of a document: shown in place or saved, under a name that may hold Polish letters (RFC 6266). Files from
 * outside, like a UPO, run nothing: an XML page would otherwise be one of ours. The PDF viewer needs to be let.
 */
export const documentHeaders = ({ name, mediaType }: FileRef, view: boolean): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Disposition': `${view && mediaType !== messageType ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  ...(mediaType !== 'application/pdf' && { 'Content-Security-Policy': `default-src 'none'; sandbox` }),
});
