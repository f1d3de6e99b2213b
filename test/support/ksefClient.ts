import {
  createCipheriv,
  createHash,
  publicEncrypt,
  constants,
  randomBytes,
  X509Certificate,
} from 'node:crypto';

/**
 * A KSeF client of a few lines over plain fetch, so that the sandbox is tested by something that shares nothing
 * with the program's own gateway.
 */
export function createPlainClient(url: string) {
  let bearer = '';
  const request = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        'X-Error-Format': 'problem-details',
        ...(bearer && { Authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get('content-type') ?? '') ? (JSON.parse(text) as Json) : {};
    return { status: answer.status, text, json, headers: answer.headers };
  };

  const keys = async (usage: string) => {
    const { json } = await request('GET', '/v2/security/public-key-certificates');
    const found = Object.values(json as Record<string, Json>).find((it) =>
      (it.usage as string[]).includes(usage),
    )!;
    const certificate = new X509Certificate(Buffer.from(found.certificate as string, 'base64'));
    return { publicKeyId: found.publicKeyId as string, publicKey: certificate.publicKey };
  };
  const seal = (publicKey: X509Certificate['publicKey'], bytes: Uint8Array) =>
    publicEncrypt(
      { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      bytes,
    ).toString('base64');

  return {
    request,
    setBearer: (token: string) => (bearer = token),

    /** Challenge, encrypted token, status: the status answer of KSeF. */
    logIn: async (nip: string, token: string, change: { timestampMs?: number; challenge?: string } = {}) => {
      bearer = '';
      const { json: challenge } = await request('POST', '/v2/auth/challenge');
      const { publicKeyId, publicKey } = await keys('KsefTokenEncryption');
      const timestampMs = change.timestampMs ?? challenge.timestampMs;
      const started = await request('POST', '/v2/auth/ksef-token', {
        challenge: change.challenge ?? challenge.challenge,
        contextIdentifier: { type: 'Nip', value: nip },
        encryptedToken: seal(publicKey, Buffer.from(`${token}|${String(timestampMs)}`)),
        publicKeyId,
      });
      if (started.status !== 202) return started;
      bearer = (started.json.authenticationToken as { token: string }).token;
      return request('GET', `/v2/auth/${started.json.referenceNumber as string}`);
    },

    redeem: async () => {
      const answer = await request('POST', '/v2/auth/token/redeem');
      if (answer.status === 200) bearer = (answer.json.accessToken as { token: string }).token;
      return answer;
    },

    openSession: async (change: object = {}) => {
      const { publicKeyId, publicKey } = await keys('SymmetricKeyEncryption');
      const key = randomBytes(32);
      const iv = randomBytes(16);
      const answer = await request('POST', '/v2/sessions/online', {
        formCode: { systemCode: 'FA (3)', schemaVersion: '1-0E', value: 'FA' },
        encryption: {
          encryptedSymmetricKey: seal(publicKey, key),
          initializationVector: iv.toString('base64'),
          publicKeyId,
        },
        ...change,
      });
      return { ...answer, reference: answer.json.referenceNumber as string, key, iv };
    },

    /** Opens a batch for a package cut into parts, and uploads them. */
    openBatch: async (bytes: Buffer, order: BatchOrder = {}) => {
      const { publicKeyId, publicKey } = await keys('SymmetricKeyEncryption');
      const key = randomBytes(32);
      const iv = randomBytes(16);
      const partSize = order.partSize ?? bytes.length;
      const parts: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += partSize) {
        const cipher = createCipheriv('aes-256-cbc', order.key ?? key, iv);
        parts.push(Buffer.concat([cipher.update(bytes.subarray(at, at + partSize)), cipher.final()]));
      }
      const answer = await request('POST', '/v2/sessions/batch', {
        formCode: { systemCode: 'FA (3)', schemaVersion: '1-0E', value: 'FA' },
        batchFile: {
          ...{ fileSize: bytes.length, fileHash: order.fileHash ?? sha256(bytes) },
          ...(order.compressionType && { compressionType: order.compressionType }),
          fileParts: parts.map((part, index) => ({
            ...{ ordinalNumber: index + 1, fileSize: part.length, fileHash: sha256(part) },
          })),
        },
        encryption: {
          encryptedSymmetricKey: seal(publicKey, key),
          initializationVector: iv.toString('base64'),
          publicKeyId,
        },
        ...order.change,
      });
      const uploads = (answer.json.partUploadRequests ?? []) as PartUpload[];
      return { ...answer, reference: answer.json.referenceNumber as string, parts, uploads };
    },

    upload: ({ url: to, method, headers }: PartUpload, part: Uint8Array) =>
      fetch(to, { method, headers, body: new Uint8Array(part) }),

    send: (session: { reference: string; key: Buffer; iv: Buffer }, xml: Uint8Array, change: object = {}) => {
      const cipher = createCipheriv('aes-256-cbc', session.key, session.iv);
      const encrypted = Buffer.concat([cipher.update(xml), cipher.final()]);
      return request('POST', `/v2/sessions/online/${session.reference}/invoices`, {
        invoiceHash: sha256(xml),
        invoiceSize: xml.length,
        encryptedInvoiceHash: sha256(encrypted),
        encryptedInvoiceSize: encrypted.length,
        encryptedInvoiceContent: encrypted.toString('base64'),
        ...change,
      });
    },
  };
}

/** Logs the client in by the training company's token. */
export async function logInByToken(
  client: ReturnType<typeof createPlainClient>,
  { company }: { company: { nip: string; ksefToken: string } },
): Promise<void> {
  await client.logIn(company.nip, company.ksefToken);
  await client.redeem();
}

export interface BatchOrder {
  compressionType?: 'Zip' | 'TarGz';
  /** Bytes of a part; the whole package in one without it. */
  partSize?: number;
  /** Encrypts the parts with another key than the one that is sent. */
  key?: Buffer;
  /** Declares another hash of the package than it has. */
  fileHash?: string;
  /** Replaces properties of the request. */
  change?: object;
}
export interface PartUpload {
  ordinalNumber: number;
  method: string;
  url: string;
  headers: Record<string, string>;
}
type Json = Record<string, unknown>;
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
