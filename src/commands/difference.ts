import { inOneLanguage } from '../flow/archy/one-language.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import { diffFlows } from '../flow/diff.ts';
import { pictureOfChange } from '../flow/picture.ts';
import { risksOf } from '../flow/risk.ts';
import type { FlowReport } from '../report/model.ts';

/** All that a report tells about what changes from one flow to another. */
export function difference(
  before: FlowDefinition,
  after: FlowDefinition,
): Pick<FlowReport, 'changes' | 'risks' | 'picture'> {
  const [from, to] = inOneLanguage(before, after);
  const changes = diffFlows(from, to);
  return { changes, risks: risksOf(from, to, changes), picture: pictureOfChange(to, changes) };
}
