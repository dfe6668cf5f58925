import type { Mock } from './engine.ts';
import { matchesValue } from './value-matcher.ts';

/** The mocks of one conversation, which remember how often each back end was called. */
export class MockBook {
  readonly #mocks = new Map<string, Mock[]>();
  readonly #calls = new Map<string, number>();

  constructor(mocks: readonly Mock[]) {
    for (const mock of mocks) {
      const named = this.#mocks.get(mock.call);
      if (named === undefined) this.#mocks.set(mock.call, [mock]);
      else named.push(mock);
    }
  }

  /** Whether any mock is about calls of this name. */
  knows(name: string): boolean {
    return this.#mocks.has(name);
  }

  /** The first mock that fits this call; where none does, a clause that says so and what to add. */
  answer(name: string, parameters: Readonly<Record<string, unknown>>): Mock | string {
    const nth = (this.#calls.get(name) ?? 0) + 1;
    this.#calls.set(name, nth);
    const named = this.#mocks.get(name) ?? [];
    const found = named.find((mock) => (mock.nth ?? nth) === nth && fits(mock, parameters));
    if (found !== undefined) return found;
    if (named.length === 0) {
      return `the call ${name} has no mock: add { call: ${name}, variables: { … } } to "mocks"`;
    }
    return `no mock of ${name} fits its call number ${nth}, with ${shown(parameters)}: add one to "mocks"`;
  }
}

function fits({ with: expected = {} }: Mock, parameters: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(expected).every(([name, matcher]) =>
    matchesValue(matcher, Object.hasOwn(parameters, name) ? parameters[name] : undefined),
  );
}

const LONGEST = 200;

function shown(parameters: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(parameters);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
