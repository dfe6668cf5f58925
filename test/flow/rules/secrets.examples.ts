import { doing, type Examples, end, flowOf, QUEUE } from './example.ts';

const saying = (text: string) => doing([{ name: 'say', text }]);

/** Put together here, so that nobody's scanner takes this file for a leak. */
const joined = (...parts: readonly string[]) => parts.join('');
const letters = (length: number) => 'aB3dE6gH9kL2'.repeat(20).slice(0, length);

/** Texts that hold a secret, with how its kind is called. */
export const LEAKS: Readonly<Record<string, readonly [text: string, what: string]>> = {
  'an RSA key': [joined('-----BEGIN ', 'RSA PRIVATE KEY-----\n', letters(60)), 'a private key'],
  'a PKCS #8 key': [joined('key: -----BEGIN ', 'PRIVATE KEY-----'), 'a private key'],
  'an encrypted key': [joined('-----BEGIN ', 'ENCRYPTED PRIVATE KEY-----'), 'a private key'],
  'an OpenSSH key': [joined('-----BEGIN ', 'OPENSSH PRIVATE KEY-----'), 'a private key'],
  'a PGP key': [joined('-----BEGIN ', 'PGP PRIVATE KEY BLOCK-----'), 'a private key'],
  'a JSON web token': [
    joined('eyJhbGciOiJIUzI1NiJ9.', 'eyJzdWIiOiIxMjM0In0.', letters(20)),
    'a JSON web token',
  ],
  'one in a sentence': [
    joined('It is "eyJhbGciOiJIUzI1NiJ9.', 'eyJzdWIiOiIxMjM0In0.', letters(20), '".'),
    'JSON web',
  ],
  'a bearer header': [joined('Authorization: Bearer ', letters(40)), 'a bearer token'],
  'a bearer in small letters': [joined('bearer ', letters(20)), 'a bearer token'],
  'a bearer in capitals': [joined('AUTHORIZATION: BEARER ', letters(20)), 'a bearer token'],
  'a basic login': [joined('Authorization: Basic ', 'Zmxvd2dhdGU6aHVudGVyMg=='), 'a login'],
  'a password in an address': [
    joined('https://admin:', 'hunter2@crm.example.com/api'),
    'password of an address',
  ],
  'one without a user': [joined('redis://:', 'hunter2@cache.example.com'), 'password of an address'],
  'a database': [joined('postgres://app:', 's3cr%40t@db.example.com/prod'), 'password of an address'],
  'a token for a user': [joined('https://', letters(24), '@sentry.example.com/1'), 'password of an address'],
  'an AWS key id': [joined('AKIA', 'IOSFODNN7EXAMPLE'), 'an AWS key'],
  'a temporary AWS key id': [joined('id=ASIA', 'IOSFODNN7EXAMPLE;'), 'an AWS key'],
  'a GitHub token': [joined('ghp_', letters(36)), 'a GitHub token'],
  'a GitHub app token': [joined('token ghs_', letters(36)), 'a GitHub token'],
  'a fine-grained GitHub token': [joined('github_pat_', letters(30)), 'a GitHub token'],
  'a GitLab token': [joined('glpat-', letters(20)), 'a GitLab token'],
  'a Slack bot token': [joined('xoxb-', '1234567890-', letters(24)), 'a Slack token'],
  'a Slack user token': [joined('xoxp-', '1234567890-', letters(24)), 'a Slack token'],
  'a Slack webhook': [joined('https://hooks.slack.com/', 'services/T00000000/B0/x'), 'Slack webhook'],
  'a Google API key': [joined('AIza', letters(35)), 'a Google API key'],
  'a Stripe key': [joined('sk_live_', letters(24)), 'a Stripe key'],
  'a restricted Stripe key': [joined('rk_test_', letters(24)), 'a Stripe key'],
  'an npm token': [joined('npm_', letters(36)), 'an npm token'],
  'a SendGrid key': [joined('SG.', letters(22), '.', letters(43)), 'a SendGrid key'],
  'a key of an AI service': [joined('sk-proj-', letters(40)), 'a key of an AI service'],
};

/** What flows ordinarily hold. */
export const ORDINARY: readonly string[] = [
  'Hello, this is customer support.',
  'Please tell me your order number, for example RT-482913.',
  'The bearer of this card may enter at any time.',
  'As the bearer responsibilities-and-duties apply.',
  'Basic internet connection checks can be done at home.',
  'Basic plan2024 costs 10 EUR.',
  'Your password must have at least 12 characters, digits and capitals.',
  'Never tell anybody your password: we do not ask for it.',
  'Forgot your password? https://example.com/account/reset?step=1',
  'https://medium.com/@flowgate/how-to-release-a-bot',
  'Write to support@example.com or mailto:help@example.com',
  'https://user@example.com/',
  'https://{user}:{password}@example.com is filled in by the platform',
  'git clone ssh://git@github.com/acme/flows.git',
  'https://example.com:8443/path@2x.png',
  'http://localhost:8080/@vite/client',
  QUEUE,
  '6f1b2c34-5d6e-4f70-8a91-b2c3d4e5f607@queue',
  'a5c3785ed8d6a35868bc169f07e40e889087fd2e',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'IBAN DE89 3704 0044 0532 0130 00',
  'Call +1 (555) 010-9999 between 8:00 and 18:00.',
  '-----BEGIN CERTIFICATE-----',
  '-----BEGIN PUBLIC KEY-----',
  'Akia is a dog; ASIA and AFRICA are continents.',
  'ASIAPACIFICREGIONALOFFICE',
  'The task sk-8 is done; see sk-a-very-long-name-of-some-ticket',
  'eyJ is how many tokens begin.',
  'npm_config_registry and npm_package_name',
  'xoxo, your team',
  'We ship AIzawa tea.',
  'ghp_ is the prefix of a token',
  'https://hooks.example.com/services/T000/B000',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
  '{"type":"object","properties":{"order":{"type":"string"}}}',
  'Straße, Überraschung, naïve café, señor, 你好, こんにちは, مرحبا, שלום',
  '{{customer.firstName}} and $order.id and {now}',
  '^[A-Z]{2}-[0-9]{6}$',
  'Sie erreichen uns unter https://example.de/kontakt?thema=rechnung&id=4711#formular',
  'arn:aws:iam::123456789012:role/flows',
  'SG. 1234 and SG.A.B',
];

export const secrets: Readonly<Record<string, Examples>> = {
  'secret-in-flow': {
    bad: {
      ...Object.fromEntries(
        Object.entries(LEAKS).map(([name, [text, what]]) => [
          name,
          { flow: saying(text), says: what, at: 'nodes.step.actions.0.text' },
        ]),
      ),
      'a setting deep down': {
        flow: flowOf(
          { start: { type: 'start', transition: 'end' }, end },
          {
            applicationSettings: { crm: [{ key: joined('AKIA', 'IOSFODNN7EXAMPLE') }] },
          },
        ),
        says: 'an AWS key (AKIA***)',
        at: 'applicationSettings.crm.0.key',
      },
    },
    good: Object.fromEntries(ORDINARY.map((text) => [text, saying(text)])),
  },
};
