import type { Message } from './engine.ts';
import type { QuickRepliesExpectation } from './schema-matchers.ts';
import { quoted } from './text-matcher.ts';

/** What was expected of quick replies and is not so; `undefined` where all is well. */
export function quickRepliesProblem(
  expected: QuickRepliesExpectation,
  offered: readonly string[],
): { readonly message: string; readonly expected: string; readonly actual: string } | undefined {
  const { equals, includes, count } = expected;
  const missing = (includes ?? []).filter((label) => !offered.includes(label));
  const differs = equals !== undefined && JSON.stringify(equals) !== JSON.stringify(offered);
  if (!differs && missing.length === 0 && (count === undefined || count === offered.length)) return undefined;
  const wanted = describeQuickReplies(expected);
  return {
    message: `the quick replies were to be ${wanted}, but are ${labels(offered)}`,
    expected: wanted,
    actual: labels(offered),
  };
}

export function describeQuickReplies({ equals, includes, count }: QuickRepliesExpectation): string {
  return [
    equals === undefined ? [] : labels(equals),
    includes === undefined ? [] : `among others ${labels(includes)}`,
    count === undefined ? [] : `${count} in number`,
  ]
    .flat()
    .join(', ');
}

export function labels(offered: readonly string[]): string {
  return offered.length === 0 ? 'none' : offered.map(quoted).join(', ');
}

/**
 * What messages offer together; `undefined` where the engine does not report it.
 *
 * @param all whether the engine reports every quick reply, so that a message without any offers none
 */
export function offeredBy(messages: readonly Message[], all: boolean): readonly string[] | undefined {
  const reported = messages.flatMap(({ quickReplies }) => (quickReplies === undefined ? [] : [quickReplies]));
  return reported.length === 0 && !all ? undefined : reported.flat();
}
