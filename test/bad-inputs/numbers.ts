/** The corpus and its size, for the test and for whoever prints the evidence. */
import type { BadInput } from './bad-input.ts';
import { archy } from './corpus/archy.ts';
import { characters } from './corpus/characters.ts';
import { environments } from './corpus/environments.ts';
import { files } from './corpus/files.ts';
import { graph } from './corpus/graph.ts';
import { json } from './corpus/json.ts';
import { limits } from './corpus/limits.ts';
import { modules } from './corpus/modules.ts';
import { EVIL, patterns } from './corpus/patterns.ts';
import { secrets } from './corpus/secrets.ts';
import { settings } from './corpus/settings.ts';
import { transcripts } from './corpus/transcripts.ts';
import { yaml } from './corpus/yaml.ts';

export const CORPUS: Readonly<Record<string, readonly BadInput[]>> = {
  json,
  yaml,
  limits,
  graph,
  characters,
  patterns,
  files,
  transcripts,
  environments,
  settings,
  modules,
  secrets,
  archy,
};

const sizes = Object.entries(CORPUS).map(([family, inputs]) => [family, inputs.length] as const);

/** Bad inputs in all, by family, and the patterns that are valid but slow elsewhere. */
export const NUMBERS = {
  badInputs: sizes.reduce((sum, [, size]) => sum + size, 0),
  families: Object.fromEntries(sizes),
  evilPatterns: EVIL.length,
};
