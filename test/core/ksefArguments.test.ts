import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ksefOf, ksefOptions } from '../../electron/core/ksefArguments.ts';

const given = (...args: string[]) => ksefOf(parseArgs({ args, options: ksefOptions, strict: false }).values);

describe('a KSeF named on the command line', () => {
  it('is none where no address is named, or a flag stands without one', () => {
    expect(given()).toEqual({});
    expect(given('--qr', 'http://127.0.0.1:1')).toEqual({});
    expect(given('--ksef')).toEqual({});
  });
  it.each(['http://127.0.0.1:9', 'http://127.0.0.1:9/v2', 'http://127.0.0.1:9/v2/'])(
    'is its address, with or without the version: %s',
    (address) => {
      expect(given('--ksef', address).ksef?.apiUrl).toBe('http://127.0.0.1:9');
    },
  );
  it('has its codes and its Latarnia where they are named too', () => {
    expect(given('--ksef', 'http://127.0.0.1:9', '--qr', 'http://127.0.0.1:8')).toEqual({
      ksef: { apiUrl: 'http://127.0.0.1:9', qrUrl: 'http://127.0.0.1:8', latarniaUrl: undefined },
    });
  });
});
