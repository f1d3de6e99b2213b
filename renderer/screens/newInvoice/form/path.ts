type Branch = Record<string, unknown> | unknown[];

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const child = (value: unknown, key: string): unknown =>
  isBranch(value) ? (value as Record<string, unknown>)[key] : undefined;

/** What stands at a path such as `lines.0.name`; undefined where there is nothing. */
export const valueAt = (root: unknown, path: string): unknown => path.split('.').reduce(child, root);

/** The text at a path; an empty one where there is none. */
export function textAt(root: unknown, path: string): string {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : '';
}

/**
 * A copy with another value at a path; what lies beside it is shared. Missing steps are made: a list where the next
 * step is a number. `undefined` takes the key away.
 */
export function withValueAt<T>(root: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const below = child(root, key);
  const made = isBranch(below) ? below : /^\d+$/.test(rest[0] ?? '') ? [] : {};
  const next = rest.length === 0 ? value : withValueAt(made, rest.join('.'), value);
  if (Array.isArray(root)) {
    const copy = [...(root as unknown[])];
    copy[Number(key)] = next;
    return copy as T;
  }
  const { [key]: _, ...others } = root as Record<string, unknown>;
  return (next === undefined ? others : { ...(root as object), [key]: next }) as T;
}

/** The list at a path; empty where there is none. */
export function listAt(root: unknown, path: string): unknown[] {
  const value = valueAt(root, path);
  return Array.isArray(value) ? (value as unknown[]) : [];
}
