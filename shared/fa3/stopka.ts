import { Register } from '../domain/fa3/payment.ts';
import type { Invoice } from '../domain/invoice.ts';
import { fieldsXml } from './groupXml.ts';
import { leaf, node, type Xml } from './xml.ts';

export function stopka({ draft: { note, registers = [] } }: Invoice): Xml {
  if (note === undefined && registers.length === 0) return [];
  return node(
    'Stopka',
    note === undefined ? [] : node('Informacje', leaf('StopkaFaktury', note)),
    registers.flatMap((it) => node('Rejestry', fieldsXml(Register, it))),
  );
}
