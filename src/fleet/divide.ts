import { escapePath } from 'tinyglobby';
import { FlowgateError } from '../errors.ts';
import type { FlowInputs } from './affected.ts';
import { balance } from './balance.ts';
import { type Matrix, matrixText } from './matrix.ts';
import { shardName } from './shard.ts';

/** A job is handed the whole matrix in a variable, which may hold 128 KiB. Bytes. */
const LARGEST_MATRIX = 120 * 1024;

/**
 * Divides flows among jobs. A job works on `concurrency` flows at once: there are no more jobs than it takes to keep
 * each of them as busy as that, and at most `shards`. Sources of the same flow stay together: only a run that sees both
 * can refuse them.
 *
 * @throws {FlowgateError} `invalid-input` for a file whose name cannot stand in a line, or a matrix that is too large
 */
export function divideFlows(
  flows: readonly FlowInputs[],
  { shards, concurrency }: { readonly shards: number; readonly concurrency: number },
): Matrix {
  const tasks = byFlow(flows).map((together) => ({
    files: together.map(({ file }) => file),
    work: together.reduce((sum, { work }) => sum + work, 0),
  }));
  const wanted = Math.min(shards, tasks.length, Math.ceil(flows.length / concurrency));
  const parts = balance(tasks, wanted).map((part) => part.flatMap(({ files }) => files).sort());
  const include = parts.map((files, index) => ({
    shard: shardName({ number: index + 1, of: parts.length }),
    flows: files.map(globOf).join('\n'),
    name: `${index + 1} of ${parts.length}, ${files.length} ${files.length === 1 ? 'flow' : 'flows'}`,
  }));
  const matrix = { include };
  const size = Buffer.byteLength(matrixText(matrix));
  if (size <= LARGEST_MATRIX) return matrix;
  throw new FlowgateError('invalid-input', {
    attempted: 'Divide the flows among jobs',
    returned: `the names of ${flows.length} flows take ${size} bytes, and a job can be handed ${LARGEST_MATRIX}`,
    advice: 'Name fewer flows with `flows`, in workflows of their own.',
  });
}

function byFlow(sources: readonly FlowInputs[]): FlowInputs[][] {
  const groups = new Map<string, FlowInputs[]>();
  for (const source of sources) {
    // Nothing that a flow is told by holds a line break.
    const key = source.flow ?? `\n${source.file}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [source]);
    else group.push(source);
  }
  return [...groups.values()];
}

function globOf(file: string): string {
  if (!/[\r\n\\]/.test(file) && file.trim() === file) return escapePath(file);
  throw new FlowgateError('invalid-input', {
    attempted: 'Divide the flows among jobs',
    returned: `the name ${JSON.stringify(file)} cannot be handed to a job`,
    advice: 'Give the file a name without line breaks and backslashes, and without white space at its ends.',
  });
}
