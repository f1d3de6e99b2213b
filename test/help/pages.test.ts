import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../renderer/screens/session/route.ts';
import { searchHelp } from '../../renderer/screens/help/searchHelp.ts';
import { errors, type ErrorCode } from '../../shared/errors/catalogue.ts';
import { legalBasis } from '../../shared/i18n/deadlines.ts';
import type { HelpBlock } from '../../shared/i18n/help/blocks.ts';
import { deadlineExamples, dueOn, namedDay } from '../../shared/i18n/help/examples.ts';
import { helpOfError, helpPlaceOf } from '../../shared/i18n/help/ofError.ts';
import { outageSheet } from '../../shared/i18n/help/outageSheet.ts';
import { helpPages } from '../../shared/i18n/help/pages.ts';
import { helpPageIds, helpTitles, isHelpPage } from '../../shared/i18n/help/pageTitles.ts';
import { modeName, stateName } from '../../shared/i18n/modes.ts';
import { errorText } from '../../shared/i18n/errors.ts';
import { commands } from '../../shared/i18n/ui/commands.ts';
import { docsFolder, helpDocs } from './docs.ts';

const textsOf = (block: HelpBlock): string[] => {
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  return 'items' in block ? [...block.items] : [block.text];
};
const allTexts = helpPageIds.flatMap((id) => helpPages[id].flatMap(textsOf));
const anchorsOf = (page: keyof typeof helpPages): string[] =>
  helpPages[page].flatMap((it) => (it.kind === 'heading' ? [it.anchor] : []));

/** Where a link of the help leads to nothing. */
function isNowhere(target: string): boolean {
  const [page, anchor] = target.split('#');
  return !isHelpPage(page) || (anchor !== undefined && !anchorsOf(page).includes(anchor));
}

/** Every text of an object, functions left out. */
const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

const folder = join(import.meta.dirname, '../../shared/i18n/ui');
const wordsOfScreens = await Promise.all(
  globSync('*.ts', { cwd: folder }).map(
    async (file) => (await import(join(folder, file))) as Record<string, unknown>,
  ),
);

