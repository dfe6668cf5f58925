/**
 * How many requests a run makes, by flow: as many as the work takes and none besides. Ends with exit code 1 where
 * there is one more or one less.
 */
import { machine } from './measure.ts';
import { inRepository, type SentRequest, timed, withPlatform } from './platform.ts';
import { CONVERSATIONS } from './repository.ts';

const FLOWS = 12;
const CHANGED = 5;
const LATENCY = 5;
const PUBLICATION = 300;

/** What is asked of the platform about one flow; looks at a publication come in any number but none. */
interface Budget {
  readonly reads: number;
  readonly validations: number;
  readonly writes: number;
  readonly conversations: number;
  readonly looks: boolean;
}

const NOTHING: Budget = { reads: 0, validations: 0, writes: 0, conversations: 0, looks: false };
/** Read before anything and once more at the end, when the conversations have passed. */
const RELEASED: Budget = {
  reads: 2,
  validations: 1,
  writes: 1,
  conversations: CONVERSATIONS,
  looks: true,
};
const PLAYED: Budget = { ...NOTHING, reads: 1, conversations: CONVERSATIONS };
const BUDGETS = {
  check: { changed: { ...NOTHING, reads: 1, validations: 1 }, unchanged: { ...NOTHING, reads: 1 } },
  deploy: { changed: RELEASED, unchanged: { ...NOTHING, reads: 1 } },
  smoke: { changed: PLAYED, unchanged: PLAYED },
} as const;

console.log(
  `${FLOWS} flows, ${CHANGED} of them changed, ${CONVERSATIONS} conversations each, publications of ${PUBLICATION} ms, ${machine()}\n`,
);
console.log(
  'command  flow        read  validated  written  looks at the publication  conversations  as it should be',
);
await inRepository(FLOWS, async (directory) => {
  for (const command of ['check', 'deploy', 'smoke'] as const) {
    // What is live must do what its conversations say.
    const changed = command === 'smoke' ? 0 : CHANGED;
    const order = { directory, changed, latency: LATENCY, publication: PUBLICATION };
    await withPlatform(order, async (platform) => {
      const { report } = await timed(command, directory, platform);
      if (report.result !== 'success') wrong(report.failureMessage);
      tell(command, await platform.requests());
    });
  }
});

function tell(command: keyof typeof BUDGETS, requests: readonly SentRequest[]): void {
  const changed: number[][] = [];
  const unchanged: number[][] = [];
  const howMany = command === 'smoke' ? 0 : CHANGED;
  // In the order of the files, which is how the platform was told what has changed.
  const ids = Array.from({ length: FLOWS }, (_, number) => `desk-${number}`).toSorted();
  for (const [index, id] of ids.entries()) {
    (index < howMany ? changed : unchanged).push(row(command, index < howMany, requests, id));
  }
  if (howMany > 0) print(command, 'changed', changed, BUDGETS[command].changed);
  print(command, 'unchanged', unchanged, BUDGETS[command].unchanged);
  const once = requests.filter(({ path }) => !path.startsWith('/api/v2/flows/'));
  const isRight = once.map(({ method }) => method).join() === 'POST,GET';
  console.log(
    `${command.padEnd(9)}once a run: ${once.map(({ method, path }) => `${method} ${path}`).join(', ')}`,
  );
  if (!isRight) wrong(`${command} is to ask for one token and one role`);
}

/** Reads, validations, writes, looks, conversations. */
function row(
  command: keyof typeof BUDGETS,
  isChanged: boolean,
  requests: readonly SentRequest[],
  id: string,
): number[] {
  const count = (method: string, suffix: string) =>
    requests.filter((request) => request.method === method && request.path === `/api/v2/flows/${id}${suffix}`)
      .length;
  const budget = BUDGETS[command][isChanged ? 'changed' : 'unchanged'];
  const reads = Math.min(count('GET', ''), budget.reads);
  const looks = count('GET', '') - reads;
  return [reads, count('POST', '/validate'), count('PUT', ''), looks, count('POST', '/simulate')];
}

function print(command: string, which: string, rows: readonly (readonly number[])[], budget: Budget): void {
  const isRight = rows.every(
    ([reads, validations, writes, looks = 0, conversations]) =>
      reads === budget.reads &&
      validations === budget.validations &&
      writes === budget.writes &&
      (budget.looks ? looks > 0 : looks === 0) &&
      conversations === budget.conversations,
  );
  const columns = [0, 1, 2, 3, 4].map((column) => {
    const values = rows.map((each) => each[column] ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least === most ? String(least) : `${least} to ${most}`;
  });
  const [reads = '', validations = '', writes = '', looks = '', conversations = ''] = columns;
  console.log(
    `${command.padEnd(9)}${which.padEnd(12)}${reads.padEnd(6)}${validations.padEnd(11)}${writes.padEnd(9)}${looks.padEnd(26)}${conversations.padEnd(15)}${isRight ? 'yes' : 'NO'}`,
  );
  if (!isRight) wrong(`${command} of ${which} flows`);
}

function wrong(what: string): void {
  process.exitCode = 1;
  console.log(`WRONG: ${what}`);
}
