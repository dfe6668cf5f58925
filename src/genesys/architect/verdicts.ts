/** What a publish job comes to, as the answer to a write. Pure. */
import { FlowgateError } from '../../errors.ts';
import { ARCHY_ROOT, type ArchyDocument } from '../../flow/archy/document.ts';
import { isRecord } from '../../flow/canonical.ts';
import { plain } from '../plain.ts';
import type { VersionedFlow, WriteAnswer } from '../platform.ts';
import { locked } from './clearance.ts';
import { inOnePhrase, parseJobMessages } from './messages.ts';
import type { PublishState } from './schemas.ts';

export function attemptOf({ id, version }: VersionedFlow): string {
  return `publish version ${version} of the flow ${plain(id)}`;
}

/** A publication goes by the name in the document: another one there would make or replace another flow. */
export function refuseOtherName(archy: ArchyDocument, flow: VersionedFlow): void {
  const root = archy[ARCHY_ROOT];
  const name = isRecord(root) ? root['name'] : undefined;
  if (name === flow.name) return;
  throw new FlowgateError('invalid-flow', {
    attempted: attemptOf(flow),
    returned: `its document does not name it "${plain(flow.name)}"`,
    advice: `Give the document the root ${ARCHY_ROOT} with the name of the flow.`,
  });
}

/** A write that certainly published nothing. */
export type Refusal = Omit<Extract<WriteAnswer, { kind: 'refused' }>, 'kind'>;

/** `holder`: who has the flow locked now, where that is known. */
export function jobFailed(
  flow: VersionedFlow,
  jobId: string,
  { messages }: PublishState,
  holder: string | undefined,
): Refusal {
  const { errors, warnings, isLocked, isThrottled, missingPermission } = parseJobMessages(messages);
  if (isLocked) return { error: locked(flow, holder ?? 'somebody') };
  const told = inOnePhrase(errors);
  const attempted = attemptOf(flow);
  const id = plain(jobId);
  if (isThrottled) {
    const returned = `the publish job ${id} was held up by the rate limit: ${told}`;
    const advice = 'Nothing was published. Run again later, or with a lower concurrency.';
    return { error: new FlowgateError('rate-limited', { attempted, returned, advice }) };
  }
  if (missingPermission !== undefined) {
    const returned = `the publish job ${id} was not allowed to: ${told}`;
    const advice = `Nothing was published. Add the permission ${missingPermission} to a role of the OAuth client, for the division of the flow.`;
    return { error: new FlowgateError('unauthorized', { attempted, returned, advice }) };
  }
  if (errors.length === 0) {
    return {
      error: new FlowgateError('publish-failed', {
        attempted,
        returned: `the publish job ${id} failed and Genesys Cloud did not say why`,
        advice:
          'Import the document into Architect by hand and validate it there; Genesys support can look the job up.',
      }),
      messages: warnings,
    };
  }
  return {
    error: new FlowgateError('invalid-flow', {
      attempted,
      returned: `Genesys Cloud refused it in the publish job ${id}: ${told}`,
      advice: 'Mend what it names.',
    }),
    messages: errors,
  };
}

export function publishedElsewhere(
  flow: VersionedFlow,
  jobId: string,
  state: PublishState,
): Refusal | undefined {
  const id = state.flow?.id;
  if (id === undefined || id === flow.id) return undefined;
  return {
    error: new FlowgateError('publish-failed', {
      attempted: attemptOf(flow),
      returned: `the publish job ${plain(jobId)} wrote to another flow, ${plain(id)}, that has or got the same name`,
      advice: `Look at the flow ${plain(id)} in Architect: it was made or replaced. The flow ${plain(flow.id)} is as it was.`,
    }),
  };
}

export function uploadRefused(flow: VersionedFlow, { code, returned }: FlowgateError): FlowgateError {
  return new FlowgateError(code === 'cancelled' ? code : 'unavailable', {
    attempted: attemptOf(flow),
    returned: `its upload was not taken: ${returned}`,
    advice: 'Nothing was published. Run again; behind a proxy, allow the host that is named.',
  });
}

export function uploadUnclear(flow: VersionedFlow, { returned }: FlowgateError): FlowgateError {
  return new FlowgateError('unknown-outcome', {
    attempted: attemptOf(flow),
    returned: `whether its upload arrived is not known: ${returned}`,
    advice: 'It may still be published: look at the flow in Architect, or run again.',
  });
}

export function notShown(flow: VersionedFlow): FlowgateError {
  return new FlowgateError('unknown-outcome', {
    attempted: attemptOf(flow),
    returned: 'its publish job succeeded, but the flow does not show the version yet',
    advice: 'Look at the flow in Architect, or run again.',
  });
}

export function notEnded(flow: VersionedFlow, jobId: string, publishTimeout: number): FlowgateError {
  return new FlowgateError('publish-timeout', {
    attempted: attemptOf(flow),
    returned: `the publish job ${plain(jobId)} was not seen to end in ${Math.round(publishTimeout / 1000)} s`,
    advice:
      'It may still publish: look at the flow in Architect, or run again with a longer publish-timeout.',
  });
}
