import { doing, type Examples, end, flowOf } from './example.ts';

const saying = (text: string) => doing([{ name: 'say', text }]);
const invisible = (text: string, says: string) => ({
  flow: saying(text),
  says,
  at: 'nodes.step.actions.0.text',
});

/** Real words, each with characters that its script is written with. */
const GENUINE: Readonly<Record<string, string>> = {
  'Hebrew with a mark after a bracket': 'שלום (Genesys)\u200f, במה אפשר לעזור?',
  'Arabic with a number set straight': 'رقم طلبك هو \u200e123-456\u200e شكرا',
  'Arabic with an Arabic letter mark': 'السعر ١٢\u061c/٢٠٢٦',
  'Persian with non-joiners': 'می\u200cخواهم سفارش\u200cهایم را ببینم',
  'Hindi with a joiner': 'क्\u200dष और क्ष',
  'Malayalam with a joiner at the end': 'അവന്\u200d',
  'Sinhala with a joiner': 'ශ්\u200dරී ලංකාව',
  'Japanese names with a variant': '葛\u{e0100}城市 と 辻\u{e0101}さん',
  'Vietnamese in decomposed letters': 'Ti\u0065\u0302\u0301ng Vi\u0065\u0323\u0302t',
  'German with a soft hyphen': 'Donaudampf\u00adschifffahrt',
  'French with its spaces': 'Bonjour\u202f! « Merci »\u00a0?',
  'Thai, which has no spaces': 'สวัสดีครับ ยินดีต้อนรับ',
  'emoji with style, skin and joiners':
    'Hi 👩🏽\u200d🚀 ❤️\u200d🔥 ☎️ 1️⃣ #️⃣ 🏳️\u200d🌈 👨\u200d👩\u200d👧\u200d👦',
  flags: '🇩🇪 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  'symbols in text style': '↔︎ and ©︎',
  'line breaks and tabs': 'One\n\tTwo\r\nThree',
};

export const characters: Readonly<Record<string, Examples>> = {
  'invisible-character': {
    bad: {
      'a zero-width space in a word': invisible('Hel\u200blo', 'zero-width space (U+200B) after "Hel"'),
      'text that runs backwards': invisible(
        'Pay \u202e0001\u202c EUR',
        'direction of text (U+202E) after "Pay"',
      ),
      'an isolate': invisible('a\u2066b', '(U+2066)'),
      'a direction mark without such a script': invisible('abc\u200fdef', '(U+200F) after "abc"'),
      'hidden letters of tags': invisible('Hi\u{e0041}\u{e0042}', 'tag character (U+E0041) after "Hi"'),
      'hidden letters after a flag': invisible('🏴\u{e0041}\u{e007f}', 'tag character (U+E0041)'),
      'a byte order mark': invisible('\ufeffHello', 'byte order mark (U+FEFF) at the beginning'),
      'a joiner between Latin letters': invisible('pass\u200dword', '(U+200D) after "pass"'),
      'a variation selector that carries data': invisible('a\ufe0f', 'variation selector (U+FE0F)'),
      'a second selector': invisible('😀\u{e0101}', 'variation selector (U+E0101)'),
      'an escape of a terminal': invisible('\u001b[31mred', 'control character (U+001B)'),
      'a line separator': invisible('a\u2028b', 'separator of lines (U+2028)'),
      'a filler': invisible('\u3164', 'that nobody sees (U+3164)'),
      'a blank pattern of Braille': invisible('a\u2800b', '(U+2800)'),
      'a node’s id': {
        flow: flowOf({ start: { type: 'start', transition: 'bye' }, bye: end, 'b\u200bye': end }),
        says: '(U+200B) after "b"',
        at: 'nodes.b\u200bye',
      },
    },
    good: Object.fromEntries(Object.entries(GENUINE).map(([what, text]) => [what, saying(text)])),
  },
  'long-text': {
    bad: {
      'a message that is too long': {
        flow: saying('x'.repeat(4_097)),
        says: 'Node "step" sends a message of 4097 characters, more than 4096',
        at: 'nodes.step.actions.0.text',
      },
      'a question that is too long': {
        flow: doing([{ name: 'ask', text: '😀'.repeat(4_097), variable: 'x' }]),
        says: '4097 characters',
        at: 'nodes.step.actions.0.text',
      },
    },
    good: {
      'the longest': saying('x'.repeat(4_096)),
      'the longest, in characters of two units': saying('😀'.repeat(4_096)),
      'what is not said': doing([{ name: 'set', variable: 'x', value: 'x'.repeat(5_000) }]),
    },
  },
  'twin-names': {
    bad: {
      'two nodes': {
        flow: flowOf({
          start: { type: 'start', transition: 'caf\u00e9' },
          'caf\u00e9': { type: 'action', transition: 'cafe\u0301' },
          'cafe\u0301': end,
        }),
        says: 'looks like node "café" but is encoded otherwise',
        at: 'nodes.cafe\u0301',
      },
      'two variables': {
        flow: flowOf(
          { start: { type: 'start', transition: 'end' }, end },
          {
            environmentVariables: { '\u212b': 'a', '\u00c5': 'b' },
          },
        ),
        says: 'The environment variable "\u00c5" looks like "\u212b"',
        at: 'environmentVariables.\u00c5',
      },
    },
    good: {
      'names that differ': flowOf({
        start: { type: 'start', transition: 'cafe' },
        cafe: end,
        'caf\u00e9': end,
      }),
    },
  },
};
