import { z } from 'zod';
import { flowSourceSchema } from './definition.ts';

/** The JSON Schema (draft 2020-12) of a flow source, for editors: the same rules by which a flow is built. */
export function flowJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(flowSourceSchema, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: 'urn:flowgate:schema:flow',
    title: 'Flowgate flow source',
    description:
      'A Genesys Cloud web messaging flow: its nodes, transitions, settings and environment variables.',
    ...schema,
  };
}
