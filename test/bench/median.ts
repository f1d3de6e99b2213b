/** The middle of so many runs, in milliseconds. */
export async function median(work: () => unknown, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let nr = 0; nr < rounds; nr += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? NaN;
}
