import type { CompanyEntry } from '../../../shared/contract/companiesTypes.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { colourSchemes, type ColourScheme } from '../../../shared/domain/colourScheme.ts';
import type { InterfaceLanguage } from '../../../shared/domain/interfaceLanguage.ts';
import { modes, type Mode } from '../../../shared/domain/mode.ts';
import { modeName } from '../../../shared/i18n/modes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import type { Command } from '../session/commands.ts';
import { menuScreens, navigate, type Route } from '../session/route.ts';

import { fullNameOf } from './companyNames.ts';

const words = ui.commands;
const keyWords = ui.shortcuts;

/** What commands are carried out with; each also says so when it could not. */
export interface CommandActions {
  /** Opens the mode switch, at the form of a mode where one is named. */
  openMode: (mode: Mode | null) => void;
  setAutomatic: () => void;
  sendNow: () => void;
  pause: () => void;
  resume: () => void;
  lockSafe: () => void;
  saveJournal: () => void;
  setLook: (look: ColourScheme) => void;
  setLanguage: (language: InterfaceLanguage) => void;
  openShortcuts: () => void;
  openNotifications: () => void;
  showCompany: (id: string) => void;
  addCompany: () => void;
}

const goTo = (route: Route) => () => navigate(route);
const documentKinds = Object.keys(words.create.kinds) as (keyof typeof words.create.kinds)[];
type SettingsPanel = keyof typeof words.settings;
const settingsPanels = Object.keys(words.settings) as SettingsPanel[];

const places = (): Command[] => [
  ...menuScreens.map((screen): Command => ({
    ...{ id: `go.${screen}`, group: 'go', title: ui.frame.screens[screen], run: goTo({ screen }) },
    ...(screen in words.go.words && { words: words.go.words[screen] }),
    ...(screen === 'new' && { keys: 'N' }),
  })),
  {
    ...{ id: 'go.recurring', group: 'go', title: words.go.recurring, words: words.go.recurringWords },
    run: goTo({ screen: 'saved', id: 'recurring' }),
  },
  {
    ...{ id: 'go.proformas', group: 'go', title: words.go.proformas },
    run: goTo({ screen: 'saved', id: 'proforma' }),
  },
  {
    ...{ id: 'go.selfTest', group: 'go', title: words.go.selfTest, words: words.go.selfTestWords },
    run: goTo({ screen: 'selfTest' }),
  },
];

const beginnings = (): Command[] => [
  ...documentKinds.map((kind): Command => ({
    ...{ id: `new.${kind}`, group: 'create', title: words.create.kinds[kind] },
    ...{ words: words.create.words[kind], run: goTo({ screen: 'new', id: `kind:${kind}` }) },
  })),
  {
    ...{
      id: 'new.customer',
      group: 'create',
      title: words.create.customer,
      words: words.create.customerWords,
    },
    run: goTo({ screen: 'customers', id: 'new' }),
  },
  {
    ...{ id: 'new.good', group: 'create', title: words.create.good, words: words.create.goodWords },
    run: goTo({ screen: 'goods', id: 'new' }),
  },
];

const modeCommands = ({ mode }: AppStatus, { openMode, setAutomatic }: CommandActions): Command[] => [
  {
    ...{ id: 'mode.choose', group: 'mode', title: words.mode.choose, words: words.mode.chooseWords },
    ...{ keys: 'Ctrl+M', run: () => openMode(null) },
  },
  ...(mode.source === 'manual'
    ? [
        {
          ...{ id: 'mode.auto', group: 'mode' as const, title: words.mode.auto, words: words.mode.autoWords },
          run: setAutomatic,
        },
      ]
    : []),
  ...modes.map((it): Command => ({
    ...{ id: `mode.${it}`, group: 'mode', title: words.mode.set(modeName[it]), words: words.mode.setWords },
    run: () => openMode(it),
  })),
];

function queueCommands({ queue }: AppStatus, { sendNow, pause, resume }: CommandActions): Command[] {
  const { sendNow: send, sendNowWords, ...other } = words.queue;
  return [
    { id: 'queue.sendNow', group: 'queue', title: send, words: sendNowWords, run: sendNow },
    queue.paused
      ? { id: 'queue.running', group: 'queue', title: other.resume, words: other.resumeWords, run: resume }
      : { id: 'queue.running', group: 'queue', title: other.pause, words: other.pauseWords, run: pause },
  ];
}

