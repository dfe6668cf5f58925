import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffFlows } from '../../src/flow/diff.ts';
import type { Picture, PictureEdge, PictureNode } from '../../src/flow/picture.ts';
import { pictureOfChange, pictureOfFlow } from '../../src/flow/picture.ts';
import { edgesTable, isDrawable, PICTURE_LIMITS, renderMermaid } from '../../src/report/mermaid.ts';
import { anyFlow } from '../flow/arbitrary.ts';
import { parseMermaid } from '../support/mermaid.ts';
import { PATIENCE } from '../support/moments.ts';
import { HOSTILE } from './hostile.ts';

const HOSTILE_TO_MERMAID = [
  ...HOSTILE,
  'end',
  'x"]\n  click n1 "https://evil.example"\n  n9["',
  '"] --> n1; n1["',
  '%%{init: {"securityLevel": "loose"}}%%',
  '---\nconfig:\n  htmlLabels: true\n---',
  'style n1 fill:#f00;',
  'classDef x fill:#f00;',
  '#quot; #35; ﬂ°°60¶ßimg src=xﬂ°°62¶ß',
  'fa:fa-user',
  '$$\\href{https://evil.example}{x}$$',
  'javascript:alert(1)',
];

const nodeOf = (id: string, over: Partial<PictureNode> = {}): PictureNode => ({
  id,
  state: 'same',
  nodeType: 'action',
  summary: '',
  ...over,
});
const edgeOf = (from: string, to: string, over: Partial<PictureEdge> = {}): PictureEdge => ({
  from,
  to,
  state: 'same',
  label: '',
  ...over,
});

describe('hostile text', () => {
  const states = ['same', 'added', 'removed', 'changed', 'missing'] as const;
  const types = ['start', 'action', 'transition', 'end', 'webchat', undefined] as const;

  test.each(HOSTILE_TO_MERMAID)(
    '%j is a label and nothing else',
    async (poison) => {
      const looks = [
        ...states.map((state) => ({ state, nodeType: 'action' as const })),
        ...types.map((nodeType) => ({ state: 'same' as const, nodeType })),
      ];
      const nodes = looks.map((look, index) =>
        nodeOf(`${poison} ${index}`, { ...look, summary: poison, formerId: poison }),
      );
      const [first, ...others] = nodes.map(({ id }) => id);
      const edges = others.map((to) =>
        edgeOf(first ?? '', to, { label: poison, was: poison, state: 'changed' }),
      );
      const mermaid = renderMermaid({ nodes, edges });
      await expect(parseMermaid(mermaid)).resolves.toBe('flowchart-v2');
      // One line for each node, edge and class, whatever the text: nothing was let in between.
      expect(mermaid.split('\n')).toHaveLength(1 + nodes.length + edges.length + 2 * 4);
      for (const line of mermaid.split('\n')) expect(withoutLabels(line)).toMatch(OURS);
    },
    PATIENCE,
  );

  test(
    'any flow, and any change from one to another, can be drawn',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyFlow, anyFlow, async (from, to) => {
          for (const picture of [pictureOfFlow(to), pictureOfChange(to, diffFlows(from, to))]) {
            const mermaid = renderMermaid(picture);
            await expect(parseMermaid(mermaid)).resolves.toBe('flowchart-v2');
            expect(mermaid).not.toContain('n0');
          }
        }),
        { numRuns: 25 },
      );
    },
    PATIENCE,
  );
});

/** A label may hold letters, digits, blanks and references, and the breaks between its lines. */
const LABEL = /"(?:[\p{L}\p{N}\p{M} ]|#\d+;|<br\/>)*"/gu;
const withoutLabels = (line: string) => line.replace(LABEL, '""');
const OURS =
  /^(?:flowchart TD| {2}n\d+(?:\(\[""\]\)|\{\{""\}\}|\[\[""\]\]|\[""\])| {2}n\d+ (?:-->|==>|-\.->)(?:\|""\|)? n\d+| {2}classDef [a-z]+ [-\w:,# ]+| {2}class n\d+(?:,n\d+)* [a-z]+)$/;

describe('what became of a node is told without colour', () => {
  test('by a sign and by the border', () => {
    const mermaid = renderMermaid({
      nodes: [
        nodeOf('a', { state: 'added' }),
        nodeOf('b', { state: 'removed' }),
        nodeOf('c', { state: 'changed', formerId: 'd' }),
        nodeOf('e', { state: 'missing' }),
      ],
      edges: [],
    });
    expect(mermaid).toContain(`n1["#${'+'.codePointAt(0)}; a"]`);
    expect(mermaid).toContain(`n2["#${'−'.codePointAt(0)}; b"]`);
    expect(mermaid).toContain(`n3["#${'✎'.codePointAt(0)}; c<br/>was d"]`);
    expect(mermaid).toMatch(/classDef added stroke-width:4px/);
    expect(mermaid).toMatch(/classDef removed stroke-width:2px,stroke-dasharray:6 4/);
  });

  test('and of a way by a sign and by the line', () => {
    const mermaid = renderMermaid({
      nodes: [nodeOf('a'), nodeOf('b')],
      edges: [
        edgeOf('a', 'b'),
        edgeOf('a', 'b', { state: 'added', label: 'x' }),
        edgeOf('a', 'b', { state: 'removed' }),
        edgeOf('a', 'b', { state: 'changed', was: 'c' }),
      ],
    });
    expect(mermaid.split('\n').slice(3)).toEqual([
      '  n1 --> n2',
      '  n1 ==>|"#43; x"| n2',
      '  n1 -.->|"#8722;"| n2',
      '  n1 ==>|"#9998; was #8594; c"| n2',
    ]);
  });
});

describe('a picture that is too large', () => {
  const ring = (size: number, state: PictureEdge['state'] = 'same'): Picture => ({
    nodes: Array.from({ length: size }, (_, index) => nodeOf(`n ${index}`)),
    edges: Array.from({ length: size }, (_, index) =>
      edgeOf(`n ${index}`, `n ${(index + 1) % size}`, { state }),
    ),
  });
  const drawable = (picture: Picture) => isDrawable(picture, renderMermaid(picture));

  test('has too many ways, or too long a text', () => {
    expect(drawable(ring(PICTURE_LIMITS.edges))).toBe(true);
    expect(drawable(ring(PICTURE_LIMITS.edges + 1))).toBe(false);
    const wordy = ring(400);
    const longNodes = wordy.nodes.map((node) => ({ ...node, summary: '…'.repeat(60) }));
    expect(drawable({ ...wordy, nodes: longNodes })).toBe(false);
  });

  test('is a table of what is not the same, and a count of the rest', () => {
    const { edges } = ring(300, 'added');
    const table = edgesTable({ nodes: [], edges: [edgeOf('kept', 'kept'), ...edges] });
    expect(table).toContain('| `n 0` | `+` | `n 1` |');
    expect(table).not.toContain('kept');
    expect(table).toContain('… and 200 more');
    expect(edgesTable(ring(2)).split('\n')).toHaveLength(4);
  });
});
