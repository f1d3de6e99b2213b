import { useEffect, useRef } from 'react';
import type { OpenedFile } from '../../../shared/contract/desktopTypes.ts';
import type { OpenedKind } from '../../../shared/domain/openedFile.ts';
import { useProgram } from './client.ts';

const toFile = ({ name, base64 }: OpenedFile): File =>
  new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name);

/** Takes files that the system opened with the program, as if they had been chosen here; nothing in a browser. */
export function useOpenedFiles(kind: OpenedKind, onFiles: (files: File[]) => void): void {
  const { computer } = useProgram();
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (computer === undefined) return;
    const take = async () => {
      const files = await computer.call('desktop.takeFiles', { kind });
      if (files.length > 0) latest.current(files.map(toFile));
    };
    const takeQuietly = () => void take().catch(() => undefined);
    takeQuietly();
    return computer.on('files.opened', takeQuietly);
  }, [computer, kind]);
}
