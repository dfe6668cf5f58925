import type { Transcript } from './script.ts';

/**
 * What could be better about conversations that work. One that looks at words alone breaks with every better wording
 * and misses a customer who lands in the wrong queue.
 * @returns sentences; empty where there is nothing to say
 */
export function adviceOn(transcripts: readonly Transcript[]): string[] {
  const wordy = transcripts.filter(looksAtWordsOnly);
  const [first] = wordy;
  if (first === undefined) return [];
  const which =
    wordy.length === 1
      ? `"${first.name}" looks`
      : `${wordy.length} conversations ("${first.name}" first) look`;
  return [`${which} at words only: expect where it ends, too (routedTo, ended or path).`];
}

function looksAtWordsOnly({ turns, expect }: Transcript): boolean {
  const saysSomething = turns.some(({ bot, nothingElse }) => bot.length > 0 || nothingElse !== undefined);
  return saysSomething && Object.values(expect).every((expected) => expected === undefined);
}
