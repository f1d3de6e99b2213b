import { randomUUID, X509Certificate } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CompanyProfile,
  DocumentKind,
  FileRef,
  InvoiceDetails,
} from '../../../shared/contract/types.ts';
import { isOfflineMode } from '../../../shared/domain/mode.ts';
import {
  announcementText,
  evidenceFileName as names,
  evidenceManifest,
  evidenceReadme,
  type EvidencePrint,
} from '../../../shared/i18n/evidence.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import type { Clock } from '../../core/ports.ts';
import type { AnnouncementStore } from '../../db/announcementStore.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import type { JournalChain } from '../../db/journalChain.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import type { VersionStore } from '../../db/versionStore.ts';
import { announcementView } from '../../modes/announced.ts';
import { fileBase, fileEndings, type Documents } from '../documents.ts';
import { writeZip, type ZipEntry } from '../exports/writeZip.ts';
import { isHere } from '../printGuard.ts';
import type { Prints } from '../prints.ts';

export interface EvidencePorts {
  clock: Clock;
  dataDir: string;
  invoices: InvoiceStore;
  versions: VersionStore;
  announcements: AnnouncementStore;
  journal: JournalStore;
  chain: JournalChain;
  documents: Pick<Documents, 'asItIs' | 'handOutFile'>;
  prints: Pick<Prints, 'file'>;
  /** The invoice as its screen shows it, with the reasons of its deadline. */
  details(invoice: InvoiceRecord): InvoiceDetails;
  /** DER bytes of the certificate that signed KOD II. */
  certificate(serial: string): Uint8Array | null;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
}

export type Evidence = ReturnType<typeof createEvidence>;

const asJson = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** All that proves how an invoice was issued and delivered, in one ZIP that explains itself. */
export function createEvidence(ports: EvidencePorts) {
  const { clock, invoices, versions, announcements, journal, chain, documents, prints } = ports;

  /** Kept prints as they were handed over, and those that nobody was given made now. */
  const printsOf = (invoice: InvoiceRecord, details: InvoiceDetails): EvidencePrint[] => {
    const kept = details.prints.map((it, index) => ({
      ...{ name: names.print(it.name), madeAt: it.madeAt, ksefNumber: it.ksefNumber, place: index + 1 },
      kind: it.kind,
    }));
    const isMissing = (hasNumber: boolean) =>
      !kept.some(({ ksefNumber }) => (ksefNumber !== null) === hasNumber);
    const made: DocumentKind[] = [];
    if (isOfflineMode(details.mode) && isMissing(false)) made.push('pdfOffline');
    if (details.ksefNumber !== null && isMissing(true)) made.push('pdf');
    if (kept.length + made.length === 0 && !isHere(invoice)) made.push('pdf');
    const base = fileBase(details.number);
    return [
      ...kept,
      ...made.map((kind) => ({
        ...{ name: names.print(`${base}${fileEndings[kind]}`), kind, madeAt: null, place: null },
        ksefNumber: kind === 'pdf' ? details.ksefNumber : null,
      })),
    ];
  };

  const entriesOf = (invoice: InvoiceRecord): ZipEntry[] => {
    const { id } = invoice;
    const details = ports.details(invoice);
    const mtime = new Date(clock.now());
    const base = fileBase(invoice.number);
    const entry = (name: string, bytes: () => Uint8Array | Promise<Uint8Array>): ZipEntry => ({
      ...{ name, mtime, bytes: async () => bytes() },
    });
    const document = (kind: DocumentKind) =>
      entry(`${base}${fileEndings[kind]}`, async () => (await documents.asItIs({ id, kind })).bytes);

    const shown = printsOf(invoice, details);
    const printEntries = shown.map(({ name, kind, place }) =>
      entry(name, async () =>
        place === null ? (await documents.asItIs({ id, kind })).bytes : prints.file(id, place).bytes,
      ),
    );
    const reliedOn = [
      ...new Set(details.deadlineSteps.flatMap(({ announcement }) => announcement?.id ?? [])),
    ].map((event) => announcements.versions(event).map(announcementView));
    const lines = {
      invoice: chain.ofInvoice(id),
      announcements: chain.ofAnnouncements(reliedOn.flatMap(([first]) => first?.id ?? [])),
    };
    const whole = { firstBrokenLine: journal.firstBrokenLine(), head: chain.head() };
    const serial = invoice.certificateSerial;
    const der = serial === null ? null : ports.certificate(serial);
    const certificate = der && new X509Certificate(der);
    const earlier = versions.list(id);

    const readme = evidenceReadme({
      ...{ company: ports.company(), invoice: details, prints: shown, reliedOn, whole },
      madeAt: clock.now(),
      lines: lines.invoice,
      certificate: certificate && {
        ...{ serial: serial ?? '', subject: certificate.subject.replaceAll('\n', ', ') },
        issuer: certificate.issuer.replaceAll('\n', ', '),
        ...{ from: certificate.validFrom, to: certificate.validTo },
      },
    });
    return [
      entry(names.readme, () => Buffer.from(readme)),
      document('xml'),
      ...earlier.map((_, index) => entry(names.earlier(base, index + 1), () => versions.xml(id, index + 1))),
      ...(invoices.hasUpo(id) ? [document('upo'), document('upoPdf')] : []),
      ...printEntries,
      ...reliedOn.flatMap((some, index) => [
        entry(names.announcement(index + 1, 'json'), () => asJson(some)),
        entry(names.announcement(index + 1, 'txt'), () => Buffer.from(announcementText(some))),
      ]),
      entry(names.journal, () => asJson({ ...whole, ...lines })),
      entry(names.deadline, () =>
        asJson({
          ...{ number: details.number, mode: details.mode, issueDate: details.issueDate },
          steps: details.deadlineSteps,
        }),
      ),
      ...(certificate ? [entry(names.certificate, () => Buffer.from(certificate.toString()))] : []),
    ];
  };

  return {
    /** @throws AppError `invoice.notFound`, `print.*`, `data.damaged` when a kept print is not what it was */
    make: async (invoiceId: string): Promise<FileRef> => {
      const invoice = invoices.get(invoiceId);
      const folder = join(ports.dataDir, 'exports');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, randomUUID());
      try {
        await writeZip(path, entriesOf(invoice), {
          ...{ name: names.manifest, mtime: new Date(clock.now()) },
          text: (files) => evidenceManifest(invoice.number, files, formatInstant(clock.now())),
        });
        journal.add('evidence.made', {}, invoiceId);
        const name = names.zip(fileBase(invoice.number));
        return documents.handOutFile(name, 'application/zip', path, statSync(path).size);
      } catch (error) {
        rmSync(path, { force: true });
        throw error;
      }
    },
  };
}
