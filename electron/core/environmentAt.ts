import { officialEnvironments, type Environment } from '../../shared/domain/environment.ts';
import { AppError } from '../../shared/errors/appError.ts';

export interface KsefAddresses {
  apiUrl: string;
  qrUrl?: string | undefined;
  latarniaUrl?: string | undefined;
}

/**
 * The environment behind an address given by hand: one of the official ones, or a sandbox on this machine.
 * Any other address would be sent the firm's token, so it is refused.
 * @throws AppError `company.badEnvironment`
 */
export function environmentAt({ apiUrl, qrUrl, latarniaUrl }: KsefAddresses): Environment {
  if (!URL.canParse(apiUrl)) throw new AppError('company.badEnvironment', { url: apiUrl });
  const { origin, hostname } = new URL(apiUrl);
  const official = Object.values(officialEnvironments).find((it) => it.apiUrl === origin);
  if (official) return official;
  const loopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  if (!loopback) throw new AppError('company.badEnvironment', { url: apiUrl });
  return { name: 'sandbox', apiUrl: origin, qrUrl: qrUrl ?? origin, latarniaUrl: latarniaUrl ?? null };
}
