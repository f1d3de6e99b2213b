import { heading, table, text } from '../../help/blocks.ts';
import { legalBasis } from '../deadlines.ts';
import { fieldHints } from './fieldHints.ts';

/** Terms of the act and of the program. */
export const glossaryPage = [
  text('Words of the Act and of the program, a sentence each.'),

  heading('ksef', 'KSeF and documents'),
  table(
    'KSeF and documents',
    ['Word', 'What it means'],
    ['KSeF', 'The National e-Invoice System: a system of the Ministry of Finance to which invoices go.'],
    ['FA(3)', 'The schema by which the file of an invoice is written.'],
    ['P_1', 'The issue date in the file of an invoice. KSeF believes it alone.'],
    ['KSeF number', 'The number that KSeF gives to an invoice it has accepted.'],
    ['Internal identifier', 'The name of an invoice in the program before it has a KSeF number.'],
    ['UPO', 'The official receipt: KSeF confirms that it has the invoice.'],
    ['Visualisation', 'A print of an invoice that is in KSeF.'],
    [
      'Confirmation of the transaction',
      'A document with codes for a buyer who will get the invoice in KSeF. It is not an invoice.',
    ],
  ),

  heading('codes', 'Codes and certificates'),
  table(
    'Codes and certificates',
    ['Word', 'What it means'],
    ['KOD I', 'The QR code that leads to the invoice in KSeF.'],
    ['KOD II', 'The QR code signed with a certificate of type 2; it confirms who issued an offline invoice.'],
    ['Certificate of type 1', 'Authentication: logging in to KSeF.'],
    ['Certificate of type 2', 'Offline: signs KOD II.'],
    ['Token', 'A long password from KSeF with which the program logs in.'],
    ['MCU', 'The Certificates and Permissions Module on the KSeF site.'],
    ['Safe', 'An encrypted place for the keys and the token on this computer.'],
  ),

  heading('modes', 'Modes and deadlines'),
  table(
    'Modes and deadlines',
    ['Word', 'What it means'],
    ['Sending', 'Bringing to KSeF an invoice that was issued offline (in Polish: dosłanie).'],
    [
      'Working day',
      'Every day but Saturdays, Sundays and public holidays; since 2025 Christmas Eve is one too.',
    ],
    ['Offline24', `The mode for when you have no connection or prefer it so (${legalBasis.offline24}).`],
    [
      'Unavailability',
      `Maintenance of KSeF that was announced (in Polish: niedostępność), ${legalBasis['offline-niedostepnosc']}.`,
    ],
    [
      'Failure',
      `A failure that the Ministry announced (in Polish: awaria), ${legalBasis['offline-awaria']}.`,
    ],
    [
      'Total failure',
      `Announced in the media (in Polish: awaria całkowita); invoices are issued outside KSeF, ${legalBasis['awaria-calkowita']}.`,
    ],
    ['Latarnia', 'The service of the Ministry with messages about maintenance and failures.'],
    ['Technical correction', 'The same invoice in a mended file, after a refusal for technical reasons.'],
    ['Sandbox', 'A KSeF on this computer, for learning.'],
  ),

  heading('fields', 'Fields of an invoice'),
  text(
    'Such fields have a question mark: click it or press F1 in the field. In an ordinary sale most of them stay empty.',
  ),
  table(
    'Fields of an invoice',
    ['Field', 'What it means'],
    ...Object.values(fieldHints).map(({ name, text: meaning }) => [name, meaning]),
  ),
] as const;
