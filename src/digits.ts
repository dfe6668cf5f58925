/**
 * A whole number as people read it: `1,234,567`. Asking a locale for it, which loads the data of all of them, costs a
 * short run more than everything else that it has to say.
 */
export function digits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
