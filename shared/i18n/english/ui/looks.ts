import type { PrintLanguage } from '../../../domain/printLook.ts';

const languages: Record<PrintLanguage, string> = {
  pl: 'Polish',
  en: 'English',
  'pl-en': 'Polish and English',
};

/** Words for how prints look. */
export const looks = {
  title: 'Prints',
  sample: 'Preview of a sample',
  language: 'Language of prints',
  languageHint: 'A single customer may have another one: set it in the customer’s data.',
  languages,
  /** Of a customer. */
  customerLanguage: 'Language of prints',
  asFirm: 'as in the settings',
  accent: 'Colour of the title and amount',
  accents: {
    '#12395b': 'navy',
    '#0f5c5c': 'teal',
    '#1d6b3a': 'green',
    '#8a1c35': 'burgundy',
    '#5b2a77': 'plum',
    '#37414b': 'graphite',
  },
  ownAccent: 'Own colour',
  ownAccentHint: 'In hexadecimal, e.g. #7a1f3d',
  ownAccentUsed: (colour: string) => `own (${colour})`,
  setAccent: 'Set the colour',
  noColour: 'Type the sign # and six hexadecimal digits, e.g. #7a1f3d.',
  paleColour: 'This colour is too light on white paper. Choose a darker one.',
  logo: 'Logo',
  logoHint:
    'Drop a PNG or JPEG file of up to 300 kB here. On the print it takes at most 42\u00a0×\u00a018\u00a0mm.',
  chooseLogo: 'Load a logo',
  removeLogo: 'Remove the logo',
  logoAlt: 'Logo on prints',
  noLogo: 'Prints have no logo.',
  inWords: 'Amount in words',
  inWordsHint: 'Below the amount due, always in Polish.',
  transferCode: 'QR code for the transfer',
  transferCodeHint:
    'The buyer scans it in the app of the bank and has the transfer filled in. It stands on unpaid invoices in złoty with an account, except for split payment.',
} as const;
