import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  asValue,
  dataOf,
  evaluate,
  isKnownFunction,
  known,
  parseExpression,
  unknown,
} from '../../../../src/flow/archy/expression/index.ts';

const VARIABLES: Readonly<Record<string, unknown>> = {
  'State.topic': 'sales',
  'State.empty': '',
  'State.unset': null,
  'Flow.count': 3,
  'Flow.yes': true,
  'Flow.json': { city: 'Graz', Nested: { a: [1] }, gone: null },
};

function value(text: string) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return evaluate(parsed.expression, (name) =>
    Object.hasOwn(VARIABLES, name) ? known(asValue(VARIABLES[name])) : unknown(`${name} is not declared`),
  );
}

describe('what is not sure is said to be not known', () => {
  test.each([
    ['Frobnicate(1)', 'what the function Frobnicate gives is not known'],
    ['Flow.missing == 1', 'Flow.missing is not declared'],
    ['"Sales" == State.topic', 'differ in upper and lower case only'],
    ['Contains(State.topic, "SAL")', 'whether Contains minds upper and lower case is not documented'],
    ['Replace("aA", "a", "b")', 'whether Replace minds upper and lower case'],
    ['"1" == 1', 'whether a text can equal a number is not known'],
    ['"a" < "b"', 'how a text and a text are ordered by < is not known'],
    ['"a" + "b"', 'what a text + a text gives is not known'],
    ['1 / 2', '1 / 2 is calculated for whole numbers only'],
    ['1 / 0', '1 / 0 is calculated for whole numbers only'],
    ['0.1 + 0.2', 'for whole numbers only'],
    ['Append("Hi ", State.unset)', 'what Append makes of a value that is not set is not known (State.unset)'],
    ['Append("Hi ", Flow.count)', 'what Append makes of a number is not known'],
    ['Append()', 'what Append does with 0 values is not known'],
    ['If(State.unset, "a", "b")', 'what If makes of State.unset, which is not set is not known'],
    ['If(true, 1)', 'what If does with 2 values is not known'],
    ['NOT State.topic', 'what NOT makes of State.topic, which is a text is not known'],
    ['!State.topic', 'what NOT makes of State.topic, which is a text is not known'],
    ['Flow.yes AND State.unset', 'what AND makes of State.unset, which is not set is not known'],
    ['-State.topic', 'what - makes of a text is not known'],
    ['"\\q"', 'what \\q in a text means is not known'],
    ['ToString(Flow.yes)', 'how true or false reads as a text is not known'],
    ['ToDisplayString(1000)', 'how a large number is displayed is not known'],
    ['Substring("abc", 2, 5)', 'beyond the end of a text'],
    ['Length("😀")', 'rare characters'],
    ['GetAt(MakeList(1), 1)', 'beyond the end of a list'],
    ['JsonParse("{")', 'a text that is not JSON'],
    ['GetJsonObjectProperty(Flow.json, "CITY")', 'takes "CITY" for "city" is not known'],
    ['GetJsonObjectProperty(State.topic, "a")', 'for a text is not known'],
    ['ToInt("12x")', 'what ToInt makes of "12x" is not known'],
    ['IsSet(FindQueue("Sales"))', 'whether the organization has that queue is not known'],
    ['FindQueue("a") == FindQueue("a")', 'whether a queue equals a queue is not known'],
    ['MakeList(1)[0]', 'properties and items of values are not followed'],
  ])('%s', (text, why) => {
    expect(value(text)).toEqual({ known: false, why: expect.stringContaining(why) });
  });

  test('a text that would grow without end', () => {
    const text = `"${'a'.repeat(1_000)}"`;
    expect(value(`Replace(${text}, "a", ${text})`)).toMatchObject({ known: false });
    const whole = `"${'a'.repeat(60_000)}"`;
    expect(value(`Append(${whole}, ${whole})`)).toMatchObject({ known: false });
  });
});

