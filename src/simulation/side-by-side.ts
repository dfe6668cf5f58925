import { align } from '../flow/align.ts';
import type { Message } from './engine.ts';

/** One line of two conversations side by side; a side is absent where nothing stands against the other. */
export interface Row {
  readonly before?: Message;
  readonly after?: Message;
  readonly same: boolean;
}

/** Turn by turn, for what the customer said is the same on both sides as far as both listened. */
export function sideBySide(before: readonly Message[], after: readonly Message[]): Row[] {
  const [was, is] = [turnsOf(before), turnsOf(after)];
  return Array.from({ length: Math.max(was.length, is.length) }).flatMap((_, index) =>
    rowsOfTurn(was[index] ?? [], is[index] ?? []),
  );
}

function turnsOf(messages: readonly Message[]): Message[][] {
  const turns: Message[][] = [];
  for (const message of messages) {
    const turn = turns.at(-1);
    if (turn === undefined || message.from === 'user') turns.push([message]);
    else turn.push(message);
  }
  return turns;
}

function rowsOfTurn(before: readonly Message[], after: readonly Message[]): Row[] {
  // Only words of one speaker are versions of each other; what moved was no longer said there, but elsewhere.
  const { moved, removed, added } = align(before, after, (message) => `${message.from} ${heard(message)}`, [
    ({ from }) => from,
  ]);
  const gone = new Set([...removed, ...moved.map(({ from }) => from)]);
  const come = new Set([...added, ...moved.map(({ to }) => to)]);
  const rows: Row[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const was = before[left];
    const is = after[right];
    if (was !== undefined && gone.has(left)) {
      rows.push({ before: was, same: false });
      left += 1;
    } else if (is !== undefined && (come.has(right) || was === undefined)) {
      rows.push({ after: is, same: false });
      right += 1;
    } else if (was !== undefined && is !== undefined) {
      rows.push({ before: was, after: is, same: heard(was) === heard(is) });
      left += 1;
      right += 1;
    } else {
      break;
    }
  }
  return rows;
}

/** What a customer sees of a message: not when it came. */
export function heard({ text, quickReplies }: Message): string {
  return JSON.stringify([text, quickReplies ?? []]);
}
