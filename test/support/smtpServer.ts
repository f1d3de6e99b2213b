import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { ServerKey } from './serverCertificate.ts';

/** What goes wrong on purpose. */
export type SmtpFault =
  | 'silent'
  | 'garbage'
  | 'closeAtOnce'
  | 'noStartTls'
  | 'refuseLogin'
  | 'repeatPassword'
  | 'refuseSender'
  | 'refuseEverybody'
  | 'tryLater'
  | 'dropDuringData'
  | 'dropAfterData'
  | 'garbageAfterData'
  | 'silentAfterData'
  | 'laterAfterData'
  | 'refuseMessage'
  | 'small';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it was before dots were doubled. */
  raw: Buffer;
  encrypted: boolean;
  user: string | null;
}

export interface SmtpServer {
  port: number;
  received: ReceivedMail[];
  /** What the client did against RFC 5321. */
  violations: string[];
  /** Commands as they came, without what follows AUTH. */
  commands: string[];
  fault: SmtpFault | null;
  close(): Promise<void>;
}

interface Options {
  security: 'tls' | 'starttls' | 'none';
  key?: ServerKey;
  /** Who may log in; without it there is no AUTH. */
  login?: { user: string; password: string };
  mechanisms?: ('PLAIN' | 'LOGIN')[];
  fault?: SmtpFault;
}

const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

/** A strict mail server on this computer: it keeps to RFC 5321 and writes down whoever does not. */
export async function startSmtpServer(options: Options): Promise<SmtpServer> {
  const sockets = new Set<Socket>();
  const world = {
    ...{ received: [], violations: [], commands: [], fault: options.fault ?? null },
  } as unknown as SmtpServer;
  const greet = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    talk(socket, options, world);
  };
  const server =
    options.security === 'tls' ? createTlsServer({ ...options.key }, greet) : createServer(greet);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.port = (server.address() as AddressInfo).port;
  world.close = async () => {
    sockets.forEach((it) => it.destroy());
    await new Promise((resolve) => server.close(resolve));
  };
  return world;
}

