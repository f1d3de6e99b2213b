/** What spreadsheets run, in its full-width forms too; those already quoted are quoted once more, so that reading gives them back. */
const runs = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A text that no spreadsheet takes for a formula (OWASP: CSV injection): an apostrophe goes before it. */
export const escapeFormula = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** What `escapeFormula` was given. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && runs.test(text) ? text.slice(1) : text;
