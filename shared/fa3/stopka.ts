import type { Invoice } from '../domain/invoice.ts';
import { leaf, node, type Xml } from './xml.ts';

export const stopka = ({ draft: { note } }: Invoice): Xml =>
  note === undefined ? [] : node('Stopka', node('Informacje', leaf('StopkaFaktury', note)));
