import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user's company lives unless told otherwise: `LATARNIK_DATA`, else the system's usual place. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.LATARNIK_DATA) return env.LATARNIK_DATA;
  const home = homedir();
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Latarnik');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Latarnik');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'latarnik');
}
