import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../renderer/screens/session/route.ts';
import { searchHelp } from '../../renderer/screens/help/searchHelp.ts';
import { errors, type ErrorCode } from '../../shared/errors/catalogue.ts';
import { legalBasis } from '../../shared/i18n/deadlines.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import type { HelpBlock } from '../../shared/i18n/help/blocks.ts';
import { helpPages as englishPages } from '../../shared/i18n/english/help/pages.ts';
import { outageSheet as englishSheet } from '../../shared/i18n/english/help/outageSheet.ts';
import { frame as englishFrame } from '../../shared/i18n/english/ui/frame.ts';
import { settings as englishSettings } from '../../shared/i18n/english/ui/settings.ts';
import { deadlineExamples } from '../../shared/i18n/help/exampleDays.ts';
import { dueOn, namedDay } from '../../shared/i18n/help/examples.ts';
import { helpOfError, helpPlaceOf } from '../../shared/i18n/help/ofError.ts';
import { outageSheet } from '../../shared/i18n/help/outageSheet.ts';
import { helpPages } from '../../shared/i18n/help/pages.ts';
import { helpPageIds, helpTitles, isHelpPage } from '../../shared/i18n/help/pageTitles.ts';
import { commands } from '../../shared/i18n/ui/commands.ts';
import { frame } from '../../shared/i18n/ui/frame.ts';
import { settings } from '../../shared/i18n/ui/settings.ts';
import { sampleOf } from '../support/saidWords.ts';
import { docsFolder, helpDocs } from './docs.ts';
import { interfaceWords } from './interfaceWords.ts';

const textsOf = (block: HelpBlock): string[] => {
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  return 'items' in block ? [...block.items] : [block.text];
};
const textsOfAll = (pages: typeof helpPages): string[] =>
  helpPageIds.flatMap((id) => pages[id].flatMap(textsOf));
const allTexts = textsOfAll(helpPages);
const anchorsOf = (page: keyof typeof helpPages): string[] =>
  helpPages[page].flatMap((it) => (it.kind === 'heading' ? [it.anchor] : []));

/** Where a link of the help leads to nothing. */
function isNowhere(target: string): boolean {
  const [page, anchor] = target.split('#');
  return !isHelpPage(page) || (anchor !== undefined && !anchorsOf(page).includes(anchor));
}

/** How pages of a language name what is in the window. */
const languages = [
  {
    ...{ language: 'pl' as const, pages: helpPages, sheet: outageSheet, quoted: /„([^”]+)”/g },
    ...{ says: 'Program mówi', screenNames: frame, places: settings.places },
    screen: /\bekran(?:ie|u)? (\p{Lu}\p{L}+(?: MF)?)/gu,
    place: /Ustawieni(?:a|ach), (\p{Lu}\p{L}+(?: \p{L}+)?)/gu,
    article: /art\. \d+\p{L}*/gu,
    /** No words of the program. */
    others: ['szt.', 'zł', 'zw'],
  },
  {
    ...{ language: 'en' as const, pages: englishPages, sheet: englishSheet, quoted: /“([^”]+)”/g },
    ...{ says: 'The program says', screenNames: englishFrame, places: englishSettings.places },
    screen: /\bscreen (\p{Lu}\p{L}+(?: messages)?)/gu,
    place: /Settings, (\p{Lu}[\p{L}-]+(?: to KSeF)?)/gu,
    article: /art\. \d+\p{L}*/gu,
    others: ['zw', 'CERTYFIKAT'],
  },
];
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A number stands for any, and three dots for what differs from one time to another. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    escaped(text.replaceAll('\u00a0', ' '))
      .replace(/\d+/g, '\\d+')
      .replace(/(?<=^|\s)…/g, '.*'),
    'iu',
  );
