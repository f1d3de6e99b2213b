/** `npm run icons`: draws assets/icon.svg in every size that systems want, and the small pictures of the tray. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { icnsTypes, packIcns, packIco, type IconPicture } from '../../electron/host-electron/iconFiles.ts';
import { launchBrowser } from '../support/browser.ts';

const assets = join(import.meta.dirname, '../../assets');
const lighthouse = readFileSync(join(assets, 'icon.svg'), 'utf8');
/** What is small has no room for rays and stripes. */
const small = readFileSync(join(assets, 'icon-small.svg'), 'utf8');
/** macOS takes the shape alone and colours it itself. */
const template = readFileSync(join(assets, 'icon-template.svg'), 'utf8');
const smallUpTo = 24;

const icoSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** As the icon themes of Linux are laid out. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];

/** The number of what waits: on the tray a badge over the lighthouse, on the taskbar the badge alone. */
const badge = (text: string, { alone }: { alone: boolean }): string => {
  const [x, y, radius] = alone ? [128, 128, 124] : [168, 168, 86];
  const size = radius * (text.length > 1 ? 1.1 : 1.45);
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#b42318" stroke="#fff" stroke-width="${alone ? 0 : 12}"/>
    <text x="${x}" y="${y}" dy=".36em" text-anchor="middle" font-family="DejaVu Sans, Arial, sans-serif"
      font-weight="700" font-size="${size}" fill="#fff">${text}</text>`;
};
const over = (svg: string, more: string): string => svg.replace('</svg>', `${more}</svg>`);
const empty = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"></svg>';

async function draw(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewportSize({ width: size, height: size });
  const image = `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`;
  await page.setContent(image);
  return page.screenshot({ omitBackground: true });
}

const browser = await launchBrowser();
const page = await browser.newPage();
const write = (name: string, content: Uint8Array): void => {
  mkdirSync(join(assets, name, '..'), { recursive: true });
  writeFileSync(join(assets, name), content);
};
const drawn = new Map<number, Promise<Uint8Array>>();
async function icon(size: number): Promise<IconPicture> {
  if (!drawn.has(size)) drawn.set(size, draw(page, size <= smallUpTo ? small : lighthouse, size));
  return { size, png: await drawn.get(size)! };
}
async function icons(sizes: readonly number[]): Promise<IconPicture[]> {
  const pictures: IconPicture[] = [];
  for (const size of sizes) pictures.push(await icon(size));
  return pictures;
}

write('icon.png', (await icon(512)).png);
write('icon.ico', packIco(await icons(icoSizes)));
write('icon.icns', packIcns(await icons([...new Set(Object.values(icnsTypes))])));
for (const { size, png } of await icons(linuxSizes)) write(`icons/${size}x${size}.png`, png);

const tray: [name: string, svg: string][] = [
  ['tray-0', small],
  ['trayTemplate', template],
  ...['1', '2', '3', '4', '5', '6', '7', '8', '9', 'more'].flatMap((count): [string, string][] => {
    const text = count === 'more' ? '9+' : count;
    return [
      [`tray-${count}`, over(small, badge(text, { alone: false }))],
      [`badge-${count}`, over(empty, badge(text, { alone: true }))],
    ];
  }),
];
for (const [name, svg] of tray) {
  write(`tray/${name}.png`, await draw(page, svg, 16));
  write(`tray/${name}@2x.png`, await draw(page, svg, 32));
}
await browser.close();
