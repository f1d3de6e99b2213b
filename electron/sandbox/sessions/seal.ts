import { createHash, sign, type KeyObject } from 'node:crypto';
import { XmlC14NMode, XmlDocument, XmlElement } from 'libxml2-wasm';

const ns = { ds: 'http://www.w3.org/2000/09/xmldsig#', xades: 'http://uri.etsi.org/01903/v1.3.2#' };
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const mode = XmlC14NMode.XML_C14N_EXCLUSIVE_1_0;
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const digest = (text: string | Uint8Array) => createHash('sha256').update(text).digest('base64');

export interface Seal {
  /** DER, Base64. */
  certificate: string;
  privateKey: KeyObject;
}

/**
 * Seals a document with one enveloped XAdES-BES signature, as the Ministry seals a UPO. RSA PKCS#1 v1.5 over a given
 * time: the same document is sealed with the same bytes every time.
 */
export function sealXml(xml: string, { certificate, privateKey }: Seal, signedAt: number): string {
  const certificateDigest = digest(Buffer.from(certificate, 'base64'));
  const method = `<ds:DigestMethod Algorithm="${sha256}"></ds:DigestMethod>`;
  const properties =
    `<xades:SignedProperties Id="SignedProperties"><xades:SignedSignatureProperties>` +
    `<xades:SigningTime>${new Date(signedAt).toISOString()}</xades:SigningTime><xades:SigningCertificateV2>` +
    `<xades:Cert><xades:CertDigest>${method}<ds:DigestValue>${certificateDigest}</ds:DigestValue></xades:CertDigest>` +
    `</xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties></xades:SignedProperties>`;
  const transforms = (...algorithms: string[]) =>
    `<ds:Transforms>${algorithms.map((it) => `<ds:Transform Algorithm="${it}"></ds:Transform>`).join('')}</ds:Transforms>`;
  const signature = (propertiesDigest: string, value: string) =>
    `<ds:Signature xmlns:ds="${ns.ds}" Id="Signature"><ds:SignedInfo>` +
    `<ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>` +
    `<ds:Reference URI="">${transforms(`${ns.ds}enveloped-signature`, exclusive)}${method}` +
    `<ds:DigestValue>${documentDigest}</ds:DigestValue></ds:Reference>` +
    `<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#SignedProperties">${transforms(exclusive)}` +
    `${method}<ds:DigestValue>${propertiesDigest}</ds:DigestValue></ds:Reference></ds:SignedInfo>` +
    `<ds:SignatureValue>${value}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>` +
    `<ds:Object><xades:QualifyingProperties xmlns:xades="${ns.xades}" Target="#Signature">${properties}` +
    `</xades:QualifyingProperties></ds:Object></ds:Signature>`;
  const end = xml.lastIndexOf('</');
  const sealed = (propertiesDigest: string, value: string) =>
    xml.slice(0, end) + signature(propertiesDigest, value) + xml.slice(end);

  const documentDigest = digest(canonical(xml, null));
  // The canonical form of a part needs only the namespaces around it, so any small document will do.
  const small = (propertiesDigest: string) => `<x>${signature(propertiesDigest, '')}</x>`;
  const propertiesDigest = digest(canonical(small(''), '//xades:SignedProperties'));
  const info = canonical(small(propertiesDigest), '//ds:SignedInfo');
  return sealed(propertiesDigest, sign('sha256', Buffer.from(info), privateKey).toString('base64'));
}

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
