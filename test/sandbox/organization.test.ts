import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LiveFlow } from '../../src/flow/definition.ts';
import { Organization, type OrganizationParts } from '../../src/sandbox/organization.ts';
import { NOON, supportFlow } from './support.ts';

/** An organization whose publications end when the test says so. */
function organize(parts: Partial<OrganizationParts> = {}) {
  const waiting: (() => void)[] = [];
  const organization = new Organization({
    flows: [supportFlow()],
    roles: [],
    clients: [],
    publicationMs: 150,
    now: () => NOON,
    later: (_, action) => void waiting.push(action),
    ...parts,
  });
  const publish = (): void => {
    for (const action of waiting.splice(0)) action();
  };
  return { organization, publish };
}

function release(version: number, name = 'Support'): LiveFlow {
  return { ...supportFlow({ name }), version, status: 'published' };
}

describe('writing', () => {
  test('a flow that is not there is not made', () => {
    const { organization } = organize();
    expect(organization.write({ ...release(1), id: 'other' }, 'ci')).toEqual({ kind: 'unknown-flow' });
    expect(organization.flow('other')).toBeUndefined();
    expect(organization.history('other')).toEqual([]);
  });

  test.each([0, 1, 3])('version %i over version 1 is refused and leaves no trace', (version) => {
    const { organization } = organize();
    expect(organization.write(release(version), 'ci')).toEqual({ kind: 'version-conflict', live: 1 });
    expect(organization.history('support')).toHaveLength(1);
  });

  test('the next version is stored with its writer and published after a while', () => {
    const { organization, publish } = organize();
    expect(organization.write(release(2, 'New'), 'ci')).toMatchObject({
      kind: 'written',
      flow: { version: 2, status: 'scheduled', name: 'New' },
    });
    publish();
    expect(organization.flow('support')).toMatchObject({ version: 2, status: 'published', name: 'New' });
    expect(organization.history('support')).toMatchObject([
      { version: 1, writer: 'initial', flow: { name: 'Support' } },
      { version: 2, writer: 'ci', at: NOON.toISOString(), flow: { name: 'New', status: 'published' } },
    ]);
  });

  test('a draft stays a draft', () => {
    const { organization, publish } = organize();
    organization.write({ ...release(2), status: 'draft' }, 'ci');
    publish();
    expect(organization.flow('support')?.status).toBe('draft');
  });

  test('what is handed out or in can be changed without changing what is stored', () => {
    const { organization } = organize();
    const flow = organization.flow('support');
    if (flow) flow.nodes = {};
    const written = release(2);
    organization.write(written, 'ci');
    written.nodes = {};
    expect(Object.keys(organization.flow('support')?.nodes ?? {})).toContain('greet');
    expect(Object.keys(organization.history('support')[0]?.flow.nodes ?? {})).toContain('greet');
  });
});

describe('publication', () => {
  test('ends as it was told, with the reason, and the reason goes with the next version', () => {
    const { organization, publish } = organize();
    organization.setPublicationVerdict('support', { status: 'failed', reason: 'Queue is gone', times: 1 });
    organization.write(release(2), 'ci');
    publish();
    expect(organization.flow('support')).toMatchObject({ status: 'failed', statusReason: 'Queue is gone' });
    organization.write({ ...release(3), statusReason: 'sent back' }, 'ci');
    publish();
    expect(organization.flow('support')).toMatchObject({ version: 3, status: 'published' });
    expect(organization.flow('support')).not.toHaveProperty('statusReason');
  });

  test('keeps failing until it is told otherwise', () => {
    const { organization, publish } = organize();
    organization.setPublicationVerdict('support', { status: 'rejected', reason: 'No' });
    for (const version of [2, 3]) {
      organization.write(release(version), 'ci');
      publish();
      expect(organization.flow('support')?.status).toBe('rejected');
    }
    organization.setPublicationVerdict('support', undefined);
    organization.write(release(4), 'ci');
    publish();
    expect(organization.flow('support')?.status).toBe('published');
  });

  test('of a version that was overtaken does not touch the newer one', () => {
    const { organization, publish } = organize();
    organization.write(release(2), 'ci');
    organization.editInConsole('support', (flow) => ({ ...flow, status: 'draft', name: 'By hand' }));
    publish();
    expect(organization.flow('support')).toMatchObject({ version: 3, status: 'draft', name: 'By hand' });
    expect(organization.history('support')[1]?.flow.status).toBe('published');
  });

  test('of an unknown flow cannot be decided', () => {
    const { organization } = organize();
    expect(() => organization.setPublicationVerdict('other', undefined)).toThrow(
      expect.objectContaining({ code: 'invalid-input', advice: expect.stringContaining('support') }),
    );
  });
});

describe('the console', () => {
  test('has no unknown flow to edit', () => {
    const { organization } = organize();
    expect(() => organization.editInConsole('other', (flow) => flow)).toThrow(/there is no such flow/);
  });

  test('makes a new version that is published at once, whatever it says of id and version', () => {
    const { organization } = organize();
    const change = (flow: LiveFlow): LiveFlow => ({ ...flow, id: 'x', version: 77, name: 'By hand' });
    expect(organization.editInConsole('support', change)).toMatchObject({
      id: 'support',
      version: 2,
      status: 'published',
      name: 'By hand',
    });
    expect(organization.history('support').at(-1)).toMatchObject({ version: 2, writer: 'console' });
  });
});

test('whatever is written and edited, versions have no gap, and every accepted content is in the history', () => {
  const step = fc.record({
    who: fc.constantFrom('ci', 'cd', 'console'),
    offset: fc.integer({ min: -1, max: 2 }),
    name: fc.string({ minLength: 1 }),
    settle: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { organization, publish } = organize();
      const accepted = [{ writer: 'initial', name: 'Support' }];
      for (const { who, offset, name, settle } of steps) {
        const live = organization.flow('support')?.version ?? 0;
        if (who === 'console') {
          organization.editInConsole('support', (flow) => ({ ...flow, name }));
          accepted.push({ writer: who, name });
        } else {
          const { kind } = organization.write(release(live + offset, name), who);
          expect(kind).toBe(offset === 1 ? 'written' : 'version-conflict');
          if (kind === 'written') accepted.push({ writer: who, name });
        }
        if (settle) publish();
      }
      const history = organization.history('support');
      expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
      expect(history.map(({ writer, flow }) => ({ writer, name: flow.name }))).toEqual(accepted);
    }),
  );
});