function talk(
  plain: Socket,
  { security, key, login, mechanisms = ['PLAIN', 'LOGIN'] }: Options,
  world: SmtpServer,
) {
  let socket = plain;
  let buffer = Buffer.alloc(0);
  let encrypted = security === 'tls';
  let greeted = false;
  let user: string | null = null;
  let mail: { from: string; to: string[] } | null = null;
  /** Takes the next line instead of the commands. */
  let next: ((line: string) => void) | null = null;
  let content: Buffer[] | null = null;

  const say = (...lines: string[]) => {
    const [code = ''] = lines;
    const all = lines.slice(1);
    socket.write(all.map((it, index) => `${code}${index < all.length - 1 ? '-' : ' '}${it}\r\n`).join(''));
  };
  const wrong = (what: string) => {
    world.violations.push(what);
    say('503', `5.5.1 ${what}`);
  };

  const readPlain = (text: string) => {
    const [, name = '', password = ''] = decoded(text).split('\u0000');
    judge(name, password);
  };
  const judge = (name: string, password: string) => {
    next = null;
    if (world.fault === 'repeatPassword') {
      return say('535', `5.7.8 ${name} ${password}`, Buffer.from(password).toString('base64'));
    }
    if (world.fault === 'refuseLogin' || name !== login?.user || password !== login.password) {
      return say('535', '5.7.8 Authentication credentials invalid');
    }
    user = name;
    say('235', '2.7.0 Welcome', 'on board');
  };
  const authenticate = (argument: string) => {
    if (!greeted || user !== null || mail) return wrong('AUTH out of order');
    if (!encrypted && security !== 'none') return wrong('AUTH before encryption');
    const [mechanism = '', initial] = argument.split(' ');
    if (mechanism === 'PLAIN' && mechanisms.includes('PLAIN')) {
      if (initial !== undefined) return readPlain(initial);
      next = readPlain;
      return say('334', '');
    }
    if (mechanism === 'LOGIN' && mechanisms.includes('LOGIN') && initial === undefined) {
      next = (name) => {
        next = (password) => judge(decoded(name), decoded(password));
        say('334', 'UGFzc3dvcmQ6');
      };
      return say('334', 'VXNlcm5hbWU6');
    }
    say('504', '5.5.4 Unrecognized authentication type');
  };

  const upgrade = () => {
    if (world.fault === 'noStartTls') return say('502', '5.5.1 STARTTLS');
    if (security !== 'starttls' || encrypted) return wrong('STARTTLS out of order');
    if (buffer.length > 0) world.violations.push('pipelined behind STARTTLS');
    say('220', '2.0.0 Go ahead');
    socket.removeAllListeners('data');
    socket = new TLSSocket(socket, { isServer: true, ...key });
    socket.on('error', () => undefined);
    [encrypted, greeted] = [true, false];
    socket.on('data', take);
  };

  const envelope = (line: string) => {
    const path = /^(MAIL FROM|RCPT TO):<([^<>\s]*)>( .*)?$/i.exec(line);
    if (!path) return wrong(`malformed: ${line}`);
    const [, verb = '', address = ''] = path;
    if (login && user === null) return say('530', '5.7.0 Authentication required');
    if (verb.toUpperCase() === 'MAIL FROM') {
      if (!greeted || mail) return wrong('MAIL out of order');
      if (world.fault === 'refuseSender') return say('550', '5.7.1 Not your address');
      if (world.fault === 'tryLater') return say('451', '4.7.1 Greylisted,', 'come back later');
      mail = { from: address, to: [] };
      return say('250', '2.1.0 OK');
    }
    if (!mail) return wrong('RCPT out of order');
    if (world.fault === 'refuseEverybody' || address.startsWith('nikt@')) {
      return say('550', '5.1.1 No such', 'user here');
    }
    mail.to.push(address);
    say('250', '2.1.5 OK');
  };

  const command = (line: string) => {
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    world.commands.push(verb === 'AUTH' ? line.split(' ').slice(0, 2).join(' ') : line);
    if (/[^\x20-\x7e]/.test(line)) return wrong('not ASCII');
    switch (verb) {
      case 'EHLO':
        greeted = true;
        mail = null;
        return say(
          ...['250', 'latarnia.test at your service', 'ENHANCEDSTATUSCODES', '8BITMIME'],
          ...(security === 'starttls' && !encrypted && world.fault !== 'noStartTls' ? ['STARTTLS'] : []),
          ...(login && (encrypted || security === 'none') ? [`AUTH ${mechanisms.join(' ')}`] : []),
          `SIZE ${world.fault === 'small' ? 1000 : 30_000_000}`,
        );
      case 'STARTTLS':
        return upgrade();
      case 'AUTH':
        return authenticate(line.slice('AUTH '.length));
      case 'MAIL':
      case 'RCPT':
        return envelope(line);
      case 'DATA':
        if (!mail || mail.to.length === 0) return wrong('DATA out of order');
        content = [];
        return say('354', 'End data with <CR><LF>.<CR><LF>');
      case 'RSET':
        mail = null;
        return say('250', 'OK');
      case 'QUIT':
        say('221', '2.0.0 Bye');
        return socket.end();
      default:
        say('502', `5.5.2 ${verb}`);
    }
  };

  const contentLine = (line: Buffer) => {
    if (world.fault === 'dropDuringData') return socket.destroy();
    if (line.length > 998) world.violations.push(`a line of ${line.length} octets`);
    if (line.includes(0x0a) || line.includes(0x0d)) world.violations.push('a bare line end');
    if (line.toString('latin1') !== '.') {
      content?.push(line[0] === 0x2e ? line.subarray(1) : line, Buffer.from('\r\n'));
      return;
    }
    if (world.fault === 'dropAfterData') return socket.destroy();
    if (world.fault === 'silentAfterData') return;
    if (world.fault === 'garbageAfterData') return void socket.write('moo\r\n');
    if (world.fault === 'refuseMessage') return refuse('554', '5.7.1 Looks like', 'spam');
    if (world.fault === 'laterAfterData') return refuse('452', '4.3.1 Out of space');
    world.received.push({ ...mail!, raw: Buffer.concat(content!), encrypted, user });
    [mail, content] = [null, null];
    say('250', '2.0.0 Queued', 'as 12345');
  };
  const refuse = (...lines: string[]) => {
    [mail, content] = [null, null];
    say(...lines);
  };

  const take = (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n');
      if (end === -1 || socket.destroyed) return;
      const line = buffer.subarray(0, end);
      buffer = buffer.subarray(end + 2);
      if (content) contentLine(line);
      else if (next) next(line.toString('latin1'));
      else command(line.toString('latin1'));
    }
  };

  socket.on('data', take);
  if (world.fault === 'silent') return;
  if (world.fault === 'closeAtOnce') return void socket.destroy();
  if (world.fault === 'garbage') return void socket.write('* OK IMAP4rev1 ready\r\n');
  say('220', 'latarnia.test ESMTP', 'hello');
}
