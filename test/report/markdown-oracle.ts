/*
 * Reads Markdown as GitHub does, as far as it takes to tell code from text that can take effect. It shares nothing
 * with the code that escapes.
 */

/** A report without its code blocks; throws where a fence is left open. */
export function withoutCodeBlocks(markdown: string): string[] {
  const lines: string[] = [];
  let fence = 0;
  for (const line of markdown.split('\n')) {
    const run = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(line);
    if (fence > 0) {
      if (run?.[1]?.startsWith('`') && run[1].length >= fence && run[2]?.trim() === '') fence = 0;
    } else if (run?.[1]) {
      if (run[1].startsWith('~')) throw new Error(`a fence of tildes: ${line}`);
      fence = run[1].length;
    } else {
      lines.push(line);
    }
  }
  if (fence > 0) throw new Error('a fence is left open');
  return lines;
}

export interface Inline {
  /** What is not code, with what is escaped taken out: all that could still take effect. */
  readonly active: string;
  /** What a reader sees. */
  readonly shown: string;
}

/** One line of Markdown: code spans, escapes and character references, from left to right. */
export function readInline(line: string): Inline {
  let active = '';
  let shown = '';
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const ticks = /^`+/.exec(rest)?.[0];
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const reference = /^&#(\d+);/.exec(rest);
    if (ticks) {
      const after = rest.slice(ticks.length);
      const close = [...after.matchAll(/`+/g)].find(([run]) => run.length === ticks.length);
      if (!close) {
        active += ticks;
        at += ticks.length;
        continue;
      }
      const content = after.slice(0, close.index);
      const padded = content.startsWith(' ') && content.endsWith(' ') && content.trim() !== '';
      shown += padded ? content.slice(1, -1) : content;
      active += '■';
      at += ticks.length * 2 + content.length;
    } else if (escaped) {
      shown += escaped[1];
      active += '□';
      at += escaped[0].length;
    } else if (reference) {
      shown += String.fromCodePoint(Number(reference[1]));
      active += '□';
      at += reference[0].length;
    } else {
      active += line[at];
      shown += line[at];
      at += 1;
    }
  }
  return { active, shown };
}

/**
 * What GitHub would make something of in text, whether it was escaped or not: it looks for these after the Markdown
 * is read. `seen` is text in which code is blanked out.
 */
export function linkedIn(seen: string): string | undefined {
  return /(?:^|[^\w`])@[a-z0-9]|\w@\w|#\d|gh-\d|\w:\/\/|www\.|(?:^|[^0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i.exec(
    seen,
  )?.[0];
}

/** The line with its code blanked out, and escapes and references resolved. */
export function seenText(line: string): string {
  let text = '';
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const ticks = /^`+/.exec(rest)?.[0];
    const close = ticks
      ? [...rest.slice(ticks.length).matchAll(/`+/g)].find(([run]) => run.length === ticks.length)
      : undefined;
    if (ticks && close) {
      text += '■';
      at += ticks.length * 2 + close.index;
      continue;
    }
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const reference = /^&#(\d+);/.exec(rest);
    text += escaped?.[1] ?? (reference ? String.fromCodePoint(Number(reference[1])) : (line[at] ?? ''));
    at += (escaped ?? reference)?.[0].length ?? 1;
  }
  return text;
}
