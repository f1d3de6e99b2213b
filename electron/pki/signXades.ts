import { createHash, sign, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { XmlC14NMode, XmlDocument, XmlElement } from 'libxml2-wasm';

const ns = { ds: 'http://www.w3.org/2000/09/xmldsig#', xades: 'http://uri.etsi.org/01903/v1.3.2#' };
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const mode = XmlC14NMode.XML_C14N_EXCLUSIVE_1_0;
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const digest = (text: string | Uint8Array) => createHash('sha256').update(text).digest('base64');

export interface XadesSigner {
  /** DER, Base64. */
  certificate: string;
  privateKey: KeyObject;
}

/**
 * Signs a document with one enveloped XAdES-BES signature: a login to KSeF (ksef-protocol.md 3.2), or the sandbox's
 * seal on a UPO. RSA is PKCS#1 v1.5, so that the same document signed at the same time has the same bytes; ECDSA is
 * R and S, not DER.
 */
export function signXades(xml: string, { certificate, privateKey }: XadesSigner, signedAt: number): string {
  const scheme = privateKey.asymmetricKeyType === 'ec' ? 'ecdsa' : 'rsa';
  const der = Buffer.from(certificate, 'base64');
  const certificateDigest = digest(der);
  const { issuer, serialNumber } = new x509.X509Certificate(der);
  const issuerSerial =
    `<xades:IssuerSerial><ds:X509IssuerName>${escape(issuer)}</ds:X509IssuerName>` +
    `<ds:X509SerialNumber>${BigInt(`0x${serialNumber}`)}</ds:X509SerialNumber></xades:IssuerSerial>`;
  const method = `<ds:DigestMethod Algorithm="${sha256}"></ds:DigestMethod>`;
  const properties =
    `<xades:SignedProperties Id="SignedProperties"><xades:SignedSignatureProperties>` +
    `<xades:SigningTime>${new Date(signedAt).toISOString()}</xades:SigningTime><xades:SigningCertificate>` +
    `<xades:Cert><xades:CertDigest>${method}<ds:DigestValue>${certificateDigest}</ds:DigestValue></xades:CertDigest>` +
    `${issuerSerial}</xades:Cert></xades:SigningCertificate></xades:SignedSignatureProperties></xades:SignedProperties>`;
  const transforms = (...algorithms: string[]) =>
    `<ds:Transforms>${algorithms.map((it) => `<ds:Transform Algorithm="${it}"></ds:Transform>`).join('')}</ds:Transforms>`;
  const signature = (propertiesDigest: string, value: string) =>
    `<ds:Signature xmlns:ds="${ns.ds}" Id="Signature"><ds:SignedInfo>` +
    `<ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#${scheme}-sha256"></ds:SignatureMethod>` +
    `<ds:Reference URI="">${transforms(`${ns.ds}enveloped-signature`, exclusive)}${method}` +
    `<ds:DigestValue>${documentDigest}</ds:DigestValue></ds:Reference>` +
    `<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#SignedProperties">${transforms(exclusive)}` +
    `${method}<ds:DigestValue>${propertiesDigest}</ds:DigestValue></ds:Reference></ds:SignedInfo>` +
    `<ds:SignatureValue>${value}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>` +
    `<ds:Object><xades:QualifyingProperties xmlns:xades="${ns.xades}" Target="#Signature">${properties}` +
    `</xades:QualifyingProperties></ds:Object></ds:Signature>`;
  const end = xml.lastIndexOf('</');
  const signed = (propertiesDigest: string, value: string) =>
    xml.slice(0, end) + signature(propertiesDigest, value) + xml.slice(end);

  const documentDigest = digest(canonical(xml, null));
  // The canonical form of a part needs only the namespaces around it, so any small document will do.
  const small = (propertiesDigest: string) => `<x>${signature(propertiesDigest, '')}</x>`;
  const propertiesDigest = digest(canonical(small(''), '//xades:SignedProperties'));
  const info = canonical(small(propertiesDigest), '//ds:SignedInfo');
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return signed(propertiesDigest, sign('sha256', Buffer.from(info), key).toString('base64'));
}

const escape = (text: string): string => text.replace(/[&<>]/g, (it) => `&#${it.charCodeAt(0)};`);

function canonical(xml: string, path: string | null): string {
  const document = XmlDocument.fromString(xml);
  try {
    if (path === null) return document.canonicalizeToString({ mode });
    const found = document.get(path, ns);
    if (!(found instanceof XmlElement)) throw new Error(path);
    return found.canonicalizeToString({ mode });
  } finally {
    document.dispose();
  }
}
