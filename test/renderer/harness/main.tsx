/// <reference types="vite/client" />
import type { EventMessage } from '../../../shared/contract/events.ts';
import type { Reply } from '../../../shared/contract/envelope.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { ErrorCode } from '../../../shared/errors/catalogue.ts';
import { mountProgram } from '../../../renderer/mountProgram.tsx';
import type { ProgramClient } from '../../../renderer/screens/session/client.ts';
import { createFakeTransport, scenarios } from '../../support/fakeTransport.ts';

const wanted = new URLSearchParams(window.location.search).get('scenario');
const transport = createFakeTransport(scenarios.find((name) => name === wanted) ?? 'empty');
const client: ProgramClient = {
  call: async (method, input) => {
    const reply = JSON.parse(await transport.send(JSON.stringify({ method, input }))) as Reply;
    if (!reply.ok) throw new AppError(reply.error.code as ErrorCode, reply.error.details);
    return reply.value as never;
  },
  on: (event, listener) =>
    transport.onEvent((text) => {
      const message = JSON.parse(text) as EventMessage;
      if (message.event === event) listener(message.data as never);
    }),
  of: () => client,
};

const shownFiles: string[] = [];
const show = (purpose: string) => (file: { name: string }) => {
  shownFiles.push(`${purpose} ${file.name}`);
  document.body.dataset['files'] = shownFiles.join(', ');
  return Promise.resolve();
};

/** A sheet of paper with the name of its file on it. */
const sheet = (fileId: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 827 1169"><rect width="827" height="1169" fill="#fff"/>
     <text x="60" y="100" font-size="24">${fileId}</text></svg>`,
  )}`;

const desktop: string[] = [];
mountProgram({
  client,
  openFile: show('open'),
  saveFile: show('save'),
  fileUrl: sheet,
  printFile: async (file, pages) => show('print')({ name: `${file.name} ${(await pages()).length}` }),
  copyPicture: async (fileId) => show('copy')({ name: await fileId }),
  notify: ({ title }) => {
    desktop.push(title);
    document.body.dataset['notified'] = desktop.join(' | ');
    return true;
  },
  setBadge: (count) => {
    document.body.dataset['badge'] = String(count);
  },
});
