import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type {
  PagePicture,
  PageReply,
  PageRequest,
  PageSize,
  PageTask,
  PageTasks,
  PageWorkerData,
  ReadCode,
} from './pageProtocol.ts';

/*
 * The worker of `createPageReader.ts`: one task after another, nothing kept between them. The decoder is not the encoder
 * (`qrcode`) and the rasteriser is not the writer (`pdfkit`), so that a fault of one is not repeated by the other.
 */

const { pdfiumWasm, zxingWasm } = workerData as PageWorkerData;
const wasmOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const pdfium = PDFiumLibrary.init({ wasmBinary: wasmOf(pdfiumWasm) });
const zxing = prepareZXingModule({
  overrides: { wasmBinary: wasmOf(zxingWasm) },
  fireImmediately: true,
});

type Document = Awaited<ReturnType<Awaited<typeof pdfium>['loadDocument']>>;
type Page = ReturnType<Document['getPage']>;

/** Points to an inch. */
const pointsPerInch = 72;

/** Does `work` with each page wanted, or with all; a page that `work` does not draw stays open for good. */
async function eachPage<T>(
  pdf: Uint8Array,
  wanted: number[] | null,
  work: (page: Page, number: number) => Promise<T>,
): Promise<T[]> {
  const document = await (await pdfium).loadDocument(pdf);
  try {
    const done: T[] = [];
    for (let number = 1; number <= document.getPageCount(); number += 1) {
      if (wanted?.includes(number) ?? true) done.push(await work(document.getPage(number - 1), number));
    }
    return done;
  } finally {
    document.destroy();
  }
}

const sizeAt = (page: Page, dpi: number): PageSize => {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = dpi / pointsPerInch;
  return { width: Math.round(originalWidth * scale), height: Math.round(originalHeight * scale) };
};

const onePixel = { width: 1, height: 1, colorSpace: 'Gray' } as const;

const raster = (page: Page, dpi: number, colorSpace: 'Gray' | 'BGRA') =>
  page.render({
    ...{ ...sizeAt(page, dpi), colorSpace },
    render: (bitmap) => Promise.resolve(bitmap.data),
  });

async function picture(page: Page, number: number, dpi: number): Promise<PagePicture> {
  const { width, height, data } = await raster(page, dpi, 'BGRA');
  const png = new PNG({ width, height });
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  // Opaque pages: three bytes a pixel, and the quickest filter, since it is looked at once.
  const bytes = PNG.sync.write(png, { colorType: 2, filterType: 0, deflateLevel: 4 });
  return { page: number, width, height, png: bytes };
}

const reading = {
  formats: ['QRCode'],
  tryHarder: true,
  tryInvert: false,
  maxNumberOfSymbols: 255,
} satisfies Parameters<typeof readBarcodes>[1];

async function codes(page: Page, number: number, dpi: number): Promise<ReadCode[]> {
  const { width, height, data: grey } = await raster(page, dpi, 'Gray');
  const data = new Uint32Array(width * height);
  // The four bytes of a grey pixel are the same but for alpha, which nobody reads here.
  for (let at = 0; at < data.length; at += 1) data[at] = (grey[at] ?? 0) * 0x01010101;
  const image = { width, height, data: new Uint8ClampedArray(data.buffer), colorSpace: 'srgb' } as ImageData;
  await zxing;
  const found = await readBarcodes(image, reading);
  return found.filter(({ isValid }) => isValid).map(({ text }) => ({ page: number, text }));
}

const tasks: { [T in PageTask]: (input: PageTasks[T]['input']) => Promise<PageTasks[T]['answer']> } = {
  sizes: ({ pdf, dpi }) =>
    eachPage(pdf, null, async (page) => {
      const size = sizeAt(page, dpi);
      // The package closes pages that it draws, and only these.
      await page.render({ ...onePixel, render: ({ data }) => Promise.resolve(data) });
      return size;
    }),
  pictures: ({ pdf, dpi, pages }) => eachPage(pdf, pages, (page, number) => picture(page, number, dpi)),
  codes: async ({ pdf, dpi }) =>
    (await eachPage(pdf, null, (page, number) => codes(page, number, dpi))).flat(),
  codesOfPicture: async ({ png }) => {
    await zxing;
    const found = await readBarcodes(png, reading);
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  },
};

async function answer<T extends PageTask>({ id, task, input }: PageRequest<T>): Promise<PageReply> {
  try {
    return { id, answer: await tasks[task](input) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: PageRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