const matched = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

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

  it.each(languages)(
    'every article that is named is one that the program or the law base names, and the modes have theirs: $language',
    ({ pages, article }) => {
      const known = [
        ...Object.values(legalBasis).map((it) => it.replace(/ ustawy.*/, '')),
        ...['art. 106e', 'art. 113', 'art. 106l', 'art. 106gb'],
      ];
      const named = textsOfAll(pages).flatMap((it) => it.match(article) ?? []);
      expect(named.filter((it) => !known.includes(it))).toEqual([]);
      expect(named.length).toBeGreaterThan(15);
      const ofModes = pages.modes.flatMap(textsOf).join(' ');
      for (const basis of known.slice(0, 5)) expect(ofModes).toContain(basis);
    },
  );

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

  it.each(languages)(
    'what is quoted is said so by the program, and so are screens, settings and failures: $language',
    async ({ language, pages, sheet, quoted, says, others, ...names }) => {
      const said = [await interfaceWords(language), sheet.title].join('\n');
      const isSaid = (text: string): boolean => patternOf(text).test(said);
      const texts = [
        ...textsOfAll(pages),
        ...sheet.steps,
        ...sheet.troubles.flat(),
        ...Object.values(sheet.todo),
      ];
      const quotes = texts.flatMap((it) => matched(it, quoted)).filter((it) => !others.includes(it));
      expect(quotes.filter((it) => !isSaid(it))).toEqual([]);
      expect(quotes.length).toBeGreaterThan(40);
      const answers = helpPageIds.flatMap((id) =>
        pages[id].flatMap((it) => (it.kind === 'table' && it.head[0] === says ? it.rows : [])),
      );
      expect(answers.map(([it = '']) => it).filter((it) => !isSaid(it))).toEqual([]);
      expect(answers.length).toBeGreaterThan(30);
      const screens: string[] = Object.values(names.screenNames.screens);
      const places: string[] = Object.values(names.places);
      const named = (pattern: RegExp) => texts.flatMap((it) => matched(it, pattern));
      expect(named(names.screen).filter((it) => !screens.includes(it))).toEqual([]);
      expect(named(names.screen).length).toBeGreaterThan(8);
      expect(named(names.place).filter((it) => !places.some((place) => place.startsWith(it)))).toEqual([]);
      expect(named(names.place).length).toBeGreaterThan(4);
    },
  );

  it('a failure that a page tells of leads to that very part of it', () => {
    // what to do in an outage gathers some of them in one place
    const pages = helpPageIds.filter((id) => id !== 'outage');
    const rows = pages.flatMap((id) => {
      let part: string = id;
      return helpPages[id].flatMap((it) => {
        if (it.kind === 'heading') part = `${id}#${it.anchor}`;
        const told = it.kind === 'table' && it.head[0] === 'Program mówi' ? it.rows : [];
        return told.map(([says = '']) => ({ part, says: patternOf(says) }));
      });
    });
    const astray = (Object.keys(errors) as ErrorCode[]).flatMap((code) => {
      const details = sampleOf(errors[code].details) as Record<string, unknown>;
      const { title } = describeError({ code, details });
      const parts = rows.filter(({ says }) => says.test(title)).map(({ part }) => part);
      return parts.length === 0 || parts.includes(helpOfError[code]) ? [] : [{ code, title, parts }];
    });
    expect(astray).toEqual([]);
  });

  it.each(languages)(
    'what a text of the program quotes with a capital letter is what something in it is called: $language',
    async ({ language, quoted }) => {
      const names = new Set((await interfaceWords(language)).split('\n'));
      const article = 'Jak sprawdzić obsługę trybów offline w systemie';
      const quotes = [...names].flatMap((it) => matched(it, quoted)).filter((it) => /^\p{Lu}/u.test(it));
      expect(quotes.filter((it) => !names.has(it) && it !== article)).toEqual([]);
      expect(quotes.length).toBeGreaterThan(10);
    },
  );

  it.each(languages)(
    'questions of shop staff are at least twenty, and sentences are short: $language',
    ({ pages }) => {
      const texts = textsOfAll(pages);
      expect(anchorsOf('faq').length).toBeGreaterThanOrEqual(20);
      const sentences = texts.flatMap((it) => it.replace(/\([^)]*\)/g, '').split(/(?<=[.?:;]) /));
      expect(sentences.filter((it) => it.split(' ').length > 26)).toEqual([]);
      expect(texts.filter((it) => it.includes('!'))).toEqual([]);
    },
  );

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
