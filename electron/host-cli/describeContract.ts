import { z } from 'zod';
import { contract, methods } from '../../shared/contract/contract.ts';

/** Every call with its explanation and the JSON Schema of its input and output. */
export const describeContract = () =>
  methods.map((method) => {
    const { doc, input, output } = contract[method];
    return {
      method,
      doc,
      input: z.toJSONSchema(input, { io: 'input' }),
      output: z.toJSONSchema(output, { unrepresentable: 'any' }),
    };
  });
