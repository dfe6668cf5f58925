import { actionParameters, emptyText, queueId, unknownAction } from './actions.ts';
import { quotedLiteral, unfilledTemplate, unknownArchyAction } from './archy-actions.ts';
import { archyExpression } from './archy-expressions.ts';
import { archyFlowName } from './archy-flow-name.ts';
import { openPath, switchDefault, transferFallback } from './archy-routes.ts';
import { undeclaredArchyVariable, unusedArchyVariable } from './archy-variables.ts';
import { invisibleCharacter, longText, twinNames } from './characters.ts';
import { conditionValue, duplicateCondition, unknownCondition } from './conditions.ts';
import { endlessLoop } from './loops.ts';
import {
  danglingTransition,
  endWithTransition,
  missingTransition,
  startNode,
  unreachableNode,
} from './routes.ts';
import type { Rule } from './rule.ts';
import { secretInFlow } from './secrets.ts';
import { undeclaredPlaceholder, unusedVariable } from './variables.ts';

/** Everything lint looks at; each rule in the languages it is for. */
export const RULES: readonly Rule[] = [
  startNode,
  danglingTransition,
  missingTransition,
  unreachableNode,
  endlessLoop,
  endWithTransition,
  unknownCondition,
  conditionValue,
  duplicateCondition,
  unknownAction,
  actionParameters,
  emptyText,
  queueId,
  undeclaredPlaceholder,
  unusedVariable,
  twinNames,
  invisibleCharacter,
  longText,
  secretInFlow,
  archyFlowName,
  unknownArchyAction,
  archyExpression,
  undeclaredArchyVariable,
  unusedArchyVariable,
  quotedLiteral,
  unfilledTemplate,
  switchDefault,
  transferFallback,
  openPath,
];
