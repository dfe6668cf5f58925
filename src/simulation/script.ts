import type { Conversation, Mock, OutsideEvent } from './engine.ts';
import type { WrittenLine } from './fragments.ts';
import type { QuickRepliesExpectation } from './schema-matchers.ts';
import type { TextMatcher } from './text-matcher.ts';
import type { Expectations, TranscriptSource } from './transcript-schema.ts';
import { below, type Written } from './written.ts';

/** What the bot is expected to say, and where that is written. */
export interface BotLine {
  readonly matcher: TextMatcher;
  readonly at: Written;
  /** The message may be missing. */
  readonly optional: boolean;
  readonly quickReplies: QuickRepliesExpectation | undefined;
  /** Milliseconds after the customer's line. */
  readonly within: number | undefined;
}

/** Messages that come in any order. */
export interface UnorderedLines {
  readonly unordered: readonly Pick<BotLine, 'matcher' | 'at'>[];
}

/** One line of the customer and all that is expected before the next. */
export interface Turn {
  readonly user: string;
  /** Whether the line is the label of a quick reply that is tapped. */
  readonly chosen: boolean;
  readonly at: Written;
  readonly bot: readonly (BotLine | UnorderedLines)[];
  /** Where `nothingElse` is written, if it is: it speaks of the whole turn. */
  readonly nothingElse: Written | undefined;
}

export interface KnownIssue {
  readonly url: string;
  /** The last day on which the failure is put up with, as `2026-12-31` (UTC). */
  readonly until: string;
}

/** A scripted conversation with expectations. */
export interface Transcript {
  readonly name: string;
  readonly tags: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly now: Date | undefined;
  /** Those of the conversation, then those of its file. */
  readonly mocks: readonly Mock[];
  readonly turns: readonly Turn[];
  readonly events: readonly (OutsideEvent & { readonly at: Written })[];
  readonly expect: Expectations;
  /** What must hold for every message of the bot. */
  readonly always: readonly { readonly matcher: TextMatcher; readonly at: Written }[];
  readonly knownIssue: KnownIssue | undefined;
  /** The item of the file; expectations stand below it. */
  readonly source: Written;
  /** What a report points at: the item, or its row. */
  readonly at: Written;
  /** The source of the flow, to name it in the command that repeats this conversation. */
  readonly flowFile: string;
  /** The environment whose values are filled in, for the same command. */
  readonly environment?: string | undefined;
}

/** What an engine is given to play; of a part of the conversation, its first `turns`. */
export function conversationOf(transcript: Transcript, turns = transcript.turns.length): Conversation {
  const events = transcript.events.filter(({ afterLines }) => afterLines <= turns);
  return {
    userLines: transcript.turns.slice(0, turns).map(({ user }) => user),
    given: transcript.given,
    mocks: transcript.mocks,
    ...(events.length > 0 && { events }),
    ...(transcript.now && { now: transcript.now }),
  };
}

/** A transcript of a source whose lines are all at hand. */
export function transcriptOf(
  source: TranscriptSource,
  lines: readonly WrittenLine[],
  file: Pick<Transcript, 'always' | 'mocks' | 'flowFile' | 'environment'>,
  at: { readonly source: Written; readonly at: Written },
): Transcript {
  return {
    name: source.name,
    tags: source.tags ?? [],
    given: source.given ?? {},
    now: source.now,
    mocks: [...(source.mocks ?? []), ...file.mocks],
    ...script(lines),
    expect: source.expect ?? {},
    always: file.always,
    knownIssue: source.knownIssue,
    source: at.source,
    at: at.at,
    flowFile: file.flowFile,
    environment: file.environment,
  };
}

function script(lines: readonly WrittenLine[]): Pick<Transcript, 'turns' | 'events'> {
  const turns: (Turn & { bot: (BotLine | UnorderedLines)[]; nothingElse: Written | undefined })[] = [];
  const events: Transcript['events'][number][] = [];
  for (const { line, at } of lines) {
    const afterLines = turns.length;
    const user = line.user ?? line.choose ?? (line.from === 'user' ? line.text : undefined);
    if (typeof user === 'string') {
      turns.push({ user, chosen: line.choose !== undefined, at, bot: [], nothingElse: undefined });
      continue;
    }
    if (line.silence !== undefined) {
      events.push({ kind: 'silence', milliseconds: line.silence, afterLines, at });
    }
    if (line.set !== undefined) events.push({ kind: 'set', variables: line.set, afterLines, at });
    const turn = turns.at(-1);
    if (turn === undefined) continue;
    const matcher = line.bot ?? line.text;
    if (matcher !== undefined) {
      const { optional = false, quickReplies, within } = line;
      turn.bot.push({ matcher, at, optional, quickReplies, within });
    }
    if (line.unordered !== undefined) {
      turn.bot.push({
        unordered: line.unordered.map((each, index) => ({
          matcher: each,
          at: below(at, 'unordered', index),
        })),
      });
    }
    if (line.nothingElse) turn.nothingElse = at;
  }
  return { turns, events };
}
