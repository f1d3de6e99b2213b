import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { backupPartBytes, type BackupContents } from '../../../shared/contract/backupTypes.ts';
import { readAsBase64 } from '../../api/readFile.ts';
import { useProgram, type ProgramClient } from '../session/client.ts';

/** A file that the program has, and what is in it once that is known: a move has to be opened first. */
export interface GivenFile {
  upload: string;
  name: string;
  contents: BackupContents | null;
}

/** Gives a file of any size to the program, part by part. */
async function give(client: ProgramClient, file: File, onRead: (percent: number) => void): Promise<string> {
  const { upload } = await client.call('backup.begin', null);
  for (let offset = 0; offset < file.size; offset += backupPartBytes) {
    const part = new File([file.slice(offset, offset + backupPartBytes)], file.name);
    await client.call('backup.part', { upload, offset, base64: await readAsBase64(part) });
    onRead(Math.min(100, Math.round((100 * (offset + part.size)) / file.size)));
  }
  return upload;
}

/** Reads a file to restore from, and looks into it. */
export function useRestoreFile() {
  const { client } = useProgram();
  const [percent, setPercent] = useState<number | null>(null);
  const [given, setGiven] = useState<GivenFile | null>(null);
  const reading = useMutation<void, Error, File>({
    mutationFn: async (file) => {
      setGiven(null);
      setPercent(0);
      const upload = await give(client, file, setPercent);
      setPercent(null);
      const { kind } = await client.call('backup.kind', { upload });
      const contents = kind === 'move' ? null : await client.call('backup.inspect', { upload });
      setGiven({ upload, name: file.name, contents });
    },
    onSettled: () => setPercent(null),
  });
  const opening = useMutation<void, Error, string>({
    mutationFn: async (password) => {
      if (given === null) return;
      const contents = await client.call('backup.inspect', { upload: given.upload, password });
      setGiven({ ...given, contents });
    },
  });
  return { percent, given, reading, opening };
}
