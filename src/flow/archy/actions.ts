/**
 * The actions of inbound message flows that Flowgate knows the sense of: what they lead to, and that they say and set
 * nothing but what they name. Others are Genesys Cloud's business.
 */
const ACTIONS = [
  'addFlowMilestone',
  'callBotConnector',
  'callBotFlow',
  'callCommonModule',
  'callData',
  'callDecisionTable',
  'callDialogflowBot',
  'callDialogflowCxBot',
  'callDigitalBotFlow',
  'callLexBot',
  'callLexV2Bot',
  'callTask',
  'changeState',
  'clearPostFlow',
  'clearUtilizationLabel',
  'createCallback',
  'dataTableLookup',
  'decision',
  'decryptData',
  'disconnect',
  'encryptData',
  'endTask',
  'evaluateSchedule',
  'evaluateScheduleGroup',
  'findEmergencyGroup',
  'findGroup',
  'findLanguageSkill',
  'findQueue',
  'findQueueById',
  'findSchedule',
  'findScheduleGroup',
  'findSkill',
  'findUser',
  'findUserById',
  'findUsersById',
  'findUtilizationLabel',
  'getConversationData',
  'getExternalContact',
  'getExternalOrganization',
  'getParticipantData',
  'getResponse',
  'initializeFlowOutcome',
  'jumpToTask',
  'loop',
  'loopExit',
  'loopNext',
  'promoteExternalContact',
  'searchExternalContacts',
  'sendNotification',
  'sendResponse',
  'setConversationData',
  'setExternalTag',
  'setFlowOutcome',
  'setLanguage',
  'setParticipantData',
  'setPostFlow',
  'setPriority',
  'setScreenPop',
  'setSkills',
  'setUtilizationLabel',
  'setWrapupCode',
  'switch',
  'transferToAcd',
  'transferToFlow',
  'transferToGroup',
  'transferToUser',
  'updateData',
  'wait',
] as const;

const KNOWN: ReadonlySet<string> = new Set(ACTIONS);

export const ARCHY_ACTION_NAMES: readonly string[] = ACTIONS;

export function isKnownArchyAction(name: string): boolean {
  return KNOWN.has(name);
}

/**
 * Actions by which a way round does not run away: the flow may wait in them for the customer or for time to pass, or
 * they count the rounds.
 */
export const WAITING: ReadonlySet<string> = new Set([
  'callBotConnector',
  'callBotFlow',
  'callCommonModule',
  'callDialogflowBot',
  'callDialogflowCxBot',
  'callDigitalBotFlow',
  'callLexBot',
  'callLexV2Bot',
  'loop',
  'wait',
]);
