import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSmtp, type MailServer } from '../../electron/mail/smtp.ts';
import { composeMessage } from '../../electron/mail/composeMessage.ts';
import { startSmtpServer, type SmtpFault, type SmtpServer } from '../support/smtpServer.ts';
import { makeServerCertificate, type ServerKey } from '../support/serverCertificate.ts';
import { readMail } from '../support/readMail.ts';

const login = { user: 'biuro@latarnia.example', password: 'zażółć-gęślą-jaźń' };
let key: ServerKey;
let server: SmtpServer | undefined;
beforeAll(() => {
  key = makeServerCertificate();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const quick = { connectMs: 3_000, answerMs: 3_000 };
const smtp = (ports: object = {}) => createSmtp({ ca: key.cert, ...quick, ...ports });
const still = () => new AbortController().signal;
const start = async (options: Partial<Parameters<typeof startSmtpServer>[0]> = {}) => {
  server = await startSmtpServer({ security: 'tls', key, login, ...options });
  return server;
};
const account = (change: Partial<MailServer> = {}): MailServer => ({
  ...{ host: '127.0.0.1', port: server?.port ?? 0, security: 'tls', sender: login.user, ...login },
  ...change,
});
const text = (change: object = {}) =>
  composeMessage({
    ...{ from: { name: 'Łukasz Żuraw', address: login.user }, cc: [], isDraft: false },
    to: [{ name: 'Ćmielów, Gmina', address: 'jan@x.example' }],
    ...{ subject: 'Faktura za żółte łódki', body: 'Dzień dobry,\n.\n..kropki na początku\nŁódź' },
    ...{ messageId: 'm1@latarnia.example', at: Date.parse('2026-11-20T10:00:00Z'), attachments: [] },
    ...change,
  });
const deliver = async (to: MailServer, recipients = ['jan@x.example'], signal = still(), ports = {}) => {
  const phases: string[] = [];
  const message = await text();
  const delivery = {
    ...{ recipients, message },
    ...{ sending: () => void phases.push('sending'), sent: () => void phases.push('sent') },
  };
  return { ...(await smtp(ports).send(to, delivery, signal)), phases, message };
};

describe('a message by SMTP', () => {
  it.each([
    ['tls', ['PLAIN', 'LOGIN']],
    ['starttls', ['LOGIN']],
    ['none', ['PLAIN']],
  ] as const)('goes over %s, with %j, byte for byte', async (security, mechanisms) => {
    const { received, violations } = await start({ security, mechanisms: [...mechanisms] });
    const { accepted, refused, phases, message } = await deliver(account({ security }));
    expect({ accepted, refused }).toEqual({ accepted: ['jan@x.example'], refused: [] });
    expect(phases).toEqual(['sending', 'sent']);
    expect(received).toMatchObject([
      { from: login.user, to: ['jan@x.example'], user: login.user, encrypted: security !== 'none' },
    ]);
    expect(received[0]!.raw.toString('latin1').trimEnd()).toBe(message.toString('latin1').trimEnd());
    expect(violations).toEqual([]);
  });

  it('needs no login where the server asks for none', async () => {
    server = await startSmtpServer({ security: 'none' });
    await deliver(account({ security: 'none', user: '' }));
    expect(server.received).toMatchObject([{ user: null }]);
    expect(server.commands.join()).not.toContain('AUTH');
  });

  it('reaches those whom the server takes, and says whom it does not', async () => {
    await start();
    const { accepted, refused } = await deliver(account(), ['jan@x.example', 'nikt@x.example']);
    expect({ accepted, refused }).toEqual({ accepted: ['jan@x.example'], refused: ['nikt@x.example'] });
  });

  it('is checked without being sent', async () => {
    const { received, commands, violations } = await start();
    await smtp().check(account(), still());
    expect(received).toEqual([]);
    expect(commands.map((it) => it.split(' ')[0])).toEqual([
      'EHLO',
      'AUTH',
      ...(commands.length > 2 ? ['QUIT'] : []),
    ]);
    expect(violations).toEqual([]);
  });

  it('keeps Polish letters, dots and lines as they were written', async () => {
    const { received } = await start();
    await deliver(account());
    const { headers, content, type } = readMail(received[0]!.raw);
    expect(headers.get('subject')).toBe('Faktura za żółte łódki');
    expect(headers.get('from')).toBe(`Łukasz Żuraw <${login.user}>`);
    expect(headers.get('to')).toContain('Ćmielów, Gmina');
    expect(headers.get('message-id')).toBe('<m1@latarnia.example>');
    expect(headers.get('date')).toBe('Fri, 20 Nov 2026 10:00:00 +0000');
    expect(type).toBe('text/plain');
    expect(content.toString('utf8').trimEnd().split('\r\n')).toEqual([
      ...['Dzień dobry,', '.', '..kropki na początku', 'Łódź'],
    ]);
  });
});

describe('what goes wrong is told apart', () => {
  const faults: [SmtpFault, string, object][] = [
    ['silent', 'mail.timeout', { host: '127.0.0.1' }],
    ['garbage', 'mail.notAMailServer', { host: '127.0.0.1' }],
    ['closeAtOnce', 'mail.connectionLost', {}],
    ['refuseLogin', 'mail.loginRefused', { user: login.user }],
    ['refuseSender', 'mail.senderRefused', { address: login.user, answer: '550 5.7.1 Not your address' }],
    ['refuseEverybody', 'mail.recipientRefused', { path: 'to', addresses: ['jan@x.example'] }],
    ['tryLater', 'mail.tryLater', { answer: '451 4.7.1 Greylisted, come back later' }],
    ['small', 'mail.tooLarge', {}],
    ['dropDuringData', 'mail.connectionLost', {}],
    ['refuseMessage', 'mail.refused', { answer: '554 5.7.1 Looks like spam' }],
    ['laterAfterData', 'mail.tryLater', {}],
    ['dropAfterData', 'mail.unclear', {}],
    ['garbageAfterData', 'mail.unclear', {}],
    ['silentAfterData', 'mail.unclear', {}],
  ];
  it.each(faults)('%s: %s', async (fault, code, details) => {
    const { received } = await start({ fault });
    const large = fault === 'dropDuringData' || fault === 'small' ? { body: 'Treść\n'.repeat(500_000) } : {};
    const message = await text(large);
    const noting = { sending: () => undefined, sent: () => undefined };
    const sent = smtp({ connectMs: 700, answerMs: 700 }).send(
      account(),
      { recipients: ['jan@x.example'], message, ...noting },
      still(),
    );
    await expect(sent).rejects.toMatchObject({ code, details });
    expect(received).toEqual([]);
  });

  it('nobody listens', async () => {
    const { port } = await start();
    const known = account();
    await server!.close();
    server = undefined;
    await expect(smtp().check(known, still())).rejects.toMatchObject({
      ...{ code: 'mail.connectionRefused', details: { host: '127.0.0.1', port } },
    });
  });

  it('there is no such server', async () => {
    const check = smtp().check(account({ host: 'nie-ma.invalid', port: 465 }), still());
    await expect(check).rejects.toMatchObject({
      code: 'mail.hostUnknown',
      details: { host: 'nie-ma.invalid' },
    });
  });

  it.each(['tls', 'starttls'] as const)('nobody vouches for its certificate (%s)', async (security) => {
    const { commands } = await start({ security });
    await expect(createSmtp(quick).check(account({ security }), still())).rejects.toMatchObject({
      ...{ code: 'mail.badCertificate', details: { problem: 'DEPTH_ZERO_SELF_SIGNED_CERT' } },
    });
    expect(commands.join()).not.toContain('AUTH');
  });

  it.each([
    ['of another server', () => makeServerCertificate('smtp.inny.example'), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    [
      'of last year',
      () => makeServerCertificate('127.0.0.1', new Date(1_600_000_000_000)),
      'CERT_HAS_EXPIRED',
    ],
  ])('its certificate is %s', async (_, make, problem) => {
    const other = make();
    await start({ key: other });
    await expect(createSmtp({ ...quick, ca: other.cert }).check(account(), still())).rejects.toMatchObject({
      ...{ code: 'mail.badCertificate', details: { problem } },
    });
  });

  it('it does not encrypt though it should: no password is said', async () => {
    const { commands } = await start({ security: 'starttls', fault: 'noStartTls' });
    await expect(smtp().check(account({ security: 'starttls' }), still())).rejects.toMatchObject({
      code: 'mail.noEncryption',
    });
    expect(commands.join()).not.toContain('AUTH');
  });

  it('TLS is spoken to a server that does not speak it', async () => {
    await start({ security: 'none' });
    await expect(smtp().check(account({ security: 'tls' }), still())).rejects.toMatchObject({
      code: 'mail.noEncryption',
    });
  });

  it('a server that repeats the password is not repeated', async () => {
    await start({ fault: 'repeatPassword' });
    const failure: unknown = await smtp()
      .check(account(), still())
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'mail.loginRefused' });
    const told = JSON.stringify([failure, String((failure as Error).stack), (failure as Error).cause]);
    expect(told).not.toContain(login.password);
    expect(told).not.toContain(Buffer.from(login.password).toString('base64'));
  });
});

describe('a message that is broken off', () => {
  it('before the server has all of it reaches nobody', async () => {
    await start({ fault: 'silent' });
    const stop = new AbortController();
    const sent = deliver(account(), ['jan@x.example'], stop.signal);
    setImmediate(() => stop.abort());
    await expect(sent).rejects.toMatchObject({ code: 'mail.cancelled' });
  });

  it('after that may have arrived', async () => {
    await start({ fault: 'silentAfterData' });
    const stop = new AbortController();
    const message = await text();
    const delivery = { recipients: ['jan@x.example'], message, sending: () => undefined };
    const sent = smtp().send(
      account(),
      { ...delivery, sent: () => setImmediate(() => stop.abort()) },
      stop.signal,
    );
    await expect(sent).rejects.toMatchObject({ code: 'mail.unclear' });
  });
});
