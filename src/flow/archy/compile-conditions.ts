import { type ConditionName, isKnownCondition, textOf } from '../conditions.ts';
import type { FlowCondition } from '../definition.ts';
import { type ConditionValue, readValue } from './compile-labels.ts';
import { ExpressionReader, textExpression, type VariableNames } from './compile-text.ts';

/**
 * Conditions of a flow document as expressions of Architect, and back. `@` stands for the variable, `$` for the
 * value. All variables are texts there, so a number is compared as it is written. What is not set fulfils the same
 * conditions as in a flow document. That `==` on text heeds case, and that a variable which is not set equals no text,
 * is taken for granted.
 */
const FORMS: Readonly<Partial<Record<ConditionName, string>>> = {
  equals: '@ == $',
  notEquals: 'If(IsSet(@), @ != $, true)',
  contains: 'If(IsSet(@), Contains(@, $), false)',
  notContains: 'If(IsSet(@), Contains(@, $) == false, true)',
  startsWith: 'If(IsSet(@), StartsWith(@, $), false)',
  endsWith: 'If(IsSet(@), EndsWith(@, $), false)',
  exists: 'IsSet(@)',
  notExists: 'IsSet(@) == false',
};

/** Participant data cannot be there and empty. */
const FORMS_OF_DATA: typeof FORMS = {
  exists: 'IsNotSetOrEmpty(@) == false',
  notExists: 'IsNotSetOrEmpty(@)',
};

/** `in` is written as comparisons with each item. */
const OR = ' OR ';

export interface ConditionNames extends VariableNames {
  /** Whether the variable is data that only the conversation brings along. */
  isData(variable: string): boolean;
}

export type CompiledCondition = { readonly exp: string } | { readonly problem: string };

export function conditionExpression(condition: FlowCondition, names: ConditionNames): CompiledCondition {
  const { variable, condition: name, value } = condition;
  if (!isKnownCondition(name)) return { problem: `the condition ${JSON.stringify(name)} is not known` };
  const reference = names.reference(variable);
  const textOfItem = (item: unknown) => textExpression(textOf(item) ?? '', names, 'as written');
  if (name === 'in') {
    if (!Array.isArray(value)) return { problem: 'in compares with a list: write one, or equals' };
    if (value.length === 0) return { problem: 'in never holds for an empty list: remove the condition' };
    return { exp: value.map((item) => `${reference} == ${textOfItem(item)}`).join(OR) };
  }
  const form = (names.isData(variable) ? FORMS_OF_DATA[name] : undefined) ?? FORMS[name];
  if (form === undefined) return { problem: reasonAgainst(name) };
  if (form.includes('$')) {
    if (value === undefined) return { problem: `${name} needs a value: without one it never holds` };
    if (Array.isArray(value)) {
      return {
        problem: `${name} compares with one value, not with a list: write in, or one condition for each`,
      };
    }
  } else if (value !== undefined) {
    return { problem: `${name} takes no value: remove it` };
  }
  const text = form.includes('$') ? textOfItem(value) : '';
  return { exp: form.replace(/[@$]/g, (hole) => (hole === '@' ? reference : text)) };
}

function reasonAgainst(name: ConditionName): string {
  return name === 'matches'
    ? 'Architect is not known to have regular expressions: write contains, startsWith or in instead'
    : `Architect is not known to compare the texts in which data comes as ${name} does: let a bot flow or a data action decide, or list the values with in`;
}

/** The condition that an expression of {@link conditionExpression} stands for, given what its label says of the value. */
export function readCondition(exp: string, suffix: string): Omit<FlowCondition, 'transition'> | undefined {
  for (const forms of [FORMS, FORMS_OF_DATA]) {
    for (const [condition, form] of Object.entries(forms)) {
      const read = readForm(exp, form, suffix);
      // One comparison is equals, unless its label says that it was written as a list.
      if (read !== undefined && !Array.isArray(read.value)) return { condition, ...read };
    }
  }
  return readIn(exp, suffix);
}

function readForm(
  exp: string,
  form: string,
  suffix: string,
): { variable: string; value?: ConditionValue } | undefined {
  const reader = new ExpressionReader(exp);
  let variable: string | undefined;
  let text: string | undefined;
  for (const part of form.split(/([@$])/)) {
    if (part === '@') variable = reader.variable();
    else if (part === '$') text = reader.text();
    else if (!reader.accept(part)) return undefined;
  }
  if (variable === undefined || !reader.atEnd) return undefined;
  if (!form.includes('$')) return suffix === '' ? { variable } : undefined;
  const value = text === undefined ? undefined : readValue([text], suffix);
  return value === undefined ? undefined : { variable, value };
}

function readIn(exp: string, suffix: string): Omit<FlowCondition, 'transition'> | undefined {
  const reader = new ExpressionReader(exp);
  const texts: string[] = [];
  let variable: string | undefined;
  do {
    const name = reader.variable();
    if (name === undefined || !reader.accept(' == ')) return undefined;
    const text = reader.text();
    if (text === undefined || (variable !== undefined && name !== variable)) return undefined;
    variable = name;
    texts.push(text);
  } while (reader.accept(OR));
  const value = reader.atEnd ? readValue(texts, suffix) : undefined;
  return value === undefined ? undefined : { variable, condition: 'in', value };
}
