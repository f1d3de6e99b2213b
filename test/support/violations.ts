import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that another colour scheme can break. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it stands, or with a part of it; by all its rules, or by those that are named. */
export async function violationsIn(page: Page, rules?: readonly string[], part?: string): Promise<string[]> {
  // Without the blank page that every other run opens, for frames of other origins: there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (part !== undefined) axe.include(part);
  if (rules !== undefined) axe.withRules([...rules]);
  return (await axe.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
