import type { Aspect, BehaviourChange, Ending, Queue } from './behaviour.ts';

/** `3 conversations now reach queue claims_queue_id instead of billing_queue_id`; plain text from the flows. */
export function describeBehaviour(change: BehaviourChange): string {
  const clauses = change.aspects.flatMap((aspect) => clausesOn(aspect, change));
  return `${count(change.conversations.length, 'conversation')} ${clauses.join(', ')}`;
}

function clausesOn(aspect: Aspect, change: BehaviourChange): string[] {
  const { aspects, before, after, rows, conversations } = change;
  const verb = (plural: string) => (conversations.length === 1 ? `${plural}s` : plural);
  switch (aspect) {
    case 'errors':
      return after.errors.length === 0
        ? [`no longer ${verb('break')} (${before.errors.join('; ')})`]
        : [`now ${verb('break')} (${after.errors.join('; ')})`];
    case 'queue':
      return [`now ${verb('end')} in ${queueName(after.queue)} instead of ${queueName(before.queue)}`];
    case 'end':
      return [`now ${verb('stop')} ${endingName(after.ending)} instead of ${endingName(before.ending)}`];
    case 'words':
      return [`${verb('differ')} in ${count(rows.filter(({ same }) => !same).length, 'message')}`];
    case 'path':
      return aspects.length > 1 ? [] : [`${verb('take')} another path, unnoticed by the customer`];
  }
}

function queueName(queue: Queue | undefined): string {
  return queue === undefined ? 'no queue' : `queue ${queue.variable ?? queue.id}`;
}

function endingName(ending: Ending): string {
  switch (ending.kind) {
    case 'ended':
      return `at the end ${ending.node}`;
    case 'waiting':
      return `at the question of ${ending.node}`;
    case 'broke-off':
      return ending.node === undefined ? 'before it begins' : `in the middle, at ${ending.node}`;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
