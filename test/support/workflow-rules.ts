/** What a workflow of this repository must and must not do, as a list of what is wrong with one. */
import { load } from 'js-yaml';
import { z } from 'zod';

const textOrNumber = z.union([z.string(), z.number(), z.boolean()]);

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), textOrNumber).optional(),
});

const workflowSchema = z.looseObject({
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
  permissions: z.unknown().optional(),
  concurrency: z.looseObject({ group: z.string(), 'cancel-in-progress': textOrNumber.optional() }).optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({ 'timeout-minutes': z.number().optional(), steps: z.array(stepSchema) }),
  ),
});
type Workflow = z.infer<typeof workflowSchema>;

/** An action of somebody else, at a commit, with the version that commit is. */
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
/** This action: from the checkout, or from where the reader of an example keeps it. */
const OURS = /^(\.\/|OWNER\/flowgate@SHA\b.*)$/;

/** Sentences about what is wrong; none where all is well. */
export function workflowProblems(text: string): string[] {
  const workflow = workflowSchema.parse(load(text));
  return [
    ...permissionProblems(workflow),
    ...eventsOf(workflow)
      .filter((event) => event === 'pull_request_target')
      .map((event) => `${event} hands secrets to strangers`),
    ...usesProblems(text),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => jobProblems(name, job)),
    ...deployProblems(workflow),
  ];
}

function eventsOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}

function permissionProblems({ permissions }: Workflow): string[] {
  const least = [{}, { contents: 'read' }].map((allowed) => JSON.stringify(allowed));
  return least.includes(JSON.stringify(permissions)) ? [] : ['permissions of the workflow are not the least'];
}

/** Read from the text, because the version is a comment. */
function usesProblems(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses:\s*(.+)$/gm)].flatMap(([, action = '']) =>
    PINNED.test(action.trim()) || OURS.test(action.trim()) ? [] : [`${action} is not pinned`],
  );
}

function jobProblems(name: string, job: Workflow['jobs'][string]): string[] {
  const problems = job['timeout-minutes'] === undefined ? [`${name} has no timeout-minutes`] : [];
  for (const step of job.steps) {
    const keepsToken = String(step.with?.['persist-credentials']) !== 'false';
    if (step.uses?.startsWith('actions/checkout@') && keepsToken) {
      problems.push(`${name} leaves the token in the checkout`);
    }
    if (/\$\{\{\s*(github\.(event|head_ref)|inputs)\b/.test(step.run ?? '')) {
      problems.push(`${name} puts what people wrote into a script`);
    }
  }
  return problems;
}

/** A release must neither run beside another nor be cut off. */
function deployProblems({ jobs, concurrency }: Workflow): string[] {
  const deploys = Object.values(jobs).some(({ steps }) =>
    steps.some(({ uses, with: inputs }) => uses?.startsWith('OWNER/') && inputs?.['command'] === 'deploy'),
  );
  if (!deploys) return [];
  if (concurrency === undefined) return ['a deploy has no concurrency group'];
  return concurrency['cancel-in-progress'] === false ? [] : ['a deploy can be cut off by another'];
}
