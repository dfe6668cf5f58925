import { expect, test } from '@jest/globals';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';

test('the JSON Schema says what it is, what is required, and refuses unknown keys at every level', () => {
  expect(flowJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:flowgate:schema:flow',
    title: expect.any(String),
    description: expect.any(String),
    required: ['id', 'name', 'nodes'],
    additionalProperties: false,
    properties: {
      nodes: {
        additionalProperties: {
          required: ['type'],
          additionalProperties: false,
          properties: {
            type: { enum: ['start', 'action', 'transition', 'end', 'webchat'] },
            conditions: {
              items: { additionalProperties: false, required: ['variable', 'condition', 'transition'] },
            },
          },
        },
      },
    },
  });
});