describe('pages of the help', () => {
  it('every link leads to a page, a part of it, or a screen', () => {
    const links = helpPageIds.flatMap((id) => helpPages[id]);
    expect(links.flatMap((it) => (it.kind === 'page' && isNowhere(it.to) ? [it.to] : []))).toEqual([]);
    const screens = links.flatMap((it) => (it.kind === 'screen' ? [it.screen] : []));
    expect(screens.filter((it) => parseRoute(`#/${it}`).screen !== it)).toEqual([]);
    const panels = links.flatMap((it) =>
      it.kind === 'screen' && it.screen === 'settings' && it.at !== undefined ? [it.at] : [],
    );
    expect(panels.length).toBeGreaterThan(4);
    expect(panels.filter((it) => !Object.hasOwn(commands.settings, it))).toEqual([]);
  });

  it('a part has one anchor, and every anchor is of its own page only once', () => {
    for (const id of helpPageIds) expect(new Set(anchorsOf(id)).size, id).toBe(anchorsOf(id).length);
  });

  it('every error has a part of a page, and they are many', () => {
    const places = Object.values(helpOfError);
    expect(places.filter(isNowhere)).toEqual([]);
    expect(Object.keys(helpOfError).sort()).toEqual(Object.keys(errors).sort());
    expect(places.every((it) => it.includes('#'))).toBe(true);
    expect(new Set(places).size).toBeGreaterThan(45);
    expect(new Set(places.map((it) => it.split('#')[0])).size).toBeGreaterThan(10);
    expect(helpPlaceOf('nothing.known')).toBe('program#again');
  });

  it('every article that is named is one that the program or the law base names, and the modes have theirs', () => {
    const known = [
      ...Object.values(legalBasis).map((it) => it.replace(/ ustawy.*/, '')),
      'art. 106e',
      'art. 113',
    ];
    const named = allTexts.flatMap((it) => it.match(/art\. \d+\p{L}*/gu) ?? []);
    expect(named.filter((it) => ![...known, 'art. 106l', 'art. 106gb'].includes(it))).toEqual([]);
    const ofModes = helpPages.modes.flatMap(textsOf).join(' ');
    for (const basis of Object.values(legalBasis)) expect(ofModes).toContain(basis);
  });

  it.each([
    ['beforeEaster', '2026-04-07'],
    ['beforeChristmas', '2026-12-28'],
    ['maintenance', '2026-02-16'],
    ['failure', '2026-06-10'],
    ['twoFailures', '2026-06-16'],
    ['movedByFailure', '2025-07-22'],
  ] as const)('the example %s ends on the day of offline-rules.md, %s', (name, day) => {
    expect(dueOn(name)).toBe(namedDay(day));
    expect(helpPages.modes.flatMap(textsOf).join(' ')).toContain(namedDay(day));
    expect(Object.keys(deadlineExamples)).toContain(name);
  });

  it('no date stands in a page that is not one of the counted examples', () => {
    const counted = Object.keys(deadlineExamples).flatMap((name) =>
      helpPages.modes
        .flatMap(textsOf)
        .filter((it) => it.includes(dueOn(name as keyof typeof deadlineExamples))),
    );
    const dated = allTexts.filter((it) => /\d\d\.\d\d\.\d{4}/.test(it) && !it.startsWith('20.11.2026'));
    expect(dated.filter((it) => !counted.includes(it))).toEqual([]);
  });

  it('what is quoted is written so in the program', () => {
    const samples = Object.keys(errors).flatMap((code) => {
      try {
        const text = errorText[code as ErrorCode];
        return wordsIn((text as (details: object) => object)({}));
      } catch {
        return [];
      }
    });
    const words = [
      ...wordsOfScreens.flatMap(wordsIn),
      ...wordsIn(modeName),
      ...wordsIn(stateName),
      ...wordsIn(outageSheet),
      ...samples,
    ];
    const written = words.join('\n');
    const quoted = allTexts.flatMap((it) => [...it.matchAll(/„([^”]+)”/g)].map(([, text = '']) => text));
    /** Made by a function, or no words of the program. */
    const others = [
      'Wysyłanie 1 z 5…',
      'szt.',
      'zł',
      'zw',
      'kolejka…',
      'wyniki…',
      'npm run cli -- methods',
      'sprawdzona',
      'Wczytaj pliki XML',
      'Zapisz wyniki',
    ];
    expect(quoted.filter((it) => !others.includes(it) && !written.includes(it))).toEqual([]);
    expect(quoted.length).toBeGreaterThan(20);
  });

  it('questions of shop staff are at least twenty, and sentences are short', () => {
    expect(anchorsOf('faq').length).toBeGreaterThanOrEqual(20);
    const sentences = allTexts.flatMap((it) => it.replace(/\([^)]*\)/g, '').split(/(?<=[.?:]) /));
    expect(sentences.filter((it) => it.split(' ').length > 26)).toEqual([]);
    expect(allTexts.filter((it) => it.includes('!'))).toEqual([]);
  });

  it('a search finds by beginnings of words, without marks, titles first', () => {
    expect(searchHelp('certyfikat typ 2')[0]).toMatchObject({ page: 'certificate' });
    expect(searchHelp('przesuwa termin')[0]).toMatchObject({ page: 'modes', anchor: 'moving' });
    expect(searchHelp('zapomnialem hasla').map(({ page }) => page)).toContain('faq');
    expect(searchHelp('xyzzy')).toEqual([]);
  });

  it('docs/pomoc says the same (npm run docs:help)', async () => {
    const files = await helpDocs();
    expect(readdirSync(docsFolder).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) expect(readFileSync(join(docsFolder, name), 'utf8'), name).toBe(text);
    expect(files.size).toBe(helpPageIds.length + 1);
    // links between the files lead somewhere
    const all = new Set(files.keys());
    for (const text of files.values())
      for (const [, file = ''] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) expect(all).toContain(file);
    expect(helpTitles.outage.file).toBe('gdy-ksef-nie-dziala');
  });
});
