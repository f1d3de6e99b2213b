/** What travels between the program and its page worker. Plain values and bytes only. */

/** A page as a picture at some dpi, in pixels. */
export interface PageSize {
  width: number;
  height: number;
}
export interface PagePicture extends PageSize {
  /** From 1. */
  page: number;
  png: Uint8Array;
}
/** A QR code as a scanner reads it. */
export interface ReadCode {
  /** From 1. */
  page: number;
  text: string;
}

/** Every task with its answer. */
export interface PageTasks {
  sizes: { input: { pdf: Uint8Array; dpi: number }; answer: PageSize[] };
  pictures: { input: { pdf: Uint8Array; dpi: number; pages: number[] | null }; answer: PagePicture[] };
  codes: { input: { pdf: Uint8Array; dpi: number }; answer: ReadCode[] };
  codesOfPicture: { input: { png: Uint8Array }; answer: string[] };
}
export type PageTask = keyof PageTasks;

export interface PageRequest<T extends PageTask = PageTask> {
  id: number;
  task: T;
  input: PageTasks[T]['input'];
}
/** `problem`: the bytes can't be read; the worker itself is well. */
export type PageReply = { id: number; answer: unknown } | { id: number; problem: string };

/** What the worker begins with: it opens no file itself. */
export interface PageWorkerData {
  pdfiumWasm: Uint8Array;
  zxingWasm: Uint8Array;
}
