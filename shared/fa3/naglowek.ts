import type { Invoice } from '../domain/invoice.ts';
import { leaf, node, type Xml } from './xml.ts';

const systemInfo = 'Latarnik';

/** `DataWytworzeniaFa`: UTC to the second, with `Z`. */
const dateTime = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

export const naglowek = ({ createdAt }: Invoice): Xml =>
  node(
    'Naglowek',
    ['<KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza>'],
    leaf('WariantFormularza', '3'),
    leaf('DataWytworzeniaFa', dateTime(createdAt)),
    leaf('SystemInfo', systemInfo),
  );
