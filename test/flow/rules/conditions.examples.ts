import { choosing, type Examples } from './example.ts';

export const conditions: Readonly<Record<string, Examples>> = {
  'unknown-condition': {
    bad: {
      'a slip': {
        flow: choosing({ condition: 'equal', value: 'billing' }),
        says: 'does not know the condition "equal", so in its simulation it never holds. Did you mean "equals"?',
        at: 'nodes.choice.conditions.0.condition',
      },
      'a name that every object knows': {
        flow: choosing({ condition: 'toString', value: 'billing' }),
        says: '"toString"',
        at: 'nodes.choice.conditions.0.condition',
      },
    },
    good: { 'known ones': choosing({ condition: 'exists' }, { condition: 'startsWith', value: 'b' }) },
  },
  'condition-value': {
    bad: {
      'nothing to compare with': {
        flow: choosing({ condition: 'equals' }),
        says: 'Condition "equals" on "topic": it has no "value"',
        at: 'nodes.choice.conditions.0',
      },
      'a list where one value belongs': {
        flow: choosing({ condition: 'equals', value: ['a', 'b'] }),
        says: 'use "in"',
        at: 'nodes.choice.conditions.0.value',
      },
      'a list to begin with': {
        flow: choosing({ condition: 'startsWith', value: ['a'] }),
        says: 'write a condition for each',
        at: 'nodes.choice.conditions.0.value',
      },
      'a bad pattern': {
        flow: choosing({ condition: 'matches', value: '(bill' }),
        says: 'Condition "matches" on "topic": the pattern is not valid',
        at: 'nodes.choice.conditions.0.value',
      },
      'a pattern this engine refuses': {
        flow: choosing({ condition: 'matches', value: '(?=bill)' }),
        says: 'look-around is not supported',
        at: 'nodes.choice.conditions.0.value',
      },
      'a pattern that is a number': {
        flow: choosing({ condition: 'matches', value: 7 }),
        says: 'it takes a pattern, written as text',
        at: 'nodes.choice.conditions.0.value',
      },
      'an order of true and false': {
        flow: choosing({ condition: 'greaterThan', value: true }),
        says: 'it takes a number',
        at: 'nodes.choice.conditions.0.value',
      },
      'in without a list': {
        flow: choosing({ condition: 'in', value: 'billing, invoice' }),
        says: 'write a list',
        at: 'nodes.choice.conditions.0.value',
        severity: 'warning',
      },
      'in of nothing': {
        flow: choosing({ condition: 'in', value: [] }),
        says: 'the list is empty',
        at: 'nodes.choice.conditions.0.value',
        severity: 'warning',
      },
      'contains nothing': {
        flow: choosing({ condition: 'contains', value: '' }),
        says: 'say what to look for',
        at: 'nodes.choice.conditions.0.value',
        severity: 'warning',
      },
      'exists with a value that was meant': {
        flow: choosing({ condition: 'exists', value: false }),
        says: 'its value is not looked at',
        at: 'nodes.choice.conditions.0.value',
        severity: 'warning',
      },
    },
    good: {
      'each with what it takes': choosing(
        { condition: 'equals', value: true },
        { condition: 'equals', value: '' },
        { condition: 'contains', value: 7 },
        { condition: 'in', value: ['a', 7] },
        { condition: 'matches', value: '^[A-Z]{2}-\\d+$' },
        { condition: 'greaterThan', value: '{limit}' },
        { condition: 'lessThan', value: 7 },
        { condition: 'exists' },
        { condition: 'notExists', value: '' },
      ),
      'unknown ones are another rule’s business': choosing({ condition: 'soundsLike' }),
    },
  },
  'duplicate-condition': {
    bad: {
      'the same question': {
        flow: choosing(
          { value: 'billing' },
          { value: 'technical' },
          { value: 'billing', transition: 'choice' },
        ),
        says: 'Condition 3 of node "choice" never decides: condition 1 asks the same and comes first',
        at: 'nodes.choice.conditions.2',
      },
      'a value that does not count': {
        flow: choosing({ condition: 'exists' }, { condition: 'exists', value: '' }),
        says: 'Condition 2',
        at: 'nodes.choice.conditions.1',
      },
    },
    good: {
      'other value, other comparison, other variable': choosing(
        { value: 'billing' },
        { value: 'Billing' },
        { condition: 'contains', value: 'billing' },
        { variable: 'intent', value: 'billing' },
      ),
    },
  },
};
