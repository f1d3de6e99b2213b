import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CompanyProfile, TrainingStatus } from '../../shared/contract/types.ts';
import type { Environment } from '../../shared/domain/environment.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { announcementTitles } from '../../shared/i18n/sandbox.ts';
import { trainingAddress } from '../../shared/i18n/training.ts';
import type { Clock } from '../core/ports.ts';
import { demonstrationDelays } from '../sandbox/delays.ts';
import { startSandbox, type RunningSandbox } from '../sandbox/startSandbox.ts';
import { establish, sandboxPassphrase, type EstablishPorts } from './company.ts';
import { createDrillCompany } from './drill/createDrillCompany.ts';

export interface TrainingPorts extends EstablishPorts {
  clock: Clock;
  dataDir: string;
}

export type Training = ReturnType<typeof createTraining>;

/** The training company: its KSeF is a sandbox that runs inside the program, with its own data. */
export function createTraining(ports: TrainingPorts) {
  const { clock, dataDir, settings, journal, keystore } = ports;
  let sandbox: RunningSandbox | null = null;

  const start = async (): Promise<RunningSandbox> => {
    const folder = join(dataDir, 'sandbox');
    const options = { dataDir: folder, clock, delays: demonstrationDelays };
    // The printed codes hold the sandbox's address, so it comes back on its port where that is free.
    const port = settings.get('sandboxPort');
    const running =
      port === undefined
        ? await startSandbox(options)
        : await startSandbox({ ...options, port }).catch(() => startSandbox(options));
    settings.set('sandboxPort', Number(new URL(running.url).port));
    sandbox = running;
    return running;
  };

  const environment = (running: RunningSandbox): Environment => ({
    name: 'sandbox',
    apiUrl: running.url,
    qrUrl: running.qrUrl,
    latarniaUrl: running.latarniaUrl,
  });

  const status = (): TrainingStatus | null => sandbox && { ksefDown: sandbox.isDown(), url: sandbox.url };

  return {
    status,

    /** Starts the sandbox of a training company and tells the profile where it answers now. */
    resume: async (): Promise<void> => {
      const company = settings.get('company');
      if (!company?.training) return;
      settings.set('company', { ...company, environment: environment(await start()) });
    },

    /** Announces a failure, or that it is over. @throws AppError `training.notTraining` */
    announceFailure: async (announced: boolean): Promise<void> => {
      if (!sandbox) throw new AppError('training.notTraining', {});
      const { perform } = sandbox;
      if (announced) {
        const category = 'FAILURE';
        await perform({ do: 'announce', category, title: announcementTitles[category] });
      } else {
        for (const event of sandbox.openFailures()) await perform({ do: 'endAnnouncement', event });
      }
      journal.add(announced ? 'training.failureAnnounced' : 'training.failureEnded');
    },
    failureAnnounced: (): boolean => (sandbox?.openFailures().length ?? 0) > 0,

    /** @throws AppError `company.exists` */
    createCompany: async (): Promise<CompanyProfile> => {
      if (settings.get('company')) throw new AppError('company.exists', {});
      const running = sandbox ?? (await start());
      const drill = settings.get('drillOf');
      if (drill) return createDrillCompany(ports, running, environment(running), drill.company);
      const { nip, name, ksefToken } = running.company;
      const profile = {
        ...{ nip, name, address: trainingAddress },
        account: '61109010140000071219812874',
        environment: environment(running),
        training: true,
      };
      const { p12, password } = running.certificates.offline;
      const file = { name: basename(p12), base64: readFileSync(p12).toString('base64') };
      await establish(ports, sandboxPassphrase, profile, () => {
        keystore.putSecret('ksefToken', ksefToken);
        keystore.importFiles({ files: [file], password, slot: 'offline', companyNip: nip });
        const login = running.certificates.authentication;
        keystore.importFiles({
          files: [{ name: basename(login.p12), base64: readFileSync(login.p12).toString('base64') }],
          ...{ password: login.password, slot: 'authentication', companyNip: nip },
        });
      });
      return profile;
    },

    /** @throws AppError `training.notTraining` */
    setOutage: async (down: boolean): Promise<TrainingStatus> => {
      if (!sandbox) throw new AppError('training.notTraining', {});
      await sandbox.setDown(down);
      journal.add(down ? 'training.outageStarted' : 'training.outageEnded');
      return { ksefDown: sandbox.isDown(), url: sandbox.url };
    },

    /** @throws AppError `training.notTraining` */
    trainerPage: (): { url: string } => {
      if (!sandbox) throw new AppError('training.notTraining', {});
      return { url: sandbox.trainerUrl };
    },

    close: async (): Promise<void> => {
      await sandbox?.close();
      sandbox = null;
    },
  };
}
