import { createHmac, randomBytes } from 'node:crypto';
import forge from 'node-forge';

const { asn1 } = forge;
const { Class, Type } = asn1;

const oids = {
  data: '1.2.840.113549.1.7.1',
  certBag: '1.2.840.113549.1.12.10.1.3',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  localKeyId: '1.2.840.113549.1.9.21',
  sha256: '2.16.840.1.101.3.4.2.1',
};
const macIterations = 2048;

const universal = (type: forge.asn1.Type, constructed: boolean, value: string | forge.asn1.Asn1[]) =>
  asn1.create(Class.UNIVERSAL, type, constructed, value);
const sequence = (...items: forge.asn1.Asn1[]) => universal(Type.SEQUENCE, true, items);
const set = (...items: forge.asn1.Asn1[]) => universal(Type.SET, true, items);
const octets = (bytes: string) => universal(Type.OCTETSTRING, false, bytes);
const oid = (value: string) => universal(Type.OID, false, asn1.oidToDer(value).getBytes());
const explicit = (item: forge.asn1.Asn1) => asn1.create(Class.CONTEXT_SPECIFIC, 0, true, [item]);
const integer = (value: number) => universal(Type.INTEGER, false, asn1.integerToDer(value).getBytes());
const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const derOf = (item: forge.asn1.Asn1) => asn1.toDer(item).getBytes();

/**
 * A PKCS#12 file of one certificate and its key (RFC 7292). forge can't write EC keys, but a shrouded key bag is
 * just the encrypted PKCS#8 that Node exports.
 * @param password ASCII: other letters are encoded differently by programs
 */
export function makePkcs12(certificate: Uint8Array, encryptedKey: Uint8Array, password: string): Uint8Array {
  const attributes = set(sequence(oid(oids.localKeyId), set(octets('\u0001'))));
  const certificateBag = sequence(
    oid(oids.certBag),
    explicit(sequence(oid(oids.x509Certificate), explicit(octets(binary(certificate))))),
    attributes,
  );
  const keyBag = sequence(oid(oids.shroudedKeyBag), explicit(asn1.fromDer(binary(encryptedKey))), attributes);
  const contents = derOf(sequence(...[certificateBag, keyBag].map((bag) => data(derOf(sequence(bag))))));

  const salt = randomBytes(16);
  const macKey = forge.pkcs12.generateKey(
    password,
    forge.util.createBuffer(binary(salt)),
    3,
    macIterations,
    32,
    forge.md.sha256.create(),
  );
  const digest = createHmac('sha256', Buffer.from(macKey.getBytes(), 'latin1'))
    .update(Buffer.from(contents, 'latin1'))
    .digest();
  const mac = sequence(
    sequence(sequence(oid(oids.sha256), universal(Type.NULL, false, '')), octets(binary(digest))),
    octets(binary(salt)),
    integer(macIterations),
  );
  return Buffer.from(derOf(sequence(integer(3), data(contents), mac)), 'latin1');
}

const data = (content: string) => sequence(oid(oids.data), explicit(octets(content)));
