/**
 * Names of files for bases that may be alike: `FV-1`, then `FV-1_2`. A base is taken when any of its names is, in
 * whatever case: Windows knows no difference.
 */
export function createUniqueNames(taken: readonly string[] = []) {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (base: string, endings: readonly string[]): string => {
    for (let attempt = 1; ; attempt += 1) {
      const candidate = attempt === 1 ? base : `${base}_${attempt}`;
      const names = endings.map((ending) => `${candidate}${ending}`.toLowerCase());
      if (names.some((name) => used.has(name))) continue;
      for (const name of names) used.add(name);
      return candidate;
    }
  };
}
