import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Exchange } from '../../electron/sandbox/http.ts';
import { readSharedText, sharedData } from './sharedData.ts';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: { type?: string } }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

/** OpenAPI 3.0 → JSON Schema: `nullable`, and no property that the document does not name. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strict(inner)]));
  const closed = 'properties' in schema && schema.type === 'object' && !('additionalProperties' in schema);
  const node: Record<string, unknown> = closed ? { ...schema, additionalProperties: false } : schema;
  const { nullable, ...rest } = node;
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

export interface OpenApiCheck {
  request(exchange: Exchange): string[];
  answer(exchange: Exchange): string[];
}

/** KSeF's number for a query parameter is text on the wire. */
function fromText(text: string, { type }: { type?: string }): unknown {
  if (type === 'integer') return Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return type === 'array' ? [text] : text;
}

/**
 * Checks exchanges against the official OpenAPI document; null where the document is not on this machine.
 * Returns what is wrong, in words, or an empty list.
 */
export function createOpenApiCheck(): OpenApiCheck | null {
  if (sharedData === null) return null;
  const document = strict(JSON.parse(readSharedText('open-api.json'))) as OpenApi;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  ajv.addSchema(document, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  const operations = Object.entries(document.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        path,
        pattern: new RegExp(`^/v2${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
        method: method.toUpperCase(),
        operation,
        at: ['paths', path, method],
      })),
    )
    // Literal paths before those with parameters, as in the document itself.
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  const find = ({ method, path }: Exchange) =>
    operations.find((it) => it.method === method && it.pattern.test(path));

  const check = (path: (string | number)[], value: unknown): string[] => {
    const pointer = path
      .map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent);
    const ref = `openapi#/${pointer.join('/')}`;
    const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (it) => `${path.join(' ')}: ${it.instancePath} ${it.message ?? ''} ${JSON.stringify(it.params)}`,
    );
  };

  return {
    request: (exchange) => {
      const found = find(exchange);
      if (!found) return [`${exchange.method} ${exchange.path}: not in the document`];
      const { at, operation } = found;
      const body = ['requestBody', 'content', 'application/json', 'schema'];
      const parameters = operation.parameters ?? [];
      const query = [...new URLSearchParams(exchange.search)].flatMap(([name, text]) => {
        const index = parameters.findIndex((it) => it.in === 'query' && it.name === name);
        if (index < 0) return [`${exchange.method} ${found.path}: ${name} is not documented`];
        return check([...at, 'parameters', index, 'schema'], fromText(text, parameters[index]!.schema));
      });
      return [
        ...query,
        ...(exchange.requestBody !== undefined && operation.requestBody
          ? check([...at, ...body], exchange.requestBody)
          : []),
      ];
    },
    answer: ({ contentType, body, status, ...exchange }) => {
      const found = find({ contentType, body, status, ...exchange });
      // What is not in the document is refused, and no shape for that is documented.
      if (!found) return status === 404 ? [] : [`${exchange.method} ${exchange.path}: ${status}`];
      const { at, operation } = found;
      const documented = operation.responses[String(status)];
      if (!documented) return [`${exchange.method} ${found.path}: status ${status} is not documented`];
      const type = contentType.split(';')[0] ?? '';
      if (!documented.content || !/json/.test(type)) return [];
      if (!(type in documented.content)) return [`${found.path} ${status}: ${type} is not documented`];
      return check([...at, 'responses', String(status), 'content', type, 'schema'], body);
    },
  };
}
