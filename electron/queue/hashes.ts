/** SHA-256 as printed in KOD I (Base64URL) → as KSeF's JSON and UPO write it (standard Base64, padded). */
export const toStandardBase64 = (base64Url: string): string =>
  Buffer.from(base64Url, 'base64url').toString('base64');
