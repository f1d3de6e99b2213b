import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { readSharedText, sharedData } from './sharedData.ts';

interface Operation {
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

/** One exchange with KSeF's API as it went over the wire. */
export interface Exchange {
  method: string;
  /** With `/v2` in front. */
  path: string;
  requestBody?: unknown;
  status: number;
  contentType: string;
  body: unknown;
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

/**
 * Checks exchanges against the official OpenAPI document; null where the document is not on this machine.
 * Returns what is wrong, in words, or an empty list.
 */
export function createOpenApiCheck(): ((exchange: Exchange) => string[]) | null {
  if (sharedData === null) return null;
  const document = strict(JSON.parse(readSharedText('open-api.json'))) as OpenApi;
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      pattern: new RegExp(`^/v2${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
      method: method.toUpperCase(),
      operation,
    })),
  );

  const check = (path: string[], value: unknown): string[] => {
    const pointer = path
      .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent);
    const ref = `openapi#/${pointer.join('/')}`;
    const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      (it) => `${path.join(' ')}: ${it.instancePath} ${it.message ?? ''} ${JSON.stringify(it.params)}`,
    );
  };

  return ({ method, path, requestBody, status, contentType, body }) => {
    // Literal paths before those with parameters, as in the document itself.
    const found = operations
      .filter((it) => it.method === method && it.pattern.test(path))
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
    if (!found) return [`${method} ${path}: not in the document`];
    const { operation } = found;
    const at = ['paths', found.path, method.toLowerCase()];
    const problems: string[] = [];
    if (requestBody !== undefined && operation.requestBody) {
      problems.push(...check([...at, 'requestBody', 'content', 'application/json', 'schema'], requestBody));
    }
    const answer = operation.responses[String(status)];
    if (!answer) return [...problems, `${method} ${path}: status ${status} is not documented`];
    const type = contentType.split(';')[0] ?? '';
    if (!answer.content || !/json/.test(type)) return problems;
    if (!(type in answer.content)) return [...problems, `${method} ${path}: ${type} is not documented`];
    return [...problems, ...check([...at, 'responses', String(status), 'content', type, 'schema'], body)];
  };
}
