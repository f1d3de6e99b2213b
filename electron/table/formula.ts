/** What a spreadsheet would run; those already quoted are quoted once more, so that reading gives them back. */
const runs = /^'*[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula (OWASP: CSV injection): an apostrophe goes before it. */
export const escapeFormula = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** What `escapeFormula` was given. */
export const unescapeFormula = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
