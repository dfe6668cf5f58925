/** `flowgate doctor`: looks at everything a run depends on, one thing after the other, and changes nothing. */
import type { Clock } from '../clock.ts';
import { asFlowgateError } from '../errors.ts';
import type { FlowDefinition } from '../flow/definition.ts';
import { type Diagnosis, diagnose } from '../genesys/diagnosis.ts';
import type { Fetch } from '../genesys/http.ts';
import { observedFetch } from '../genesys/observed-fetch.ts';
import { credentialsOf, type Settings } from '../settings.ts';
import { examineFlows, examineOrganization, observedLines, signIn } from './doctor-organization.ts';
import { diagnosesText } from './doctor-text.ts';
import type { Run } from './run.ts';
import { build, findFlows } from './steps.ts';

export interface DoctorWork extends Pick<Run, 'processEnvironment' | 'moduleTools' | 'signal'> {
  /** May throw: that settings are wrong is a diagnosis too. */
  readonly settings: () => Settings;
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly debug: (text: string) => void;
  /** Called with every access token before its first use. */
  readonly onSecret: (secret: string) => void;
  readonly fetch?: Fetch | undefined;
  /** For one attempt of a request, in milliseconds; 10,000 where it is left out. */
  readonly attemptTimeoutMs?: number | undefined;
  readonly runtime: { readonly nodeVersion: string; readonly hasWebSocket: boolean };
}

export interface DoctorReport {
  readonly lines: readonly Diagnosis[];
  /** For a terminal; foreign text in it shows every hidden character. */
  readonly text: string;
  /** 1 where there is a problem, else 0. */
  readonly exitCode: 0 | 1;
}

/**
 * Looks at Node, the settings, the sources, the hosts of the region, the login, the API, the permissions, the flows
 * and their web deployments. What is wrong with one hides nothing of the others.
 * @throws the signal's reason when the run ends meanwhile, and nothing else
 */
export async function doctor(work: DoctorWork): Promise<DoctorReport> {
  const lines = await allDiagnoses(work);
  return {
    lines,
    text: diagnosesText(lines),
    exitCode: lines.some(({ level }) => level === 'problem') ? 1 : 0,
  };
}

async function allDiagnoses(work: DoctorWork): Promise<readonly Diagnosis[]> {
  const { signal } = work;
  let settings: Settings;
  try {
    settings = work.settings();
  } catch (thrown) {
    const { returned, advice } = asFlowgateError(thrown, 'Read the settings');
    return [...runtimeLines(work, false), { about: 'Settings', level: 'problem', seen: returned, advice }];
  }
  const credentials = credentialsOf(settings);
  const isArchitect = settings['platform-api'] === 'architect';
  const local = [...runtimeLines(work, isArchitect), settingsLine(settings, credentials !== undefined)];

  const flows: FlowDefinition[] = [];
  const sources = await diagnose('Sources', signal, () => readSources(work, settings, flows));
  if (credentials === undefined) return [...local, ...sources];

  const { fetch: inner = fetch, clock, random, debug, onSecret, attemptTimeoutMs = 10_000 } = work;
  const { fetch: listening, observed } = observedFetch(clock, inner);
  const client = { clock, random, debug, onSecret, signal, attemptTimeoutMs, fetch: listening };
  const { connection, lines: login } = await signIn(settings, credentials, client);
  return [
    ...local,
    ...sources,
    ...login,
    ...(connection ? await examineOrganization(connection, settings) : []),
    ...(connection ? await examineFlows(connection, settings, flows) : []),
    ...observedLines(observed),
  ];
}

function runtimeLines({ runtime }: DoctorWork, needsSocket: boolean): Diagnosis[] {
  const { nodeVersion, hasWebSocket } = runtime;
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const about = 'Node.js';
  if (major < 20 || (major === 20 && minor < 12)) {
    const advice = 'Install Node.js 24, the version that the action runs on.';
    return [{ about, level: 'problem', seen: `${nodeVersion} is too old: 20.12 is the oldest`, advice }];
  }
  if (needsSocket && !hasWebSocket) {
    const seen = `${nodeVersion} has no WebSocket, so no conversation can be held`;
    return [{ about, level: 'problem', seen, advice: 'Install Node.js 22 or later.' }];
  }
  return [{ about, level: 'ok', seen: nodeVersion }];
}

function settingsLine(settings: Settings, hasCredentials: boolean): Diagnosis {
  const about = 'Settings';
  const seen = `platform-api ${settings['platform-api']} at ${settings['genesys-url'].host}, environment ${settings.environment ?? '(none)'}`;
  if (hasCredentials) return { about, level: 'ok', seen };
  return {
    about,
    level: 'problem',
    seen: `${seen}; there are no credentials, so the organization was not looked at`,
    advice: 'Set client-id and client-secret, on your machine in the file .env.',
  };
}

/** Adds to `flows` what could be built. */
async function readSources(
  work: DoctorWork,
  settings: Settings,
  flows: FlowDefinition[],
): Promise<readonly Diagnosis[]> {
  const { processEnvironment, moduleTools, clock, signal } = work;
  const { files, environment } = await findFlows({ settings, processEnvironment });
  const lines: Diagnosis[] = [];
  for (const file of files) {
    const about = `Source ${file}`;
    lines.push(
      ...(await diagnose(about, signal, async () => {
        const { flow, findings } = await build({ settings, moduleTools, clock }, file, environment);
        if (flow) flows.push(flow);
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        if (flow && errors === 0) return [{ about, level: 'ok', seen: `"${flow.name}" can be built` }];
        const seen = `${errors} ${errors === 1 ? 'error' : 'errors'}`;
        return [
          { about, level: 'problem', seen, advice: 'Run flowgate check to see them with their lines.' },
        ];
      })),
    );
  }
  return lines;
}
