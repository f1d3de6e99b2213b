import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import './theme.css';
import type { Tone } from './ui/tone.ts';

const harbour: MantineColorsTuple = [
  '#eef4fb',
  '#d9e6f5',
  '#b0cbe9',
  '#84aedd',
  '#6299d6',
  '#4784cb',
  '#2f6db5',
  '#1f5a9e',
  '#164a86',
  '#0d3a6e',
];

/** The cool grey of the dark surfaces, in place of Mantine's warm one. */
const dark: MantineColorsTuple = [
  '#d5dae2',
  '#b8bfca',
  '#939ba8',
  '#6c7584',
  '#4a515d',
  '#363c46',
  '#2a3038',
  '#1d2127',
  '#16191e',
  '#101316',
];

/** One theme for every screen: dense, calm, tabular figures. */
export const theme = createTheme({
  // Whoever asked the system for less motion gets none here.
  respectReducedMotion: true,
  primaryColor: 'harbour',
  primaryShade: { light: 7, dark: 6 },
  colors: { harbour, dark },
  fontFamily: "'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.375rem' }, h2: { fontSize: '1rem' } } },
  components: {
    TextInput: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { horizontalSpacing: 8, verticalSpacing: 6 } },
    // their <header> would be a second banner of the page
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { fontWeight: 650 } },
    },
    Drawer: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.25 } },
      styles: { title: { fontWeight: 650 } },
    },
  },
});

type ToneColours = Record<Tone, readonly [text: string, background: string, line: string]>;

/** `[text, background, line]` of each tone that carries a meaning (ui.md); text on background is at least 4.5:1. */
const lightTones = {
  green: ['#14532d', '#dcf5e3', '#2f8f4e'],
  amber: ['#6b3f00', '#ffefcc', '#c77700'],
  blue: ['#123f7a', '#dfeaf9', '#2f6db5'],
  red: ['#8a1117', '#fde4e3', '#c5262c'],
  darkRed: ['#ffffff', '#7a0c14', '#4d060b'],
  grey: ['#3d4450', '#eceff3', '#8b93a1'],
} as const satisfies ToneColours;
const darkTones = {
  green: ['#a8e6bb', '#12331f', '#3f9d5f'],
  amber: ['#ffd587', '#3b2a0a', '#c98a1b'],
  blue: ['#b3d2f7', '#142b47', '#4784cb'],
  red: ['#ffb4b0', '#431416', '#d2484c'],
  darkRed: ['#ffe3e1', '#6d0f16', '#b3343b'],
  grey: ['#ccd2dc', '#2b3038', '#6c7584'],
} as const satisfies ToneColours;

const toneVariables = (tones: ToneColours): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tones).flatMap(([tone, [text, background, line]]) => [
      [`--tone-${tone}-text`, text],
      [`--tone-${tone}-background`, background],
      [`--tone-${tone}-line`, line],
    ]),
  );

/** Colours that Mantine's own set has too pale for 4.5:1, and the tones. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#59616d',
    '--mantine-color-placeholder': '#6a7280',
    '--mantine-color-error': '#b3181f',
    '--focus-mark': '#1f5a9e',
    '--surface': '#ffffff',
    '--surface-sunken': '#f4f6f9',
    '--line': '#d9dee6',
    ...toneVariables(lightTones),
  },
  dark: {
    '--mantine-color-dimmed': '#a9b1bd',
    '--mantine-color-placeholder': '#939ba8',
    '--mantine-color-error': '#ff9a96',
    '--focus-mark': '#84aedd',
    '--surface': '#1d2127',
    '--surface-sunken': '#14171b',
    '--line': '#363c46',
    ...toneVariables(darkTones),
  },
});
