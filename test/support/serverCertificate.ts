import forge from 'node-forge';

/** PEM of a server's key and certificate. */
export interface ServerKey {
  key: string;
  cert: string;
}

/** A self-signed certificate for 127.0.0.1, or for another server. */
export function makeServerCertificate(name = '127.0.0.1', validTo = new Date(4_000_000_000_000)): ServerKey {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(1_500_000_000_000);
  certificate.validity.notAfter = validTo;
  const subject = [{ name: 'commonName', value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: true },
    { name: 'keyUsage', digitalSignature: true, keyCertSign: true, keyEncipherment: true },
    {
      name: 'subjectAltName',
      altNames: [/^[\d.]+$/.test(name) ? { type: 7, ip: name } : { type: 2, value: name }],
    },
  ]);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  return { key: forge.pki.privateKeyToPem(keys.privateKey), cert: forge.pki.certificateToPem(certificate) };
}
