/** Plays one scenario: a whole run in this process, over real HTTP, against a sandbox of its own. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../src/clock.ts';
import { execute } from '../../src/commands/execute.ts';
import type { Run } from '../../src/commands/run.ts';
import { writeOutputs } from '../../src/github/outputs.ts';
import { Redactor } from '../../src/redact.ts';
import { annotate } from '../../src/report/annotate.ts';
import { renderConsole } from '../../src/report/console.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderReport } from '../../src/report/markdown.ts';
import type { RunReport } from '../../src/report/model.ts';
import type { LoggedRequest } from '../../src/sandbox/http.ts';
import type { FlowVersion } from '../../src/sandbox/organization.ts';
import { SANDBOX_CLIENT_ID, SANDBOX_ROLE_ID, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { openRun } from '../../src/session.ts';
import { parseSettings } from '../../src/settings.ts';
import { createStop } from '../../src/stop.ts';
import { TerminalLog } from '../../src/terminal-log.ts';
import { ROOT } from '../support/runner.ts';
import { SHORT_ATTEMPT_MS } from './faults.ts';
import type { Scenario } from './matrix.ts';
import { BASE, BASE_VERSION, DEPLOYED, EDITED, FLOW_ID, type Scene } from './scene.ts';

/** Far beyond what any scenario takes, milliseconds of real time: who is not done by then hangs. */
export const PATIENCE_MS = 30_000;
/** Real milliseconds that a wait of any length takes: longer than a publication. */
const BLINK_MS = 2;

/** Every character that some encoding changes. */
const CLIENT_SECRET = 'canary/+=&"<secret>\'%of the client';
const unique = (number: number) => `canary/+=&"<${number}>'%`;
const token = (random: string) => `sandbox-token-${random}`;

/** What a scenario left behind. */
export interface Played {
  readonly scenario: Scenario;
  /** Absent where the run did not end, or threw. */
  readonly report: RunReport | undefined;
  readonly thrown: string | undefined;
  /** By the sandbox's own account. */
  readonly history: readonly FlowVersion[];
  readonly requests: readonly LoggedRequest[];
  /** Everything that a reader could see, by the name of the sink. */
  readonly sinks: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

export async function play(scenario: Scenario, scene: Scene): Promise<Played> {
  const { site, fault, mode } = scenario;
  const issued: string[] = [];
  const sandbox = await startSandbox({
    flows: [{ ...(site.command === 'smoke' ? DEPLOYED : BASE), version: BASE_VERSION }],
    clients: [{ id: SANDBOX_CLIENT_ID, secret: CLIENT_SECRET }],
    // Over before the first look at it, so that every request has its number.
    publicationMs: 0,
    random: () => {
      const random = unique(issued.length + 1);
      issued.push(token(random));
      return random;
    },
  });
  try {
    spoil(sandbox, site.spoilt);
    // The sign-in takes the first random text for its correlation id, and the second one for its token.
    const secrets = [CLIENT_SECRET, token(unique(2))];
    sandbox.addFault({
      method: site.method,
      path: site.path,
      nth: site.nth,
      times: mode === 'once' ? 1 : 10_000,
      fault: fault.make({ elsewhere: scene.elsewhere.origin, secrets }),
    });
    const left = await run(scenario, sandbox, scene.directory);
    // What was under way arrives now; the report must be true then, too.
    if (fault.lateMs !== undefined) await sleep(fault.lateMs + 50);
    return {
      scenario,
      ...left,
      history: sandbox.organization.history(FLOW_ID),
      requests: sandbox.requests,
      secrets: [CLIENT_SECRET, ...issued],
    };
  } finally {
    await sandbox.close();
  }
}

function spoil(sandbox: Sandbox, what: Scenario['site']['spoilt']): void {
  if (what === 'publication') {
    const reason = 'The queue is closed.';
    sandbox.setPublicationVerdict(FLOW_ID, { status: 'rejected', reason, times: 1 });
  }
  if (what === 'conversation') {
    const transcript = [{ from: 'bot', text: 'Something else.' }];
    const body = { success: true, path: ['start', 'hello', 'bye'], endNode: 'bye', transcript };
    sandbox.addFault({ path: '/api/v2/flows/*/simulate', fault: { kind: 'status', status: 200, body } });
  }
}

async function run(
  { site, fault }: Scenario,
  sandbox: Sandbox,
  directory: string,
): Promise<Pick<Played, 'report' | 'thrown' | 'sinks'>> {
  const redactor = new Redactor();
  redactor.add(CLIENT_SECRET);
  let printed = '';
  const stream = { write: (text: string) => (printed += text) };
  const log = new TerminalLog({ stream, redactor, environment: {}, verbose: true });
  const settings = parseSettings(
    {
      'genesys-url': sandbox.url,
      'client-id': SANDBOX_CLIENT_ID,
      'client-secret': CLIENT_SECRET,
      'role-id': SANDBOX_ROLE_ID,
      'working-directory': directory,
    },
    () => undefined,
  );
  const stop = createStop(undefined);
  const opened = await openRun(site.command, settings, {
    log,
    stop,
    root: ROOT,
    processEnvironment: {},
    onSecret: (secret) => redactor.add(secret),
    clock: hurriedClock(),
    random: () => 0.5,
    attemptTimeoutMs: fault.hangs === undefined ? undefined : SHORT_ATTEMPT_MS,
  });
  try {
    const ended = await Promise.race([execute(edited(opened, sandbox, site.edit)), hangs(stop.soft)]);
    if (ended === undefined) return { report: undefined, thrown: undefined, sinks: { log: printed } };
    const report = redactor.redactAll(ended);
    log.info(renderConsole(report));
    annotate(report, log);
    const outputs: [name: string, value: string][] = [];
    const core = { setOutput: (...output: [string, string]) => void outputs.push(output) };
    writeOutputs(core, report, {
      report: undefined,
      junit: undefined,
      sarif: undefined,
      commentUrl: undefined,
    });
    const sinks = {
      log: printed,
      markdown: renderReport(report, { limit: 1_000_000 }),
      junit: renderJunit(report),
      outputs: JSON.stringify(Object.fromEntries(outputs)),
    };
    return { report, thrown: undefined, sinks };
  } catch (thrown) {
    return { report: undefined, thrown: String(thrown), sinks: { log: printed } };
  } finally {
    stop.cancel();
    stop.dispose();
  }
}

/** The run with somebody at the console who is a moment faster than its first write. */
function edited(opened: Run, sandbox: Sandbox, edit: Scenario['site']['edit']): Run {
  const { platform } = opened;
  if (platform === undefined || edit === undefined) return opened;
  let waiting = true;
  return {
    ...opened,
    platform: {
      ...platform,
      writeFlow: (flow) => {
        if (waiting) {
          sandbox.editInConsole(FLOW_ID, (live) => (edit === 'version' ? live : { ...live, ...EDITED }));
        }
        waiting = false;
        return platform.writeFlow(flow);
      },
    },
  };
}

async function hangs(over: AbortSignal): Promise<undefined> {
  await sleep(PATIENCE_MS, undefined, { signal: over }).catch(() => undefined);
}

/** Time that passes as fast as it is slept through. */
function hurriedClock(): Clock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    monotonic: () => performance.now() + skipped,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      skipped += milliseconds;
      await sleep(BLINK_MS);
      signal?.throwIfAborted();
    },
  };
}
