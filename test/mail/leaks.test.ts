import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';
import { mailLogin, messageOf, testMailNetwork, useMail } from '../support/useMail.ts';

const passphrase = 'hasło do sejfu';
const world = useFirm({}, { osVault: null, passphrase, mailNetwork: testMailNetwork });
const mail = useMail();

it('the mail password is in no file, log, event or answer, also when the server repeats it', async () => {
  let spoken = '';
  /** As text, before anything of the answer is left out. */
  const call = async (method: string, input: object): Promise<boolean> => {
    const answer = await world.firm.core.call(JSON.stringify({ method, input }));
    spoken += answer;
    return (JSON.parse(answer) as { ok: boolean }).ok;
  };
  expect(await call('mail.setSettings', mail.settings())).toBe(true);
  expect(await call('mail.setSettings', mail.settings({ host: 'http://zle' }))).toBe(false);
  expect(await call('mail.setSettings', { ...mail.settings(), nieznane: 1 })).toBe(false);
  expect(await call('mail.setSettings', { ...mail.settings(), port: mailLogin.password })).toBe(false);
  expect(await call('mail.settings', {})).toBe(true);
  const { id } = await world.call('invoice.issue', validDraft());
  const message = messageOf(id, { documents: ['xml'] });
  expect(await call('mail.send', message)).toBe(true);
  for (const fault of ['repeatPassword', 'refuseMessage', 'dropAfterData'] as const) {
    mail.server.fault = fault;
    expect(await call('mail.send', message)).toBe(false);
  }
  mail.server.fault = null;
  expect(await call('mail.test', {})).toBe(true);
  expect(await call('mail.history', { invoiceId: id })).toBe(true);
  expect(await call('journal.list', {})).toBe(true);
  await world.call('keystore.lock');
  expect(await call('mail.test', {})).toBe(false);
  expect(await call('app.status', {})).toBe(true);
  spoken += JSON.stringify([world.firm.logged, world.firm.events]);
  // What is still in memory or beside the database is written down.
  await world.restart();

  const { user, password } = mailLogin;
  const encoded = (text: string) => Buffer.from(text).toString('base64');
  const login = encoded(`\u0000${user}\u0000${password}`);
  const secrets = [
    ...[password, encoded(password), login, encoded(password).slice(0, -4), login.slice(0, -4)],
    ...[
      Buffer.from(password).toString('hex'),
      encodeURIComponent(password),
      JSON.stringify(password).slice(1, -1),
    ],
  ].map((it) => Buffer.from(it));
  const { dataDir } = world.firm;
  const files = globSync('**/*', { cwd: dataDir }).filter((it) => statSync(join(dataDir, it)).isFile());
  expect(files.some((it) => it.endsWith('.sqlite'))).toBe(true);
  const places: [string, Buffer][] = [
    ...files.map((it): [string, Buffer] => [it, readFileSync(join(dataDir, it))]),
    ['what it said', Buffer.from(spoken)],
  ];
  const found = places.filter(([, bytes]) => secrets.some((secret) => bytes.includes(secret)));
  expect(found.map(([place]) => place)).toEqual([]);
  // The search itself finds what is there.
  expect(spoken).toContain(user);
  expect(spoken).toContain('mail.loginRefused');
  expect(spoken).toContain('mail.unclear');
});
