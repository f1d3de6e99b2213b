import type { Output } from '../../shared/contract/contract.ts';
import type { FileRef } from '../../shared/contract/types.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { fileUrl } from './files.ts';

/** A page of a PDF as a PNG file; sizes in pixels. */
export type PageView = Output<'document.pages'>['pages'][number];

/** Dots per inch of the pictures that are printed where the window can't show a PDF: what printers make of text. */
export const printDpi = 300;
const mmPerInch = 25.4;
/** A viewer that has not opened a file of this computer by then will not. */
const patienceMs = 5_000;

/** Electron's windows have no viewer, and would offer the file to be saved. */
const showsPdf = (): boolean => !('latarnik' in window) && navigator.pdfViewerEnabled;

/**
 * Prints a PDF through the dialog of the system: the file itself where the window can show one, else its pages as
 * pictures of `printDpi`.
 * @throws AppError `host.notPrinted`, and whatever `pages` throws
 */
export async function printFile(file: FileRef, pages: () => Promise<readonly PageView[]>): Promise<void> {
  if (showsPdf() && (await printsItself(file))) return;
  await printPictures(file, await pages());
}

/** A frame nobody sees. The last one stays until the next print: a dialog may still be open on it. */
function hiddenFrame(title: string): HTMLIFrameElement {
  for (const old of document.querySelectorAll('iframe[data-print]')) old.remove();
  const frame = document.createElement('iframe');
  frame.dataset['print'] = '';
  frame.title = title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // a frame that is not rendered prints nothing
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', opacity: '0' });
  return frame;
}

/** False where the viewer does not let itself be printed from outside. */
async function printsItself(file: FileRef): Promise<boolean> {
  const frame = hiddenFrame(file.name);
  const isThere = new Promise<boolean>((resolve) => {
    frame.addEventListener('load', () => resolve(true), { once: true });
    window.setTimeout(() => resolve(false), patienceMs);
  });
  frame.src = fileUrl(file.fileId);
  document.body.append(frame);
  if (!(await isThere)) return false;
  try {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    return frame.contentWindow !== null;
  } catch {
    return false;
  }
}

async function printPictures(file: FileRef, pages: readonly PageView[]): Promise<void> {
  const [first] = pages;
  const frame = hiddenFrame(file.name);
  document.body.append(frame);
  const { contentDocument: paper, contentWindow: view } = frame;
  if (first === undefined || paper === null || view === null) throw new AppError('host.notPrinted', {});
  // the name that a print into a file proposes
  paper.title = file.name.replace(/\.pdf$/, '');
  const style = paper.createElement('style');
  style.textContent = styleOf(first);
  paper.head.append(style);
  const pictures = pages.map((page) => {
    const picture = paper.createElement('img');
    picture.src = fileUrl(page.fileId);
    picture.alt = '';
    picture.style.width = millimetres(page.width);
    paper.body.append(picture);
    return picture;
  });
  await Promise.all(pictures.map(isLoaded));
  view.print();
}

/** Loaded only: a hundred pages that are decoded at once would not fit into memory. */
const isLoaded = (picture: HTMLImageElement): Promise<void> =>
  new Promise((resolve, reject) => {
    picture.onload = () => resolve();
    picture.onerror = () => reject(new AppError('host.notPrinted', {}));
  });

const millimetres = (pixels: number): string => `${(pixels / printDpi) * mmPerInch}mm`;

const styleOf = ({ width, height }: PageView): string => `
  @page { size: ${millimetres(width)} ${millimetres(height)}; margin: 0 }
  html, body { margin: 0 }
  img { display: block; break-inside: avoid }
  img + img { break-before: page }
`;
