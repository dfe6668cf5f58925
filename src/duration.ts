import ms from 'ms';

const DURATION = /^\d{1,6}(\.\d{1,3})?(ms|s|m|h)$/;
const LONGEST = ms('24h');
const isDuration = (text: string): text is ms.StringValue => DURATION.test(text);

/** `500ms`, `30s`, `2m` or `1.5h` to milliseconds: above zero and at most 24 hours, else `undefined`. */
export function parseDuration(text: string): number | undefined {
  const span = isDuration(text) ? ms(text) : 0;
  return span > 0 && span <= LONGEST ? span : undefined;
}
