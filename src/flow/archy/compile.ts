import { canonicalJson, isRecord, tidy } from '../canonical.ts';
import type { FlowDefinition } from '../definition.ts';
import { STAMP_KEY } from '../digest.ts';
import { type CompileProblem, problemList, type Report } from './compile-problem.ts';
import { compiledStates } from './compile-states.ts';
import { compiledVariables, SETTINGS_VARIABLE } from './compile-variables.ts';
import { ARCHY_ROOT, type ArchyDocument } from './document.ts';

export type { CompileProblem } from './compile-problem.ts';

export interface Compiled {
  /** `undefined` where a problem is an error. */
  readonly archy: ArchyDocument | undefined;
  readonly problems: readonly CompileProblem[];
}

/** Where `applicationSettings` say what only Architect needs. */
export const ARCHY_SETTINGS = 'archy';
/** The one of these settings that is no top-level key of the document: the bot flow that asks. */
const ASK_WITH = 'askWith';
/** What the flow document says itself. */
const OWN_KEYS = ['name', 'startUpRef', 'states', 'tasks', 'variables'];
const DEFAULT_LANGUAGE = 'en-us';

/**
 * Writes a flow document as an Archy document of the kind `inboundShortMessage`: a state for each node, whose id is
 * the state's `refId`, an edge as a change of state, conditions as a switch. Variables become texts called `Flow.x`;
 * those that are looked at begin as the conversation's participant data `context.x`, environment variables as their
 * value.
 *
 * `applicationSettings.archy` may hold `askWith`, the name of the bot flow that asks (input `Slot.Question`, output
 * `Slot.Answer`), and further top-level keys (`division`, `defaultLanguage`, `description`, …), which are passed on.
 *
 * What Architect cannot do, or is not publicly known to, is told and never guessed.
 */
export function compileArchy(flow: FlowDefinition): Compiled {
  const { problems, report } = problemList();
  const { [STAMP_KEY]: _stamp, ...written } = flow.applicationSettings ?? {};
  const settings = tidy(written);
  const { askWith, topLevel } = architectSettings(settings, report);
  const variables = compiledVariables(flow, report);
  const { start, states } = compiledStates(flow.nodes, { variables, askWith, report });
  if (problems.some(({ severity }) => severity === 'error')) return { archy: undefined, problems };

  const { defaultLanguage = DEFAULT_LANGUAGE, ...others } = topLevel;
  const body = {
    name: flow.name,
    startUpRef: start,
    defaultLanguage,
    supportedLanguages: { [String(defaultLanguage)]: { defaultLanguageSkill: { noValue: true } } },
    variables: [
      ...variables.declared.map((name) => declaration(name, undefined)),
      ...Object.entries(flow.environmentVariables ?? {}).map(([name, value]) => declaration(name, value)),
      ...(Object.keys(settings).length === 0
        ? []
        : [declaration(SETTINGS_VARIABLE, canonicalJson(settings))]),
    ],
    settingsErrorHandling: { errorHandling: { disconnect: { none: true } } },
    ...others,
    states,
  };
  return { archy: { [ARCHY_ROOT]: body }, problems };
}

function declaration(name: string, value: string | undefined): object {
  return {
    stringVariable: {
      name: `Flow.${name}`,
      initialValue: value === undefined ? { noValue: true } : { lit: value },
      isInput: false,
      isOutput: false,
    },
  };
}

function architectSettings(
  settings: Readonly<Record<string, unknown>>,
  report: Report,
): { askWith: string | undefined; topLevel: Record<string, unknown> } {
  const path = ['applicationSettings', ARCHY_SETTINGS];
  const beside = Object.keys(settings).filter((key) => key !== ARCHY_SETTINGS);
  if (beside.length > 0) {
    report({
      message: `a message flow has no place for ${beside.join(', ')}: kept in the variable Flow.${SETTINGS_VARIABLE}, without any effect; what a customer sees of the Messenger is set in its configuration`,
      path: ['applicationSettings'],
      severity: 'warning',
    });
  }
  const written = Object.hasOwn(settings, ARCHY_SETTINGS) ? settings[ARCHY_SETTINGS] : {};
  if (!isRecord(written)) {
    report({ message: 'is no object of settings for Architect', path });
    return { askWith: undefined, topLevel: {} };
  }
  const { [ASK_WITH]: askWith, ...topLevel } = written;
  if (askWith !== undefined && (typeof askWith !== 'string' || askWith === '')) {
    report({ message: 'is not the name of a bot flow', path: [...path, ASK_WITH] });
  }
  for (const key of OWN_KEYS.filter((own) => Object.hasOwn(topLevel, own))) {
    report({ message: 'is what the flow document says itself: remove it', path: [...path, key] });
  }
  if (topLevel['defaultLanguage'] !== undefined && typeof topLevel['defaultLanguage'] !== 'string') {
    report({ message: 'is not the name of a language, such as en-us', path: [...path, 'defaultLanguage'] });
  }
  return { askWith: typeof askWith === 'string' ? askWith : undefined, topLevel };
}
