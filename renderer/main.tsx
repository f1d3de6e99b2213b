import { createClient } from './api/client.ts';
import { openFile, saveFile } from './api/files.ts';
import { desktop, notify, setBadge } from './api/desktop.ts';
import { chooseTransport } from './api/transport.ts';
import { mountProgram } from './mountProgram.tsx';

mountProgram({
  ...{ client: createClient(chooseTransport()), openFile, saveFile, notify, setBadge },
  ...(desktop && { desktop }),
});
