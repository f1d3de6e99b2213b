import type { FileRef } from '../../shared/contract/types.ts';

const address = (fileId: string): string => `/files/${encodeURIComponent(fileId)}`;

/**
 * Under which address the window shows a file in itself; both hosts serve it from the page's own origin. A window shows
 * a picture that it has seen under an address again without asking: another `version` is another address.
 */
export const fileUrl = (fileId: string, version?: number): string =>
  `${address(fileId)}?view${version === undefined ? '' : `&version=${version}`}`;

/** Shows a file: the browser in a new tab, Electron in the system's own viewer. */
export function openFile(file: FileRef): Promise<void> {
  window.open(fileUrl(file.fileId), '_blank', 'noopener');
  return Promise.resolve();
}

/** Keeps a file where the user wants it: both hosts ask in their own way. */
export function saveFile(file: FileRef): Promise<void> {
  const link = document.createElement('a');
  link.href = address(file.fileId);
  link.download = file.name;
  link.click();
  return Promise.resolve();
}
