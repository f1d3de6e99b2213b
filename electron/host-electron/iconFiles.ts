/** A square picture of the program as PNG bytes. */
export interface IconPicture {
  /** Width and height in pixels. */
  size: number;
  png: Uint8Array;
}

const bytes = (length: number, write: (view: DataView) => void): Uint8Array => {
  const buffer = new Uint8Array(length);
  write(new DataView(buffer.buffer));
  return buffer;
};
const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** An icon of Windows: a directory of pictures, each as PNG, which Windows reads since Vista. */
export function packIco(pictures: readonly IconPicture[]): Uint8Array {
  const headerBytes = 6;
  const entryBytes = 16;
  let at = headerBytes + entryBytes * pictures.length;
  const header = bytes(headerBytes, (view) => {
    view.setUint16(2, 1, true); // an icon, not a cursor
    view.setUint16(4, pictures.length, true);
  });
  const entries = pictures.map(({ size, png }) =>
    bytes(entryBytes, (view) => {
      // 256 is written as 0
      view.setUint8(0, size % 256);
      view.setUint8(1, size % 256);
      view.setUint16(4, 1, true);
      view.setUint16(6, 32, true);
      view.setUint32(8, png.length, true);
      view.setUint32(12, at, true);
      at += png.length;
    }),
  );
  return joined([header, ...entries, ...pictures.map(({ png }) => png)]);
}

/** Which pictures an icon of macOS holds, by their type: PNGs for screens of one and of two pixels a point. */
export const icnsTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
} as const;

/** An icon of macOS. @throws Error where a size is missing */
export function packIcns(pictures: readonly IconPicture[]): Uint8Array {
  const headerBytes = 8;
  const block = (type: string, content: Uint8Array): Uint8Array =>
    joined([
      new Uint8Array(Buffer.from(type, 'latin1')),
      bytes(4, (view) => view.setUint32(0, headerBytes + content.length)),
      content,
    ]);
  const blocks = Object.entries(icnsTypes).map(([type, size]) => {
    const found = pictures.find((it) => it.size === size);
    if (found === undefined) throw new Error(`no picture of ${size} pixels`);
    return block(type, found.png);
  });
  return block('icns', joined(blocks));
}
