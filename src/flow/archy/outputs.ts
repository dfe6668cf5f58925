/** Which outputs the actions of Architect have, as its public scripting library lists them. */

const FOUND = ['found', 'notFound'] as const;
const SUCCESS = ['success', 'failure'] as const;

const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  callData: ['success', 'failure', 'timeout'],
  callDecisionTable: SUCCESS,
  clearUtilizationLabel: SUCCESS,
  dataTableLookup: ['found', 'notFound', 'failure'],
  decryptData: SUCCESS,
  encryptData: SUCCESS,
  evaluateSchedule: ['active', 'inactive'],
  evaluateScheduleGroup: ['open', 'closed', 'holiday', 'emergency'],
  findEmergencyGroup: FOUND,
  findGroup: FOUND,
  findLanguageSkill: FOUND,
  findQueue: FOUND,
  findQueueById: FOUND,
  findSchedule: FOUND,
  findScheduleGroup: FOUND,
  findSkill: FOUND,
  findUser: FOUND,
  findUserById: FOUND,
  findUtilizationLabel: FOUND,
  getConversationData: FOUND,
  getExternalContact: FOUND,
  getExternalOrganization: FOUND,
  getResponse: SUCCESS,
  promoteExternalContact: SUCCESS,
  sendNotification: SUCCESS,
  sendResponse: SUCCESS,
  setConversationData: SUCCESS,
  setPriority: SUCCESS,
  setSkills: SUCCESS,
  setUtilizationLabel: SUCCESS,
  setWrapupCode: SUCCESS,
};

/**
 * All outputs of a type of action. `undefined` where they are not known, or not the same for every action of the type,
 * as where a bot has its intents.
 */
export function outputsOf(type: string): readonly string[] | undefined {
  return Object.hasOwn(OUTPUTS, type) ? OUTPUTS[type] : undefined;
}

/** Whether every output that an action can take is among those that have branches: nothing follows directly. */
export function takesBranch(type: string, branches: Iterable<unknown>): boolean {
  const branching = new Set(branches);
  return outputsOf(type)?.every((output) => branching.has(output)) === true;
}
