import { LEAKS } from '../../flow/rules/secrets.examples.ts';
import { type BadInput, inJson, inYaml } from '../bad-input.ts';

const leaks = Object.entries(LEAKS);

export const secrets: readonly BadInput[] = [
  ...leaks.map(([what, [text, says]]) =>
    inYaml(`${what} in a message`, 9, `      - { name: say, text: ${JSON.stringify(text)} }`, says, {
      rule: 'secret-in-flow',
    }),
  ),
  ...leaks
    .filter((_, index) => index % 3 === 0)
    .map(([what, [text, says]]) =>
      inJson(
        `${what} in a setting`,
        3,
        `  "name": "a", "applicationSettings": { "crm": [${JSON.stringify(text)}] },`,
        says,
        {
          rule: 'secret-in-flow',
        },
      ),
    ),
];
