import type { CompanyProfile } from '../../../shared/contract/types.ts';
import type { Environment } from '../../../shared/domain/environment.ts';
import { drillCompanyName } from '../../../shared/i18n/drill.ts';
import type { RunningSandbox } from '../../sandbox/startSandbox.ts';
import { establish, sandboxPassphrase, type EstablishPorts } from '../company.ts';

const dayMs = 86_400_000;
/** So long that the program does not warn of its end. */
const validMs = 400 * dayMs;
/** Of files that never leave this function. */
const password = 'cwiczenie';

/** A company like the firm in its drill: the same name and NIP, with certificates of the sandbox. */
export async function createDrillCompany(
  ports: EstablishPorts & { clock: { now(): number } },
  { issueCertificate }: Pick<RunningSandbox, 'issueCertificate'>,
  environment: Environment,
  firm: Pick<CompanyProfile, 'nip' | 'name' | 'address' | 'account' | 'email'>,
): Promise<CompanyProfile> {
  const { keystore, clock } = ports;
  const { nip, name } = firm;
  const valid = { validFrom: clock.now() - dayMs, validTo: clock.now() + validMs };
  const order = { nip, name, password, ...valid };
  const [offline, login] = [
    await issueCertificate({ ...order, type: 'Offline' }),
    await issueCertificate({ ...order, type: 'Authentication' }),
  ];
  // Lists of companies, warnings of the desktop and the seller of every document say what this is.
  const practising = { name: drillCompanyName(name), training: true, drill: true };
  const profile: CompanyProfile = { ...firm, ...practising, environment };
  await establish(ports, sandboxPassphrase, profile, () => {
    for (const [slot, { p12 }] of [
      ['offline', offline],
      ['authentication', login],
    ] as const) {
      const files = [{ name: `${slot}.p12`, base64: Buffer.from(p12).toString('base64') }];
      keystore.importFiles({ files, password, slot, companyNip: nip });
    }
  });
  return profile;
}
