import { language } from '../shared/i18n/language.ts';
import { createClient } from './api/client.ts';
import { computer } from './api/computer.ts';
import { copyPicture } from './api/copyPicture.ts';
import { fileUrl, openFile, saveFile } from './api/files.ts';
import { showIn } from './api/language.ts';
import { printFile } from './api/printFile.ts';
import { desktop, notify, setBadge } from './api/desktop.ts';
import { chooseTransport } from './api/transport.ts';
import { mountProgram } from './mountProgram.tsx';

const client = createClient(chooseTransport());

/** Shows the program, or goes over to the language that was chosen before anything is shown. */
async function start(): Promise<void> {
  // A program that does not answer is told of on the screen, in this language.
  const kept = await client.call('window.preferences', null).catch(() => null);
  if (kept !== null && kept.language !== language) return showIn(kept.language);
  mountProgram({
    ...{ client, openFile, saveFile, notify, setBadge },
    ...{ fileUrl, printFile, copyPicture, showIn },
    ...(desktop && { desktop }),
    ...(computer && { computer }),
  });
}

void start();