const fileCommands = ({ saveJournal }: CommandActions): Command[] => [
  {
    ...{ id: 'files.export', group: 'files', title: words.files.export, words: words.files.exportWords },
    run: goTo({ screen: 'invoices', id: 'export' }),
  },
  {
    ...{ id: 'files.import', group: 'files', title: words.files.import, words: words.files.importWords },
    run: goTo({ screen: 'import' }),
  },
  {
    ...{ id: 'files.journal', group: 'files', title: words.files.journal, words: words.files.journalWords },
    run: saveJournal,
  },
];

const settingsCommands = ({ training, keystore }: AppStatus, { lockSafe }: CommandActions): Command[] => [
  ...settingsPanels.map((panel): Command => ({
    ...{ id: `settings.${panel}`, group: 'settings', title: words.settingsTitle(words.settings[panel]) },
    ...{ words: words.settingsWords[panel], run: goTo({ screen: 'settings', id: panel }) },
  })),
  ...(training === null
    ? []
    : [
        {
          ...{ id: 'settings.trainer', group: 'settings' as const, title: words.trainer },
          ...{ words: words.trainerWords, run: goTo({ screen: 'settings', id: 'trainer' }) },
        },
      ]),
  ...(keystore.protection === 'passphrase' && keystore.unlocked
    ? [
        {
          id: 'safe.lock',
          group: 'settings' as const,
          title: words.lock,
          words: words.lockWords,
          run: lockSafe,
        },
      ]
    : []),
];

const lookCommands = ({
  setLook,
  setLanguage,
  openShortcuts,
  openNotifications,
}: CommandActions): Command[] => [
  {
    ...{ id: 'help.shortcuts', group: 'look', title: words.shortcuts, words: words.shortcutsWords },
    ...{ keys: '?', run: openShortcuts },
  },
  {
    ...{ id: 'help.notifications', group: 'look', title: words.notifications },
    ...{ words: words.notificationsWords, run: openNotifications },
  },
  ...colourSchemes.map((look): Command => ({
    ...{ id: `look.${look}`, group: 'look', title: words.look[look], words: words.look.words },
    run: () => setLook(look),
  })),
  {
    ...{ id: 'look.language', group: 'look', title: words.language.title, words: words.language.words },
    run: () => setLanguage(words.language.to),
  },
];

const companyCommands = (
  entries: readonly CompanyEntry[],
  { showCompany, addCompany }: CommandActions,
): Command[] => [
  ...entries
    .filter(({ shown }) => !shown)
    .map((entry): Command => ({
      ...{
        id: `company.${entry.id}`,
        group: 'companies',
        title: ui.companies.show(fullNameOf(entry, entries)),
      },
      ...{ words: ui.companies.command.words, run: () => showCompany(entry.id) },
    })),
  {
    ...{ id: 'company.add', group: 'companies', title: ui.companies.add },
    ...{ words: ui.companies.command.addWords, run: addCompany },
  },
];

/** Everything that can be done from any screen, in the order in which it is listed. */
export const frameCommands = (
  status: AppStatus,
  entries: readonly CompanyEntry[],
  actions: CommandActions,
): Command[] => [
  ...beginnings(),
  ...places(),
  ...modeCommands(status, actions),
  ...queueCommands(status, actions),
  ...fileCommands(actions),
  ...settingsCommands(status, actions),
  ...companyCommands(entries, actions),
  ...lookCommands(actions),
];

/** Keys that belong to no command of the palette, by where they work. */
export const otherShortcuts = [
  {
    where: keyWords.everywhere,
    keys: [
      ['Ctrl+K', keyWords.palette],
      ['F1', keyWords.help],
      ['?', keyWords.list],
      ['Esc', keyWords.back],
    ],
  },
  {
    where: keyWords.lists,
    keys: [
      ['/', keyWords.search],
      ['↑ ↓', keyWords.arrows],
      [keyWords.space, keyWords.mark],
      ['J K', keyWords.neighbours],
      ['F', keyWords.sales],
    ],
  },
  {
    where: keyWords.form,
    keys: [
      ['Enter', keyWords.next],
      ['Ctrl+Enter', words.here.issue],
      ['Ctrl+Z', keyWords.undo],
      ['Ctrl+Y', keyWords.redo],
      ['Ctrl+P', keyWords.print],
    ],
  },
] as const;
