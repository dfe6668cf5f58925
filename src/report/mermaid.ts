import { digits } from '../digits.ts';
import type { Picture, PictureEdge, PictureNode, PictureState } from '../flow/picture.ts';
import { visible } from '../log.ts';
import { code, cut } from './escape.ts';

/** Mermaid draws an error instead of more than 50,000 characters or 500 edges; these keep clear of both. */
export const PICTURE_LIMITS = { characters: 45_000, edges: 450 } as const;

const LONGEST_ID = 40;
const LONGEST_WORDS = 60;
const ROWS_SHOWN = 100;

/** Told by more than colour: by a sign, by the line, and by its width. */
const SIGNS: Readonly<Record<PictureState, string>> = {
  same: '',
  added: '+',
  removed: '−',
  changed: '✎',
  missing: '?',
};

const STYLES: Readonly<Record<Exclude<PictureState, 'same'>, string>> = {
  added: 'stroke-width:4px,stroke:#1a7f37',
  removed: 'stroke-width:2px,stroke-dasharray:6 4,stroke:#d1242f',
  changed: 'stroke-width:3px,stroke:#9a6700',
  missing: 'stroke-dasharray:2 2',
};

/** Whether Mermaid will draw this text of a picture. */
export function isDrawable(picture: Picture, mermaid: string): boolean {
  return picture.edges.length <= PICTURE_LIMITS.edges && mermaid.length <= PICTURE_LIMITS.characters;
}

/**
 * A picture as a Mermaid flowchart, of any size. Ids are ours (`n1`, `n2`, …) and every mark of a label is a
 * character reference, so that no text of a flow can be read as Mermaid, Markdown or HTML.
 */
export function renderMermaid({ nodes, edges }: Picture): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const idOf = (id: string) => ids.get(id) ?? 'n0';
  return [
    'flowchart TD',
    ...grouped(nodes).flatMap(({ title, members }, index) => {
      const shapes = members.map((node) => `  ${idOf(node.id)}${shaped(node)}`);
      if (title === undefined) return shapes;
      return [
        `  subgraph g${index + 1}["${encoded(cut(title, LONGEST_WORDS))}"]`,
        '  direction TD',
        ...shapes,
        '  end',
      ];
    }),
    ...edges.map((edge) => `  ${idOf(edge.from)} ${arrow(edge)} ${idOf(edge.to)}`),
    ...Object.entries(STYLES).flatMap(([state, style]) => {
      const members = nodes.filter((node) => node.state === state).map(({ id }) => idOf(id));
      if (members.length === 0) return [];
      return [`  classDef ${state} ${style}`, `  class ${members.join(',')} ${state}`];
    }),
  ].join('\n');
}

interface NodeGroup {
  readonly title: string | undefined;
  readonly members: readonly PictureNode[];
}

/** The nodes by their groups, in the order of their first ones; one alone, or a group of one, is none. */
function grouped(nodes: readonly PictureNode[]): NodeGroup[] {
  const groups = new Map<string | undefined, PictureNode[]>();
  for (const node of nodes) {
    const members = groups.get(node.group);
    if (members === undefined) groups.set(node.group, [node]);
    else members.push(node);
  }
  return [...groups].map(([group, members]) => ({
    title: groups.size > 1 && members.length > 1 ? group : undefined,
    members,
  }));
}

/** The ways of a picture as a Markdown table, for one that is too large to draw. */
export function edgesTable({ edges }: Picture): string {
  const altered = edges.filter(({ state }) => state !== 'same');
  const all = altered.length > 0 ? altered : edges;
  const rows = all.slice(0, ROWS_SHOWN).map((edge) => {
    const label = edgeText(edge);
    return `| ${shown(edge.from)} | ${label === '' ? '' : shown(label)} | ${shown(edge.to)} |`;
  });
  const more = all.length - rows.length;
  return [
    '| From | Way | To |',
    '| --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `… and ${digits(more)} more`] : []),
  ].join('\n');
}

function shown(text: string): string {
  return code(cut(text, LONGEST_WORDS));
}

function shaped({ id, label: name, state, nodeType, summary, formerId }: PictureNode): string {
  const lines = [
    `${SIGNS[state]} ${cut(name ?? id, LONGEST_ID)}`.trim(),
    formerId === undefined ? '' : `was ${cut(formerId, LONGEST_ID)}`,
    cut(summary, LONGEST_WORDS),
  ].filter((line) => line !== '');
  const label = `"${lines.map(encoded).join('<br/>')}"`;
  switch (nodeType) {
    case 'start':
    case 'end':
      return `([${label}])`;
    case 'transition':
      return `{{${label}}}`;
    case 'webchat':
      return `[[${label}]]`;
    case 'action':
    case undefined:
      return `[${label}]`;
  }
}

function arrow(edge: PictureEdge): string {
  const text = edgeText(edge);
  const label = text === '' ? '' : `|"${encoded(text)}"|`;
  switch (edge.state) {
    case 'same':
      return `-->${label}`;
    case 'added':
    case 'changed':
      return `==>${label}`;
    case 'removed':
      return `-.->${label}`;
  }
}

function edgeText({ state, label, was }: PictureEdge): string {
  const former = was === undefined ? '' : `was → ${cut(was, LONGEST_ID)}`;
  const words = [cut(label, LONGEST_WORDS), former].filter((part) => part !== '').join(', ');
  return `${SIGNS[state]} ${words}`.trim();
}

/** The gateway into Mermaid: letters and digits stay, all else becomes a reference that shows and means nothing. */
function encoded(text: string): string {
  return (
    visible(text)
      .replace(/\s+/g, ' ')
      .trim()
      // References are read before formulas are looked for: what is not seen keeps two dollar signs apart.
      .replace(/\$(?=\$)/g, '$\u{200b}')
      .replace(/[^\p{L}\p{N}\p{M} ]/gu, (mark) => `#${mark.codePointAt(0)};`)
  );
}
