import type { Transcript } from './script.ts';

/** The command line, for a POSIX shell, that plays just this conversation. */
export function repeatCommand({ name, flowFile }: Pick<Transcript, 'name' | 'flowFile'>): string {
  return `flowgate simulate --name ${shellWord(name)} --flows ${shellWord(flowFile)}`;
}

/** Somebody will paste this: nothing in it may mean anything to the shell, or begin another line. */
function shellWord(text: string): string {
  const line = text.replaceAll(/\p{Cc}+/gu, ' ');
  if (/^[\w./-]+$/.test(line)) return line;
  // Within double quotes a shell still looks for these.
  return /["$`\\!]/.test(line) ? `'${line.replaceAll("'", String.raw`'\''`)}'` : `"${line}"`;
}
