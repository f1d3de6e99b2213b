import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors/appError.ts';
import { type XmlNode, child, childrenOf, text } from '../../../shared/fa3/xmlNode.ts';
import { parseXml } from '../../fa3/xmlTree.ts';

/** A UPO (schema v4-3) as its print needs it: texts exactly as in the XML; `null` where it has no such element. */
export interface UpoView {
  receiver: string;
  session: string;
  /** Who was signed in: the name of the element and its value. */
  context: { kind: string; value: string } | null;
  proof: { kind: 'token' | 'document'; value: string } | null;
  part: { page: string; pages: string; from: string; to: string; total: string } | null;
  structure: string;
  form: string;
  schemaVersion: string | null;
  documents: UpoDocument[];
  signature: UpoSignature | null;
}

export interface UpoDocument {
  sellerNip: string;
  ksefNumber: string;
  number: string;
  issueDate: string;
  sentAt: string;
  numberedAt: string;
  hash: string;
  mode: string;
}

/** What the XML says of its signature; nothing is verified here (that is done where the UPO is received). */
export interface UpoSignature {
  certificate: { subject: string; issuer: string; serial: string } | null;
  /** As written in the XML. */
  signedAt: string | null;
}

/** @throws AppError `pdf.unreadableXml` when the bytes are not a UPO. */
export function readUpo(xml: Uint8Array): UpoView {
  const upo = parseXml(xml);
  if (upo.name !== 'Potwierdzenie') {
    throw new AppError('pdf.unreadableXml', { problem: `root element ${upo.name}` });
  }
  const said = (...path: string[]): string => text(upo, ...path) ?? '';
  return {
    receiver: said('NazwaPodmiotuPrzyjmujacego'),
    session: said('NumerReferencyjnySesji'),
    context: readContext(child(upo, 'Uwierzytelnienie', 'IdKontekstu')),
    proof: readProof(child(upo, 'Uwierzytelnienie')),
    part: readPart(child(upo, 'OpisPotwierdzenia')),
    structure: said('NazwaStrukturyLogicznej'),
    form: said('KodFormularza'),
    schemaVersion: upo.attributes['wersjaSchemy'] ?? null,
    documents: childrenOf(upo, 'Dokument').map(readDocument),
    signature: readSignature(child(upo, 'Signature')),
  };
}

function readContext(node: XmlNode | null): UpoView['context'] {
  const found = node?.children[0];
  return found === undefined ? null : { kind: found.name, value: text(found) ?? '' };
}

function readProof(node: XmlNode | null): UpoView['proof'] {
  const token = text(node, 'NumerReferencyjnyTokenaKSeF');
  if (token !== null) return { kind: 'token', value: token };
  const hash = text(node, 'SkrotDokumentuUwierzytelniajacego');
  return hash === null ? null : { kind: 'document', value: hash };
}

function readPart(node: XmlNode | null): UpoView['part'] {
  if (node === null) return null;
  const said = (name: string): string => text(node, name) ?? '';
  return {
    page: said('Strona'),
    pages: said('LiczbaStron'),
    from: said('ZakresDokumentowOd'),
    to: said('ZakresDokumentowDo'),
    total: said('CalkowitaLiczbaDokumentow'),
  };
}

function readDocument(node: XmlNode): UpoDocument {
  const said = (name: string): string => text(node, name) ?? '';
  return {
    sellerNip: said('NipSprzedawcy'),
    ksefNumber: said('NumerKSeFDokumentu'),
    number: said('NumerFaktury'),
    issueDate: said('DataWystawieniaFaktury'),
    sentAt: said('DataPrzeslaniaDokumentu'),
    numberedAt: said('DataNadaniaNumeruKSeF'),
    hash: said('SkrotDokumentu'),
    mode: said('TrybWysylki'),
  };
}

function readSignature(node: XmlNode | null): UpoSignature | null {
  if (node === null) return null;
  const signed = childrenOf(node, 'Object')
    .map((one) =>
      text(one, 'QualifyingProperties', 'SignedProperties', 'SignedSignatureProperties', 'SigningTime'),
    )
    .find((one) => one !== null);
  return {
    certificate: readCertificate(text(node, 'KeyInfo', 'X509Data', 'X509Certificate')),
    signedAt: signed ?? null,
  };
}

function readCertificate(base64: string | null): UpoSignature['certificate'] {
  if (base64 === null) return null;
  try {
    const { subject, issuer, serialNumber } = new X509Certificate(Buffer.from(base64, 'base64'));
    return { subject: oneLine(subject), issuer: oneLine(issuer), serial: serialNumber };
  } catch {
    // The file is foreign input: a certificate that Node can't read is as good as none on paper.
    return null;
  }
}

const oneLine = (name: string): string => name.trim().replace(/\s*\n\s*/g, ', ');
