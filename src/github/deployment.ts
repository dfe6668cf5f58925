import { systemClock } from '../clock.ts';
import type { DeploymentStatus, PlannedFlow } from '../report/deployment.ts';
import { refusal, type Telling, withSecondTry } from './courtesy.ts';
import { connectOctokit } from './octokit.ts';

export interface DeploymentRequest extends Telling {
  /** The commit that is released. */
  readonly commit: string;
  readonly environment: string;
  readonly runUrl: string;
}

/**
 * The record of a deploy under _Deployments_ of the repository, so that "why is this live" has an answer. It is begun
 * before the first write and concluded at the end of the run. Neither ever throws, and what GitHub refused once is not
 * asked for again.
 */
export class DeploymentRecord {
  readonly #request: DeploymentRequest;
  readonly #warn: (text: string) => void;
  #id: number | undefined;

  constructor(request: DeploymentRequest, warn: (text: string) => void) {
    this.#request = request;
    this.#warn = warn;
  }

  /** Creates the deployment for the commit with what is about to be written. The plan must be redacted. */
  async begin(plan: readonly PlannedFlow[]): Promise<void> {
    const { token, repository, commit, environment, runUrl, connect = connectOctokit } = this.#request;
    try {
      const octokit = await connect(token);
      // Not tried again: GitHub creates one for every request, and a lost answer would leave one that nobody concludes.
      const { data } = await octokit.rest.repos.createDeployment({
        ...repository,
        ref: commit,
        environment,
        description: 'Flowgate deploy',
        payload: { run: runUrl, flows: plan },
        // GitHub would merge the default branch into the commit, or wait for this very run.
        auto_merge: false,
        required_contexts: [],
      });
      if (!('id' in data)) return this.#warn(`${NOT_RECORDED}: GitHub did not answer as expected.`);
      this.#id = data.id;
    } catch (error) {
      this.#warn(refusal(error, { ...WORDS, what: NOT_RECORDED }));
      return;
    }
    await this.#say({ state: 'in_progress', description: 'Releasing' });
  }

  /** Says how it ended; nothing to do where no deployment was begun. The status must be redacted. */
  async conclude(status: DeploymentStatus): Promise<void> {
    await this.#say(status);
  }

  async #say({ state, description }: { state: State; description: string }): Promise<void> {
    const id = this.#id;
    if (id === undefined) return;
    const { token, repository, runUrl, connect = connectOctokit, clock = systemClock } = this.#request;
    try {
      const octokit = await connect(token);
      await withSecondTry(clock, () =>
        octokit.rest.repos.createDeploymentStatus({
          ...repository,
          deployment_id: id,
          state,
          description,
          log_url: runUrl,
        }),
      );
    } catch (error) {
      this.#warn(refusal(error, { ...WORDS, what: `Deployment ${id} was not brought up to date` }));
    }
  }
}

type State = DeploymentStatus['state'] | 'in_progress';

const NOT_RECORDED = 'The deploy was not recorded as a GitHub deployment';
const WORDS = { permission: 'deployments: write', instead: 'The release itself goes on.' } as const;
