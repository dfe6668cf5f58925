import { FlowgateError } from '../../../src/errors.ts';

/** The {@link FlowgateError} that `work` must end in. */
export async function failureOf(work: () => unknown): Promise<FlowgateError> {
  try {
    await work();
  } catch (thrown) {
    if (thrown instanceof FlowgateError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}
