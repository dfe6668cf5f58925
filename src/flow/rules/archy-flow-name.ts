import { ARCHY, example, quoted, type Rule } from './rule.ts';

const LONGEST_NAME = 200;

export const archyFlowName: Rule = {
  id: 'archy-flow-name',
  languages: ARCHY,
  severity: 'error',
  summary: `In Archy, the name of a flow is one that Genesys Cloud takes: at most ${LONGEST_NAME} characters with a letter or digit, no slash, not ending in -debug.`,
  why: 'Genesys Cloud refuses a flow with any other name, after everything else has been done.',
  bad: example(`
    inboundShortMessage:
      name: Sales/Support
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - disconnect: { name: Disconnect }
  `),
  good: example(`
    inboundShortMessage:
      name: Sales and support
      startUpRef: "/inboundShortMessage/states/state[Hello_1]"
      states:
        - state:
            name: Hello
            refId: Hello_1
            actions:
              - disconnect: { name: Disconnect }
  `),
  *check({ flow: { name } }) {
    const says = complaintAbout(name);
    if (says === undefined) return;
    yield { message: `Genesys Cloud does not take the name ${quoted(name)}: ${says}.`, path: ['name'] };
  },
};

function complaintAbout(name: string): string | undefined {
  const length = name.length <= LONGEST_NAME ? 0 : [...name].length;
  if (length > LONGEST_NAME) return `it has ${length} characters, more than ${LONGEST_NAME}`;
  if (name.includes('/')) return 'it has a slash in it';
  if (/-debug$/i.test(name.trim())) return 'it ends in "-debug"';
  return /[\p{L}\p{N}]/u.test(name) ? undefined : 'it has neither a letter nor a digit';
}
