import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { imports } from '../../../shared/i18n/ui/imports.ts';
import { readAsBase64 } from '../../api/readFile.ts';
import { useProgram } from '../session/client.ts';

const words = imports;
const mostBytes = 30_000_000;

/** Gives chosen files to the program one by one; what it says against one of them is kept, the others go on. */
export function useReading() {
  const { client } = useProgram();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [complaint, setComplaint] = useState<string | null>(null);

  const read = async (files: readonly File[]) => {
    setError(null);
    setComplaint(null);
    for (const [done, file] of files.entries()) {
      setProgress({ done: done + 1, total: files.length });
      if (file.size > mostBytes) {
        setComplaint(words.tooLarge(file.name));
        continue;
      }
      try {
        const base64 = await readAsBase64(file);
        await client.call('import.add', { files: [{ name: file.name, base64 }] });
      } catch (failed) {
        setError(failed);
      }
    }
    setProgress(null);
    await queries.invalidateQueries({ queryKey: ['import.list'] });
  };
  return { read, progress, error, complaint };
}
