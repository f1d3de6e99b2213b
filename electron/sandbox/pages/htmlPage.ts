import type { Answer } from '../http.ts';

/** Text made safe for HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);

/** The sandbox's pages share one plain look that follows the system's light or dark. */
const style = `
  :root { color-scheme: light dark; --page: #fff; --ink: #1b1f24; --line: #8886; --soft: #f3f4f6;
    --good: #0b7a3b; --bad: #b3261e; --accent: #1864ab }
  @media (prefers-color-scheme: dark) { :root { --page: #16191d; --ink: #e8eaed; --soft: #23272d;
    --good: #6bd69a; --bad: #ff8f85; --accent: #74b9ff } }
  body { font: 1rem/1.5 system-ui, sans-serif; background: var(--page); color: var(--ink); max-width: 62rem; margin: 0 auto; padding: 1.5rem }
  h1 { font-size: 1.6rem; margin: .5rem 0 } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem }
  .note { border: 1px solid var(--line); background: var(--soft); border-radius: .5rem; padding: .5rem .9rem }
  .verdict { font-size: 1.2rem; font-weight: 600 } .good { color: var(--good) } .bad { color: var(--bad) }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .35rem .6rem; vertical-align: top;
    border-bottom: 1px solid var(--line); overflow-wrap: anywhere } th { font-weight: 600 }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .8rem }
  .card { border: 1px solid var(--line); border-radius: .5rem; padding: .8rem; display: flex; flex-direction: column; gap: .5rem }
  .card p { margin: 0; flex: 1 } .card h3 { margin: 0; font-size: 1rem }
  button, select, input { font: inherit; color: inherit; background: var(--soft); padding: .45rem .8rem; border-radius: .4rem; border: 1px solid var(--line) }
  button { cursor: pointer } button.main { background: #1864ab; color: #fff; border-color: transparent }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px } form { margin: 0 } a { color: var(--accent) } label { display: block }
  .row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: .6rem 0 } h3 { font-size: 1rem; margin: 1rem 0 .3rem }
  thead th { overflow-wrap: normal; white-space: nowrap } table { margin: .6rem 0 }
  details { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .4rem } summary { cursor: pointer }
  summary h2 { display: inline; margin: 0 } button.danger { background: #b3261e; color: #fff; border-color: transparent }
`;

/** A whole page. `body` is HTML already. */
export function htmlPage(title: string, body: string, headers: Record<string, string> = {}): Answer {
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: {
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      'X-Content-Type-Options': 'nosniff',
      // With no-referrer the browser would hide a form's origin, which is what it is known by.
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
      ...headers,
    },
    body:
      `<!doctype html><html lang="pl"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>` +
      `<style>${style}</style></head><body><main>${body}</main></body></html>`,
  };
}

/** A table of names and values, or of any cells under headings. */
export const htmlTable = (rows: readonly (readonly string[])[], headings: readonly string[] = []): string => {
  const head =
    headings.length === 0
      ? ''
      : `<thead><tr>${headings.map((it) => `<th scope="col">${escapeHtml(it)}</th>`).join('')}</tr></thead>`;
  const cells = ([first = '', ...rest]: readonly string[]) =>
    headings.length === 0
      ? `<th scope="row">${escapeHtml(first)}</th>${rest.map((it) => `<td>${escapeHtml(it)}</td>`).join('')}`
      : [first, ...rest].map((it) => `<td>${escapeHtml(it)}</td>`).join('');
  return `<table>${head}<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
};
