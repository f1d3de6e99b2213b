import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { screenNames } from '../../renderer/screens/session/route.ts';
import { fieldHints, hintOf } from '../../shared/i18n/help/fieldHints.ts';
import { helpPages } from '../../shared/i18n/help/pages.ts';
import { isHelpPage } from '../../shared/i18n/help/pageTitles.ts';
import { helpOfTopic, helpPlaceOfTopic } from '../../shared/i18n/help/topics.ts';
import { firstStartSteps } from '../../shared/contract/firstStartTypes.ts';
import { settings } from '../../shared/i18n/ui/settings.ts';

const folder = join(import.meta.dirname, '../../renderer/screens');

/** Where something opens or begins that a person may want explained. */
const explained = ['Dialog', 'UpperModal', 'ConfirmDialog', 'ScreenHeader', 'Editor', 'Drawer.Content'];
/** A sentence and a button that explain themselves, or a list of what is searched. */
const without: Record<string, string> = {
  'computer/questions.tsx Dialog': 'the program is closing, and there is nothing to look up',
};

interface Place {
  name: string;
  help: boolean;
}

/** Every dialog, drawer and head of a screen in the sources, and whether it names what explains it. */
function placesIn(file: string): Place[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const places: Place[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const tag = node.tagName.getText(source);
      if (explained.includes(tag)) {
        const attributes = node.attributes.properties.map((it) => it.name?.getText(source));
        places.push({
          name: `${file} ${tag}`,
          help: attributes.some((it) => it === 'help' || it === 'data-help'),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

describe('help is at hand everywhere', () => {
  it('a topic leads to a page, or to a part of one', () => {
    const isNowhere = (target: string): boolean => {
      const [page, anchor] = target.split('#');
      if (!isHelpPage(page)) return true;
      const anchors = helpPages[page].flatMap((it) => (it.kind === 'heading' ? [it.anchor] : []));
      return anchor !== undefined && !anchors.includes(anchor);
    };
    expect(Object.values(helpOfTopic).filter(isNowhere)).toEqual([]);
    expect(helpPlaceOfTopic('nothing-known')).toBe('first-steps');
  });

  it('every screen, part of the settings and step of the first start is a topic', () => {
    const wanted = [
      ...screenNames,
      ...Object.keys(settings.places).map((name) => `settings.${name}`),
      ...['choice', 'company', ...firstStartSteps, 'restore'].map((step) => `firstStart.${step}`),
    ];
    expect(wanted.filter((it) => !Object.hasOwn(helpOfTopic, it))).toEqual([]);
  });

  it('every head of a screen, dialog and drawer has a question mark', () => {
    const places = globSync('**/*.tsx', { cwd: folder }).flatMap(placesIn);
    expect(places.length).toBeGreaterThan(40);
    const missing = places.flatMap(({ name, help }) => (help ? [] : [name]));
    expect(missing).toEqual(Object.keys(without));
  });

  it('a field is known by its last name, in whatever line it stands', () => {
    expect(hintOf('lines.3.gtu')).toBe('gtu');
    expect(hintOf('buyer.localGovernmentUnit')).toBe('localGovernmentUnit');
    expect(hintOf('annotations.cashMethod')).toBe('cashMethod');
    expect(hintOf('thirdParties.0.address.gln')).toBe('gln');
    expect(hintOf('buyer.name')).toBeUndefined();
    expect(hintOf('')).toBeUndefined();
  });

  it('what fields mean is said shortly, and stands in the glossary', () => {
    const glossary = JSON.stringify(helpPages.glossary);
    for (const { name, text } of Object.values(fieldHints)) {
      expect(glossary).toContain(name);
      expect(text.length, name).toBeLessThan(250);
    }
  });
});
