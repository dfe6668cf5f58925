import type { Transcript } from './script.ts';

/** The command line, for a POSIX shell, that plays just this conversation, with the values that it was played with. */
export function repeatCommand({
  name,
  flowFile,
  environment,
}: Pick<Transcript, 'name' | 'flowFile' | 'environment'>): string {
  const values = environment === undefined ? '' : ` --environment ${shellWord(environment)}`;
  return `flowgate simulate --name ${shellWord(name)} --flows ${shellWord(flowFile)}${values}`;
}

/** Somebody will paste this: nothing in it may mean anything to the shell, or begin another line. */
function shellWord(text: string): string {
  const line = text.replaceAll(/\p{Cc}+/gu, ' ');
  if (/^[\w./-]+$/.test(line)) return line;
  // Within double quotes a shell still looks for these.
  return /["$`\\!]/.test(line) ? `'${line.replaceAll("'", String.raw`'\''`)}'` : `"${line}"`;
}
