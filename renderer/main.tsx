import { createClient } from './api/client.ts';
import { computer } from './api/computer.ts';
import { copyPicture } from './api/copyPicture.ts';
import { fileUrl, openFile, saveFile } from './api/files.ts';
import { printFile } from './api/printFile.ts';
import { desktop, notify, setBadge } from './api/desktop.ts';
import { chooseTransport } from './api/transport.ts';
import { mountProgram } from './mountProgram.tsx';

mountProgram({
  ...{ client: createClient(chooseTransport()), openFile, saveFile, notify, setBadge },
  ...{ fileUrl, printFile, copyPicture },
  ...(desktop && { desktop }),
  ...(computer && { computer }),
});
