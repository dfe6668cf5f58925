import type { Place } from '../errors.ts';
import type { Path, SourceDocument } from '../flow/document.ts';
import type { Finding } from '../flow/finding.ts';
import type { Conversation } from './engine.ts';
import { type Problem, problemsOf } from './schema-messages.ts';
import type { TextMatcher } from './text-matcher.ts';
import { type Expectations, type TranscriptSource, transcriptFileSchema } from './transcript-schema.ts';

export { transcriptsJsonSchema } from './transcript-schema.ts';

/** What the bot is expected to say, and where that is written. */
export interface BotLine {
  readonly matcher: TextMatcher;
  readonly path: Path;
}

/** One line of the customer and all that is expected before the next. */
export interface Turn {
  readonly user: string;
  readonly path: Path;
  readonly bot: readonly BotLine[];
  /** Where `nothingElse` is written, if it is: it speaks of the whole turn. */
  readonly nothingElse: Path | undefined;
}

/** A scripted conversation with expectations. Paths lead from the root of the file. */
export interface Transcript {
  readonly name: string;
  readonly tags: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly turns: readonly Turn[];
  readonly expect: Expectations;
  readonly path: Path;
  locate(path: Path): Place;
}

/**
 * Reads a transcript file. Each finding has the rule `transcript` and the place of the fault; all are found at once,
 * and while there is any, no transcript is returned.
 *
 * @param fill replaces `{env.NAME}` in a text written at `path`, and speaks up about missing values by itself
 */
export function readTranscripts(
  document: SourceDocument,
  fill: (text: string, path: Path) => string,
): { transcripts: Transcript[]; findings: Finding[] } {
  const value = fillTexts(document.value, [], fill);
  const parsed = transcriptFileSchema.safeParse(value);
  const problems = [
    ...(parsed.error ? problemsOf(parsed.error.issues) : []),
    ...repeatedNames(value, document),
  ];
  const findings = problems
    .map(
      ({ path, message }): Finding => ({
        rule: 'transcript',
        severity: 'error',
        message,
        place: document.locate(path),
      }),
    )
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  if (!parsed.success || findings.length > 0) return { transcripts: [], findings };
  const transcripts = parsed.data.transcripts.map((source, index) =>
    transcriptOf(source, ['transcripts', index], document),
  );
  return { transcripts, findings };
}

/** What an engine is given to play. */
export function conversationOf(transcript: Transcript): Conversation {
  return { userLines: transcript.turns.map(({ user }) => user), given: transcript.given };
}

function transcriptOf(source: TranscriptSource, path: Path, document: SourceDocument): Transcript {
  return {
    name: source.name,
    tags: source.tags ?? [],
    given: source.given ?? {},
    turns: turnsOf(source.conversation, [...path, 'conversation']),
    expect: source.expect ?? {},
    path,
    locate: (at) => document.locate(at),
  };
}

function turnsOf(lines: TranscriptSource['conversation'], root: Path): Turn[] {
  const turns: { user: string; path: Path; bot: BotLine[]; nothingElse: Path | undefined }[] = [];
  for (const [index, line] of lines.entries()) {
    const path = [...root, index];
    const user = line.user ?? (line.from === 'user' ? line.text : undefined);
    if (typeof user === 'string') {
      turns.push({ user, path, bot: [], nothingElse: undefined });
      continue;
    }
    const matcher = line.bot ?? line.text;
    const turn = turns.at(-1);
    if (turn && matcher !== undefined) turn.bot.push({ matcher, path });
    if (turn && line.nothingElse) turn.nothingElse = path;
  }
  return turns;
}

/** Works on what is written rather than on what was parsed, so that it speaks even where something else is wrong. */
function repeatedNames(value: unknown, document: SourceDocument): Problem[] {
  const first = new Map<unknown, Path>();
  const list = isRecord(value) ? value['transcripts'] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): Problem[] => {
    const name = isRecord(item) ? item['name'] : undefined;
    if (typeof name !== 'string') return [];
    const path = ['transcripts', index, 'name'];
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, path);
      return [];
    }
    const { line } = document.locate(earlier);
    const where = line === undefined ? 'an earlier conversation' : `the conversation at line ${line}`;
    return [{ path, message: `"name" is already the name of ${where}: results could not be told apart` }];
  });
}

function fillTexts(value: unknown, path: Path, fill: (text: string, path: Path) => string): unknown {
  if (typeof value === 'string') return fill(value, path);
  if (Array.isArray(value)) return value.map((item, index) => fillTexts(item, [...path, index], fill));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fillTexts(item, [...path, key], fill)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
