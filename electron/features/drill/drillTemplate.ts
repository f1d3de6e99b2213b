import { drillNumberPrefix } from '../../../shared/i18n/drill.ts';

const longestTemplate = 200;

/** A template of numbers as it stands in a drill: every number says what it is, unless there is no room left for it. */
export function drillTemplate(template: string): string {
  if (template.startsWith(drillNumberPrefix)) return template;
  const stamped = `${drillNumberPrefix}${template}`;
  return stamped.length > longestTemplate ? template : stamped;
}
