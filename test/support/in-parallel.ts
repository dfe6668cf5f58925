import pLimit from 'p-limit';

/** Does `work` for every item, some at once, and tells what is wrong with each that has something wrong. */
export async function inParallel<Item extends { readonly name: string }>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<readonly string[]>,
  told: (line: string) => void = () => undefined,
): Promise<string[]> {
  const limit = pLimit(atOnce);
  const problems = await Promise.all(
    items.map((item) =>
      limit(async () => {
        const wrong = await work(item);
        told(`${wrong.length === 0 ? 'ok   ' : 'WRONG'}  ${[item.name, ...wrong].join('; ')}`);
        return wrong.map((text) => `${item.name}: ${text}`);
      }),
    ),
  );
  return problems.flat();
}
