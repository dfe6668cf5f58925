/** The actions of inbound message flows that Flowgate knows the sense of. Others are Genesys Cloud's business. */
const ACTIONS = [
  'callBotFlow',
  'callCommonModule',
  'callData',
  'callDigitalBotFlow',
  'callTask',
  'changeState',
  'decision',
  'disconnect',
  'endTask',
  'evaluateSchedule',
  'evaluateScheduleGroup',
  'findQueue',
  'findUser',
  'getParticipantData',
  'sendResponse',
  'setParticipantData',
  'setScreenPop',
  'switch',
  'transferToAcd',
  'updateData',
  'wait',
] as const;

const KNOWN: ReadonlySet<string> = new Set(ACTIONS);

export const ARCHY_ACTION_NAMES: readonly string[] = ACTIONS;

export function isKnownArchyAction(name: string): boolean {
  return KNOWN.has(name);
}

/** Actions in which the flow may wait for the customer, or for time to pass. */
export const WAITING: ReadonlySet<string> = new Set([
  'callBotFlow',
  'callCommonModule',
  'callDigitalBotFlow',
  'wait',
]);
