import { actionParameters, emptyText, queueId, unknownAction } from './actions.ts';
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

/** Everything lint looks at. */
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
];
