/** Work that is done in one piece. */
export interface Task {
  readonly work: number;
}

/**
 * Divides tasks into `count` parts of about the same work: the largest first, each to the part that has least so far.
 * No part has more than 4/3 of the work that the best division would give its largest. The same tasks are always
 * divided the same way; where there are fewer tasks than parts, the last parts are empty.
 */
export function balance<T extends Task>(tasks: readonly T[], count: number): T[][] {
  const parts = Array.from({ length: count }, () => ({ work: 0, tasks: [] as T[] }));
  for (const task of tasks.toSorted((a, b) => b.work - a.work)) {
    const [first, ...others] = parts;
    if (first === undefined) break;
    const lightest = others.reduce((least, part) => (part.work < least.work ? part : least), first);
    lightest.work += task.work;
    lightest.tasks.push(task);
  }
  return parts.map((part) => part.tasks);
}
