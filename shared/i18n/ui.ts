import { companies } from './ui/companies.ts';
import { commands, shortcuts } from './ui/commands.ts';
import { frame } from './ui/frame.ts';
import { help } from './ui/help.ts';
import { modeSwitch } from './ui/modeSwitch.ts';
import { news } from './ui/news.ts';

/** Every word of the screens, by screen; those of screens that are seldom shown come with them. */
export const ui = {
  frame,
  commands,
  companies,
  shortcuts,
  news,
  modeSwitch,
  help,
} as const;
