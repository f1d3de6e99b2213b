/** What both windowed hosts need to serve the built interface. */

export const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** No scripts but ours, nothing from outside. Mantine writes `style` elements, hence the one exception. */
export const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/** Shown in place or saved, under a name that may hold Polish letters (RFC 6266). */
export const contentDisposition = (name: string, view: boolean): string =>
  `${view ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`;
