import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Equal in constant time, whatever the lengths. */
const same = (given: string, expected: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(given).digest(),
    createHash('sha256').update(expected).digest(),
  );

/**
 * Who may talk to the local server: a page of ours, in the browser that was handed the one-time token. Other
 * programs and web pages of the same computer reach the port too, and get nothing.
 */
export function createGuard(port: number) {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const cookieName = `latarnik-${port}`;
  const cookie = randomBytes(32).toString('base64url');
  let token: string | null = randomBytes(32).toString('base64url');

  const hasCookie = ({ headers }: IncomingMessage): boolean =>
    (headers.cookie ?? '')
      .split('; ')
      .some((pair) => pair.startsWith(`${cookieName}=`) && same(pair.slice(cookieName.length + 1), cookie));

  return {
    /** The address to hand over once; the fragment is never sent to a server or written to a log. */
    entrance: `${origin}/#token=${token}`,
    /** DNS rebinding: a foreign name that resolves to this computer is not us. */
    isOurHost: ({ headers }: IncomingMessage): boolean => headers.host === host,
    isOurOrigin: ({ headers }: IncomingMessage): boolean => headers.origin === origin,
    hasCookie,
    /** The `Set-Cookie` value for the one-time token, or null when it is wrong or was used before. */
    admit: (given: string): string | null => {
      if (token === null || !same(given, token)) return null;
      token = null;
      return `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

export type Guard = ReturnType<typeof createGuard>;
