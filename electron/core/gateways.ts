import type { CompanyProfile } from '../../shared/contract/types.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Keystore } from '../keystore/createKeystore.ts';
import { createGateway } from '../ksef/createGateway.ts';
import { testKsefLogin } from '../ksef/loginTest.ts';
import type { Pace } from '../ksef/pace.ts';
import type { Clock, KsefCredentials, KsefGateway } from './ports.ts';

interface GatewaysPorts {
  clock: Clock;
  keystore: Keystore;
  company(): CompanyProfile | null;
  signal: AbortSignal;
  /** KSeF counts by firm and address, whoever of the program asks. */
  pace: Pace;
}

/** Ways to the company's KSeF, made anew when its address changes: a login stays with its gateway. */
export function createGateways({ clock, keystore, company, signal, pace }: GatewaysPorts) {
  const cached = (credentials: (nip: string) => KsefCredentials) => {
    let open: { apiUrl: string; nip: string; gateway: KsefGateway } | null = null;
    return (): KsefGateway | null => {
      const it = company();
      if (!it) return null;
      const { environment, nip } = it;
      if (open?.apiUrl !== environment.apiUrl || open.nip !== nip) {
        const gateway = createGateway({
          ...{ environment, clock, signal, pace },
          credentials: () => credentials(nip),
        });
        open = { apiUrl: environment.apiUrl, nip, gateway };
      }
      return open.gateway;
    };
  };
  const byCertificate = (nip: string): KsefCredentials => ({
    nip,
    signLogin: (xml) => keystore.signLogin(xml),
  });
  /** The token where there is one; a firm without it logs in with its type 1 certificate. */
  const asUsual = (nip: string): KsefCredentials =>
    keystore.hasSecret('ksefToken') || !keystore.certificate('authentication')
      ? { nip, ksefToken: keystore.secret('ksefToken') }
      : byCertificate(nip);

  const signedIn = cached(byCertificate);
  return {
    gateway: cached(asUsual),
    /** Logs in anew, as usual, and says how far that got. @throws AppError `company.missing` */
    testLogin: async () => {
      const it = company();
      if (!it) throw new AppError('company.missing', {});
      const { environment, nip } = it;
      return testKsefLogin({ environment, clock, signal, pace, credentials: () => asUsual(nip) });
    },
    /** @throws AppError `company.missing` */
    certificateGateway: (): KsefGateway => {
      const gateway = signedIn();
      if (!gateway) throw new AppError('company.missing', {});
      return gateway;
    },
  };
}
