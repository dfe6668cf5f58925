import type { Risk } from '../flow/risk.ts';
import { cut, text } from './escape.ts';

const RISKS_SHOWN = 8;
const LONGEST_SENTENCE = 500;

/** What to look at before anything else, as Markdown; empty where there is nothing. */
export function risksText(risks: readonly Risk[]): string {
  if (risks.length === 0) return '';
  const items = risks
    .slice(0, RISKS_SHOWN)
    .map((risk) => `- ${markOf(risk)}${text(cut(risk.sentence, LONGEST_SENTENCE))} (${risk.severity} risk)`);
  const more = risks.length - items.length;
  return ['**Look at this first**', ...items, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n');
}

/** The same for a terminal: plain text, all of them, a line each. */
export function riskLines(risks: readonly Risk[]): string[] {
  return risks.map((risk) => `${markOf(risk)}${risk.sentence} (${risk.severity} risk)`.replace(/\s+/g, ' '));
}

/** What is low stands out by nothing: it would take the eye off the rest. */
function markOf({ severity }: Risk): string {
  return severity === 'low' ? '' : '⚠️ ';
}
