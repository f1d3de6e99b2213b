/** The parts that there are, one after another. */
export const joined = (parts: (string | null)[], between = ' · '): string =>
  parts.filter((part) => part !== null && part !== '').join(between);

/** `label: value`, or nothing when there is no value. */
export const labelled = (label: string, value: string | null): string | null =>
  value === null ? null : `${label}: ${value}`;

/** A value in its printed form, if there is one. */
export const formatted = (value: string | null, format: (value: string) => string): string | null =>
  value === null ? null : format(value);
