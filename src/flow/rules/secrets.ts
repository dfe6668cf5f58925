import { BOTH, example, type Rule } from './rule.ts';
import { everythingWritten } from './written.ts';

interface Kind {
  readonly what: string;
  /** What is shown of it: the part that all of its kind have in common. */
  readonly shown: string;
  /** Every repeat has an end, so that a hostile text costs no more than its length. */
  readonly pattern: RegExp;
}

/** A token in a header: long, and with a digit, which words in a sentence do not have. */
const TOKEN = String.raw`(?=[\w.~+/-]{0,100}\d)[\w.~+/-]{16,200}`;

const KINDS: readonly Kind[] = [
  {
    what: 'a private key',
    shown: '-----BEGIN ***',
    pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/,
  },
  {
    what: 'a JSON web token',
    shown: 'eyJ***',
    pattern: /(?<![\w-])eyJ[\w-]{8,1000}\.eyJ[\w-]{8,2000}\.[\w-]{8}/,
  },
  {
    what: 'the password of an address',
    shown: '***@',
    pattern:
      /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/?#@:{}]{0,100}:[^\s/?#@:{}]{1,200}|[^\s/?#@:{}]{20,200})@[^\s/]/i,
  },
  {
    what: 'a bearer token',
    shown: 'Bearer ***',
    pattern: new RegExp(String.raw`\bbearer\s{1,5}${TOKEN}`, 'i'),
  },
  {
    what: 'a login',
    shown: 'Basic ***',
    // Base64 mixes capitals, small letters and digits within few characters; words do not.
    pattern:
      /\b[Bb]asic\s{1,5}(?=[A-Za-z+/]{0,60}\d)(?=[a-z0-9+/]{0,60}[A-Z])(?=[A-Z0-9+/]{0,60}[a-z])[A-Za-z0-9+/]{16,200}={0,2}(?![\w-])/,
  },
  { what: 'an AWS key', shown: 'AKIA***', pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/ },
  {
    what: 'a GitHub token',
    shown: 'gh*_***',
    pattern: /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{30}|github_pat_\w{22})/,
  },
  { what: 'a GitLab token', shown: 'glpat-***', pattern: /(?<![\w-])glpat-[\w-]{20}/ },
  { what: 'a Slack token', shown: 'xox*-***', pattern: /(?<![\w-])xox[abeoprs]-[A-Za-z0-9-]{10}/ },
  {
    what: 'the address of a Slack webhook',
    shown: 'https://hooks.slack.com/***',
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/[A-Z0-9]{5}/,
  },
  { what: 'a Google API key', shown: 'AIza***', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/ },
  { what: 'a Stripe key', shown: 'sk_live_***', pattern: /(?<!\w)[rs]k_(?:live|test)_[A-Za-z0-9]{16}/ },
  { what: 'an npm token', shown: 'npm_***', pattern: /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/ },
  { what: 'a SendGrid key', shown: 'SG.***', pattern: /(?<!\w)SG\.[\w-]{16,32}\.[\w-]{16}/ },
  {
    what: 'a key of an AI service',
    shown: 'sk-***',
    pattern: /(?<![\w-])sk-(?:[a-z]{2,10}-){0,2}(?=[\w-]{0,20}\d)[\w-]{24}/,
  },
];

/** What no secret of any kind is without, to pass over most texts at one look. */
const TRACE =
  /PRIVATE KEY|eyJ|:\/\/|[Bb][Ee][Aa][Rr][Ee][Rr]\s|[Bb]asic\s|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|hooks\.slack|AIza|k_(?:live|test)_|npm_|SG\.|(?<![\w-])sk-/;

function mayHoldSecret(text: string): boolean {
  return text.length >= SHORTEST_SECRET && TRACE.test(text);
}

/** Of the password of an address, with its scheme and the sign behind it. */
const SHORTEST_SECRET = 8;

export const secretInFlow: Rule = {
  id: 'secret-in-flow',
  languages: BOTH,
  severity: 'error',
  summary: 'No text holds a key, a token or a password.',
  why: 'Whoever can read the repository or the flow can use what is written there, and history keeps it.',
  bad: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: set, variable: crm, value: "https://bot:swordfish@crm.example.com/" }
        transition: bye
      bye: { type: end }
  `),
  good: example(`
    id: hello-flow
    name: Hello
    nodes:
      start: { type: start, transition: step }
      step:
        type: webchat
        actions:
          - { name: set, variable: crm, value: "https://crm.example.com/" }
        transition: bye
      bye: { type: end }
  `),
  *check(subject) {
    for (const { text, path, node } of everythingWritten(subject, mayHoldSecret)) {
      const kind = KINDS.find(({ pattern }) => pattern.test(text));
      if (kind === undefined) continue;
      yield {
        message: `This looks like ${kind.what} (${kind.shown}). Whoever reads the repository or the flow has it: revoke it, and let the platform keep the new one.`,
        node,
        path,
      };
    }
  },
};
