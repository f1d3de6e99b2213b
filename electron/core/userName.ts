import { userInfo } from 'node:os';

/** Who sits at this computer, by the system's own name; nothing where the system has none. */
export function systemUserName(): { userName?: string } {
  try {
    return { userName: userInfo().username };
  } catch {
    return {}; // An account without a name is no reason not to start.
  }
}
