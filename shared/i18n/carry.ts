/** Names of the files that carry the queue, and bring its results back. */
export const carryFileName = (kind: 'queue' | 'results', count: number): string =>
  kind === 'queue' ? `kolejka-${count}.latarnik` : `wyniki-${count}.latarnik`;
