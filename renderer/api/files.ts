import type { FileRef } from '../../shared/contract/types.ts';

const address = ({ fileId }: FileRef): string => `/files/${encodeURIComponent(fileId)}`;

/** Shows a file: the browser in a new tab, Electron in the system's own viewer. */
export function openFile(file: FileRef): Promise<void> {
  window.open(`${address(file)}?view`, '_blank', 'noopener');
  return Promise.resolve();
}

/** Keeps a file where the user wants it: both hosts ask in their own way. */
export function saveFile(file: FileRef): Promise<void> {
  const link = document.createElement('a');
  link.href = address(file);
  link.download = file.name;
  link.click();
  return Promise.resolve();
}
