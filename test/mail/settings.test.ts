import { describe, expect, it } from 'vitest';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';
import { mailLogin, messageOf, testMailNetwork, useMail } from '../support/useMail.ts';

describe('how mail leaves', () => {
  const world = useFirm({}, { mailNetwork: testMailNetwork });
  const mail = useMail('starttls');
  const set = (change = {}) => world.call('mail.setSettings', mail.settings(change));
  const { password: _, ...withoutPassword } = mailLogin;

  it('is through the mail program until a server is set', async () => {
    expect(await world.call('mail.settings')).toMatchObject({
      ...{ way: 'eml', name: world.sandbox.company.name, host: '', passwordSet: false },
    });
    await expect(world.call('mail.test')).rejects.toMatchObject({ code: 'mail.notSet' });
    const { id } = await world.call('invoice.issue', validDraft());
    await expect(world.call('mail.send', messageOf(id))).rejects.toMatchObject({ code: 'mail.notSet' });
  });

  it('is tried out with the password of the safe, which is never told', async () => {
    const view = await set();
    expect(view).toEqual({
      ...{ way: 'smtp', name: 'Latarnia Żuraw', address: mailLogin.user, host: '127.0.0.1' },
      ...{ port: mail.server.port, security: 'starttls', user: mailLogin.user, passwordSet: true },
    });
    expect(await world.call('mail.settings')).toEqual(view);
    await world.call('mail.test');
    expect(mail.server.commands.some((it) => it.startsWith('AUTH'))).toBe(true);
    expect(mail.server.received).toEqual([]);
  });

  it('keeps the password while only the rest changes, and forgets it with the server or the user', async () => {
    await set();
    const { password, ...same } = mail.settings({ name: 'Inna nazwa' });
    expect(password).toBe(mailLogin.password);
    expect((await world.call('mail.setSettings', same)).passwordSet).toBe(true);
    const elsewhere = await world.call('mail.setSettings', { ...same, host: 'smtp.zly.example' });
    expect(elsewhere.passwordSet).toBe(false);
    await expect(world.call('mail.test')).rejects.toMatchObject({ code: 'mail.noPassword' });
    await set();
    expect((await world.call('mail.setSettings', { ...same, user: 'inny' })).passwordSet).toBe(false);
  });

  it('is refused at the field that is wrong, and then nothing changes', async () => {
    await set();
    const before = await world.call('mail.settings');
    const wrong: [object, string, string][] = [
      [{ address: 'biuro' }, 'mail.badAddress', 'address'],
      [{ host: '' }, 'mail.badHost', 'host'],
      [{ host: 'smtp://x.pl' }, 'mail.badHost', 'host'],
      [{ host: 'smtp.x.pl', security: 'none' }, 'mail.onlyEncrypted', 'security'],
      [{ host: 'localhost', security: 'none' }, 'mail.onlyEncrypted', 'security'],
    ];
    for (const [change, code, path] of wrong) {
      await expect(set(change)).rejects.toMatchObject({ code, details: { path } });
    }
    expect(await world.call('mail.settings')).toEqual(before);
  });

  it('tells a refused login in words of its own', async () => {
    await set({ password: 'nie-to' });
    await expect(world.call('mail.test')).rejects.toMatchObject({
      ...{ code: 'mail.loginRefused', details: { user: withoutPassword.user } },
    });
  });
});

describe('with a safe that is closed', () => {
  const world = useFirm({}, { osVault: null, passphrase: 'hasło do sejfu', mailNetwork: testMailNetwork });
  const mail = useMail();

  it('nothing goes out and no password is taken, as with everything else of the safe', async () => {
    await world.call('mail.setSettings', mail.settings());
    const { id } = await world.call('invoice.issue', validDraft());
    await world.call('keystore.lock');
    await expect(world.call('mail.send', messageOf(id))).rejects.toMatchObject({ code: 'keystore.locked' });
    await expect(world.call('mail.test')).rejects.toMatchObject({ code: 'keystore.locked' });
    expect(await world.call('mail.compose', { invoiceId: id })).toMatchObject({
      problem: { code: 'keystore.locked' },
    });
    const other = mail.settings({ name: 'Inna', password: 'inne' });
    await expect(world.call('mail.setSettings', other)).rejects.toMatchObject({ code: 'keystore.locked' });
    expect(await world.call('mail.settings')).toMatchObject({ name: 'Latarnia Żuraw', passwordSet: true });
    expect(mail.server.commands).toEqual([]);
  });
});