describe('what is sure', () => {
  test.each<[string, unknown]>([
    ['State.topic == "sales" AND Length(State.topic) > 3', true],
    ['State.topic != "support"', true],
    ['State.unset == "sales"', false],
    ['State.unset == NOT_SET', true],
    ['not (1 >= 2) or FALSE', true],
    ['NOT Flow.count == 3', false],
    ['!Flow.yes', false],
    ['!IsSet(State.unset) AND !(Flow.count!=3)', true],
    ['true OR false AND false', true],
    ['false AND Flow.missing', false],
    ['Flow.missing OR true', true],
    ['IsSet(State.unset) AND State.unset > 3', false],
    ['1 + 2 * 3 - 4 / 2', 5],
    ['-(2 + 3)', -5],
    ['append("a\\"b\\\\c", "\\n", State.topic)', 'a"b\\c\nsales'],
    ['Trim(Append(ToDisplayString(State.unset), If(IsNotSetOrEmpty(State.unset), "", " "), "Bye "))', 'Bye'],
    ['If(Flow.yes, "yes", Frobnicate())', 'yes'],
    ['IsNotSetOrEmpty(State.empty)', true],
    ['IsNotSet(State.empty)', false],
    ['Upper(Lower("aBc"))', 'ABC'],
    ['StartsWith(State.topic, "sal")', true],
    ['EndsWith(State.topic, "port")', false],
    ['Contains(Lower("SALES now"), "sales")', true],
    ['Replace("a-b-c", "-", "+")', 'a+b+c'],
    ['Substring("abcdefg", 2, 3)', 'cde'],
    ['Append(Left("abc", 1), Right("abc", 1))', 'ac'],
    ['Count(MakeList("a", "b"))', 2],
    ['GetAt(MakeList("a", "b"), 1)', 'b'],
    ['GetJsonObjectProperty(JsonParse("{\\"a\\":{\\"b\\":\\"c\\"}}"), "a")', { b: 'c' }],
    ['GetJsonObjectProperty(Flow.json, "city")', 'Graz'],
    ['GetJsonObjectProperty(Flow.json, "nothing")', null],
    ['GetJsonObjectProperty(Flow.json, "gone")', null],
    ['ToInt("12") + ToNumber("3")', 15],
    ['ToString(ToInt("12"))', '12'],
    ['FindQueueById("q-1")', { id: 'q-1' }],
    ['FindQueue(State.topic)', { name: 'sales' }],
  ])('%s is %j', (text, expected) => {
    const result = value(text);
    expect(result.known ? dataOf(result.value) : result.why).toEqual(expected);
  });

  test('names of functions are known in any case', () => {
    expect(['if', 'APPEND', 'toDisplayString', 'hasOwnProperty', 'Now'].map(isKnownFunction)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('texts that are escaped come back as they were', () => {
    const quoted = (text: string) =>
      `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        expect(value(`Append(${texts.map(quoted).join(', ')})`)).toEqual({
          known: true,
          value: texts.join(''),
        });
      }),
    );
  });

  test('whole numbers and truth are reckoned with as usual', () => {
    const leaf = fc.constantFrom('true', 'false', 'Flow.yes', '1 < 2', '2 == 3');
    const { logic } = fc.letrec<{ logic: string }>((tie) => ({
      logic: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc
          .tuple(tie('logic'), fc.constantFrom('AND', 'OR'), tie('logic'))
          .map(([a, by, b]) => `(${a} ${by} ${b})`),
        tie('logic').map((a) => `(NOT ${a})`),
      ),
    }));
    fc.assert(
      fc.property(logic, (text) => {
        const spelled = text
          .replaceAll('AND', '&&')
          .replaceAll('OR', '||')
          .replaceAll('NOT', '!')
          .replaceAll('Flow.yes', 'true')
          .replaceAll('==', '===')
          .replaceAll(/! (\d)/g, '!$1');
        const expected: unknown = new Function(`return ${spelled.replaceAll(/! ?(\d \S+ \d)/g, '!($1)')}`)();
        expect(value(text)).toEqual({ known: true, value: expected });
      }),
    );
  });

  test('a long chain and a deep call are evaluated', () => {
    expect(value(`true${' AND true'.repeat(50_000)}`)).toEqual({ known: true, value: true });
    expect(value(`Append("a"${', ""'.repeat(200_000)})`)).toEqual({ known: true, value: 'a' });
    expect(value(`${'Trim('.repeat(90)}"a"${')'.repeat(90)}`)).toEqual({ known: true, value: 'a' });
  });
});
