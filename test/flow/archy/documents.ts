/** Archy documents for tests, written as short as the shape allows. */
import type { ArchyDocument } from '../../../src/flow/archy/document.ts';

export type Entries = Readonly<Record<string, unknown>>;

export const stateRef = (refId: string) => `/inboundShortMessage/states/state[${refId}]`;
export const taskRef = (refId: string) => `/inboundShortMessage/tasks/task[${refId}]`;

export const action = (type: string, name: string, parameters: Entries = {}): Entries => ({
  [type]: { name, ...parameters },
});
export const say = (name: string, text = name): Entries =>
  action('sendResponse', name, { messageBody: { lit: text } });
export const disconnect = action('disconnect', 'Disconnect');
export const group = (name: string, actions: readonly Entries[], others: Entries = {}): Entries => ({
  name,
  refId: `${name}_10`,
  ...others,
  actions,
});

/** A flow of states by their names; the first is where it starts. */
export function flowOf(
  states: readonly Entries[],
  tasks: readonly Entries[] = [],
  others: Entries = {},
): ArchyDocument {
  return {
    inboundShortMessage: {
      name: 'Orders',
      startUpRef: stateRef(String(states[0]?.['refId'])),
      ...others,
      states: states.map((state) => ({ state })),
      ...(tasks.length > 0 && { tasks: tasks.map((task) => ({ task })) }),
    },
  };
}

/** A flow of one state, `Start`. */
export const start = (...actions: Entries[]): ArchyDocument => flowOf([group('Start', actions)]);
