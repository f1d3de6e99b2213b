/** Kills this process by SIGKILL: nothing is tidied up, and nothing happens until the signal has arrived. */
export function dieHere(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}
