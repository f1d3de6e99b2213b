import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { BookKind } from '../../../shared/contract/bookTypes.ts';
import type { TableView } from '../../../shared/contract/tableTypes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { bookFiles } from '../../../shared/i18n/ui/bookFiles.ts';
import { readAsBase64 } from '../../api/readFile.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';

const words = bookFiles;
const maxBytes = 20_000_000;
type Step = 0 | 1 | 2 | 3;

/** From a file of another program onto a list in three steps: the file, its columns, what will happen. */
export const ImportDialog = ({ kind, onClose }: { kind: BookKind; onClose: () => void }) => {
  const [step, setStep] = useState<Step>(0);
  const [files, setFiles] = useState<File[]>([]);
  const [complaint, setComplaint] = useState<string | null>(null);
  const [table, setTable] = useState<TableView | null>(null);
  const [matching, setMatching] = useState<(string | null)[]>([]);
  const [onTwins, setOnTwins] = useState<'skip' | 'update'>('skip');
  const reading = useAction('book.readTable');
  const trying = useAction('book.import');
  const taking = useAction('book.import');
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // the button of the step before is gone: the focus goes on at the top of the new one
    if (step > 0) heading.current?.focus();
  }, [step]);

  const choose = async () => {
    const [file] = files;
    setComplaint(null);
    if (file === undefined) return setComplaint(words.file.noFile);
    if (file.size > maxBytes) return setComplaint(words.file.tooLarge);
    const bytes = await readAsBase64(file);
    reading.mutate(
      { kind, name: file.name, bytes },
      {
        onSuccess: (read) => {
          setTable(read);
          setMatching(read.matching);
          setStep(1);
        },
      },
    );
  };
  const input = { kind, token: table?.token ?? '', matching, onTwins };
  const next: Record<Step, () => void> = {
    0: () => void choose(),
    1: () => trying.mutate({ ...input, dryRun: true }, { onSuccess: () => setStep(2) }),
    2: () => taking.mutate(input, { onSuccess: () => setStep(3) }),
    3: onClose,
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    next[step]();
  };
  const back = () => {
    trying.reset();
    taking.reset();
    setStep(step === 2 ? 1 : 0);
  };
  const error = [reading.error, trying.error, taking.error][step] ?? null;
  const isBusy = reading.isPending || trying.isPending || taking.isPending;
  const nothingToTake =
    step === 2 && trying.data !== undefined && trying.data.added + trying.data.updated === 0;
  return (
    <Dialog help="bookTable" opened size={820} onClose={onClose} title={words.title[kind]}>
      <form aria-label={words.title[kind]} onSubmit={submit}>
        <Stack gap="md">
          {step < 3 && (
            <Text ref={heading} tabIndex={-1} size="sm" fw={600} c="dimmed">
              {words.step(step + 1, words.steps[step])}
            </Text>
          )}
          {step === 0 && (
            <>
              <Text size="sm">{words.file.body}</Text>
              <FilePicker
                label={words.file.label}
                buttonLabel={words.file.pick}
                accept=".csv,.txt,.tsv,.xlsx"
                files={files}
                onChange={(chosen) => setFiles(chosen.slice(0, 1))}
              />
              {complaint !== null && (
                <Text size="sm" c="var(--mantine-color-error)" role="alert">
                  {complaint}
                </Text>
              )}
            </>
          )}
          {step === 1 && table !== null && (
            <ColumnsTable
              {...{ kind, table, matching, onTwins }}
              onMatching={setMatching}
              onOnTwins={setOnTwins}
            />
          )}
          {step === 2 && trying.data !== undefined && <ImportOutcome result={trying.data} />}
          {step === 3 && taking.data !== undefined && (
            <Text ref={heading} tabIndex={-1} size="sm" role="status">
              {words.done(taking.data.added, taking.data.updated)}
            </Text>
          )}
          {error !== null && <Failure error={error} here />}
          <Group justify="flex-end" gap="sm">
            {(step === 1 || step === 2) && (
              <Button variant="default" onClick={back}>
                {words.back}
              </Button>
            )}
            {step < 3 && (
              <Button variant="default" onClick={onClose}>
                {ui.frame.cancel}
              </Button>
            )}
            <Button type="submit" loading={isBusy} disabled={nothingToTake}>
              {step === 3 ? ui.frame.close : step === 2 ? words.take : words.next}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
