import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { AnswerMemo } from '../../src/genesys/answer-memo.ts';
import { withServer } from './support/client.ts';
import { get } from './support/requests.ts';
import { answer } from './support/server.ts';

test('only the last answer is known, and only in the very same words', () => {
  const memo = new AnswerMemo<number>();
  expect(memo.of('1')).toBeUndefined();
  memo.keep('1', 1);
  expect(memo.of('1')).toEqual(expect.objectContaining({ value: 1 }));
  memo.keep('2', 2);
  expect([memo.of('1'), memo.of('2 ')]).toEqual([undefined, undefined]);
});

test('the same answer is read once; another one, and one that was no good, is read', async () => {
  const answers = [
    '{"name":"a"}',
    '{"name":"a"}',
    '{"name":',
    '{"name":"a"}',
    '{"name": "a"}',
    '{"name":"b"}',
  ];
  let read = 0;
  const schema = z.object({ name: z.string() }).transform(({ name }) => {
    read += 1;
    return { name };
  });
  await withServer(
    (_, response, nth) => answer(response, 200, answers[nth - 1]),
    async ({ http, server }) => {
      const memo = new AnswerMemo<z.output<typeof schema>>();
      const values: unknown[] = [];
      for (const _ of answers) {
        const result = await http.send({ ...get(server.origin), schema, memo });
        values.push(result.ok ? result.value : result.fault.kind);
      }
      const [first, second, third, fourth] = values;
      expect(values).toEqual([
        { name: 'a' },
        { name: 'a' },
        'unreadable',
        { name: 'a' },
        { name: 'a' },
        { name: 'b' },
      ]);
      expect([second, fourth].every((value) => value === first)).toBe(true);
      expect(third).toBe('unreadable');
      expect(read).toBe(3);
    },
  );
});
