/*
 * What is plainly a flow source is told from the rest without the schema, which costs many times more. Whatever these
 * functions let through the schema takes as it is; what they do not is for the schema to judge, and to speak about.
 */

import {
  type FlowAction,
  type FlowCondition,
  type FlowNode,
  type FlowSource,
  MAX_NODES,
  NODE_TYPES,
} from './definition.ts';
import { isPlain, isText, type Plain } from './plain.ts';

const SOURCE_KEYS = new Set([
  '$schema',
  'id',
  'name',
  'nodes',
  'applicationSettings',
  'environmentVariables',
]);
const NODE_KEYS = new Set(['type', 'name', 'transition', 'actions', 'conditions']);
const CONDITION_KEYS = new Set(['variable', 'condition', 'value', 'transition']);
const TYPES: ReadonlySet<unknown> = new Set(NODE_TYPES);

export function isPlainFlowSource(value: unknown): value is FlowSource {
  if (!isPlain(value) || !hasOnly(value, SOURCE_KEYS)) return false;
  const { $schema, id, name, nodes, applicationSettings, environmentVariables } = value;
  return (
    isText(id) &&
    isText(name) &&
    ($schema === undefined || typeof $schema === 'string') &&
    (applicationSettings === undefined || isPlain(applicationSettings)) &&
    (environmentVariables === undefined ||
      areAll(environmentVariables, (text) => typeof text === 'string')) &&
    areAll(nodes, isPlainNode) &&
    !Object.hasOwn(nodes, '') &&
    Object.keys(nodes).length <= MAX_NODES
  );
}

function isPlainNode(value: unknown): value is FlowNode {
  if (!isPlain(value) || !hasOnly(value, NODE_KEYS)) return false;
  const { type, name, transition, actions, conditions } = value;
  return (
    TYPES.has(type) &&
    (name === undefined || typeof name === 'string') &&
    (transition === undefined || isText(transition)) &&
    (actions === undefined || (Array.isArray(actions) && actions.every(isPlainAction))) &&
    (conditions === undefined || (Array.isArray(conditions) && conditions.every(isPlainCondition)))
  );
}

function isPlainAction(value: unknown): value is FlowAction {
  return isPlain(value) && isText(value['name']);
}

function isPlainCondition(value: unknown): value is FlowCondition {
  if (!isPlain(value) || !hasOnly(value, CONDITION_KEYS)) return false;
  const { variable, condition, value: against, transition } = value;
  return isText(variable) && isText(condition) && isText(transition) && isPlainConditionValue(against);
}

function isPlainConditionValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string' || isNumber(item));
  return value === undefined || typeof value === 'string' || typeof value === 'boolean' || isNumber(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function hasOnly(record: Plain, known: ReadonlySet<string>): boolean {
  for (const key in record) if (!known.has(key) || record[key] === undefined) return false;
  return true;
}

function areAll(value: unknown, test: (item: unknown) => boolean): value is Plain {
  if (!isPlain(value)) return false;
  for (const key in value) if (!test(value[key])) return false;
  return true;
}
