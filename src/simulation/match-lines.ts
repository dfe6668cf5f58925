import type { Message } from './engine.ts';
import type { BotLine, UnorderedLines } from './script.ts';
import { capturesOf, finalMatcher } from './templates.ts';
import { forbiddenText, matchesText, type TextMatcher } from './text-matcher.ts';
import type { Written } from './written.ts';

/** What became of one expected message; its matcher as it was looked for, captured values filled in. */
export type LineOutcome =
  | { readonly kind: 'met'; readonly line: Pick<BotLine, 'at'> & Partial<BotLine>; readonly message: Message }
  | { readonly kind: 'missing'; readonly matcher: TextMatcher; readonly at: Written; readonly from: number }
  | {
      readonly kind: 'forbidden';
      readonly matcher: TextMatcher;
      readonly at: Written;
      readonly wrong: string;
    };

/**
 * Holds lines against messages: each line takes a message of its own, in order. An optional line takes one only
 * where that leaves enough for the lines after it.
 *
 * @param captured what earlier lines have captured; what these capture is added
 * @returns `extra`: the messages that no line took
 */
export function matchLines(
  lines: readonly (BotLine | UnorderedLines)[],
  said: readonly Message[],
  captured: Map<string, string>,
): { outcomes: LineOutcome[]; extra: Message[] } {
  const outcomes: LineOutcome[] = [];
  const taken = new Set<Message>();
  let from = 0;
  const take = (line: LineOutcome & { kind: 'met' }, matcher: TextMatcher) => {
    taken.add(line.message);
    outcomes.push(line);
    for (const [name, value] of Object.entries(capturesOf(matcher, line.message.text)))
      captured.set(name, value);
  };

  for (const [index, line] of lines.entries()) {
    if ('unordered' in line) {
      const matchers = line.unordered.map(({ matcher }) => finalMatcher(matcher, captured));
      const { indexes, end } = matchUnordered(matchers, said, from);
      for (const [position, { at }] of line.unordered.entries()) {
        const message = said[indexes[position] ?? -1];
        const matcher = matchers[position] ?? '';
        if (message === undefined) outcomes.push({ kind: 'missing', matcher, at, from });
        else take({ kind: 'met', line: { at }, message }, matcher);
      }
      from = end;
      continue;
    }
    const matcher = finalMatcher(line.matcher, captured);
    const forbidden = forbiddenText(matcher);
    if (forbidden !== undefined) {
      const wrong = said.find(({ text }) => matchesText(forbidden, text));
      if (wrong) outcomes.push({ kind: 'forbidden', matcher: forbidden, at: line.at, wrong: wrong.text });
      continue;
    }
    const found = indexOfMatch(matcher, said, from);
    const message = said[found];
    if (message === undefined) {
      if (!line.optional) outcomes.push({ kind: 'missing', matcher, at: line.at, from });
      continue;
    }
    if (line.optional) {
      const rest = lines.slice(index + 1);
      if (!isEnough(rest, said, found + 1, captured) && isEnough(rest, said, from, captured)) continue;
    }
    take({ kind: 'met', line, message }, matcher);
    from = found + 1;
  }
  return { outcomes, extra: said.filter((message) => !taken.has(message)) };
}

/** Whether the lines that must be met can be, from this message on. */
function isEnough(
  lines: readonly (BotLine | UnorderedLines)[],
  said: readonly Message[],
  start: number,
  captured: ReadonlyMap<string, string>,
): boolean {
  let from = start;
  for (const line of lines) {
    if ('unordered' in line) {
      const matchers = line.unordered.map(({ matcher }) => finalMatcher(matcher, captured));
      const { indexes, end } = matchUnordered(matchers, said, from);
      if (indexes.includes(undefined)) return false;
      from = end;
      continue;
    }
    const matcher = finalMatcher(line.matcher, captured);
    if (line.optional || forbiddenText(matcher) !== undefined) continue;
    const found = indexOfMatch(matcher, said, from);
    if (found === -1) return false;
    from = found + 1;
  }
  return true;
}

function indexOfMatch(matcher: TextMatcher, said: readonly Message[], from: number): number {
  return said.findIndex(({ text }, index) => index >= from && matchesText(matcher, text));
}

/**
 * A message of its own for each matcher, as early as can be; where not all can have one, for as many as can.
 * `indexes` has one for each matcher, `end` is where the next line goes on.
 */
function matchUnordered(
  matchers: readonly TextMatcher[],
  said: readonly Message[],
  from: number,
): { indexes: (number | undefined)[]; end: number } {
  const owner = new Map<number, number>();
  const fits = matchers.map((matcher) =>
    said.map(({ text }, at) => at >= from && matchesText(matcher, text)),
  );
  // A message that is taken changes hands where its owner finds another one.
  const assign = (matcher: number, tried: Set<number>): boolean => {
    for (const [at, fit] of (fits[matcher] ?? []).entries()) {
      if (!fit || tried.has(at) || at >= limit) continue;
      tried.add(at);
      const current = owner.get(at);
      if (current === undefined || assign(current, tried)) {
        owner.set(at, matcher);
        return true;
      }
    }
    return false;
  };
  let limit = from;
  const waiting = new Set(matchers.keys());
  // One more message at a time: so the last one that is taken is as early as it can be.
  while (waiting.size > 0 && limit < said.length) {
    limit += 1;
    for (const matcher of waiting) if (assign(matcher, new Set())) waiting.delete(matcher);
  }
  const indexes = matchers.map((_, matcher) => [...owner].find(([, by]) => by === matcher)?.[0]);
  return { indexes, end: Math.max(from, ...[...owner.keys()].map((at) => at + 1)) };
}
