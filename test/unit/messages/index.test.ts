/** The catalogues: English says all that Dutch says, in English; and what is chosen is what is shown. */
import assert from 'node:assert/strict';
import * as client from '../../../client/src/messages.ts';
import { getCodeActions } from '../../../server/src/features/codeActions.ts';
import { getHover } from '../../../server/src/features/hover.ts';
import { en } from '../../../server/src/messages/en/index.ts';
import { messages, useLanguage } from '../../../server/src/messages/index.ts';
import { nl } from '../../../server/src/messages/nl/index.ts';
import { ENTRY_KINDS, fieldsOf } from '../../../server/src/syntax/vocabulary.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';

type Text = string | ((...values: unknown[]) => string);

/** What reads the same in both languages, or holds nothing but what it is given. */
const SAME = [
  'server.changes.called',
  'server.deadline.sentence',
  'server.deadline.withTimeLeft',
  'server.deadline.moment',
  'server.deadline.withTimeLeftAfterReason',
  'server.importing.roles.field',
  'server.importing.column',
  'server.importing.times',
  'server.importing.into.changed',
  'server.hover.status',
  'server.hover.deadline',
  'server.hover.planning',
  'server.hover.register',
  'server.hover.mail',
  'server.hover.maximum',
  'server.hover.meetingOn',
  'server.outline.closed',
  'server.completion.nameKinds.gremium',
  'server.completion.hints.letter',
  'server.completion.hints.number',
  'server.completion.hints.roman',
  'server.completion.hints.moment',
  'server.completion.hints.meeting',
  'server.completion.hints.opening',
  'server.completion.hints.time',
  'client.timelinePage.countOf',
  'client.timelinePage.laterBy',
  'client.timelinePage.columns.deadline',
  'client.acrossPage.groupings.week',
  'client.acrossPage.groupings.register',
  'client.acrossPage.week',
  'client.acrossPage.columns.deadline',
  'client.acrossPage.columns.register',
  'client.acrossPage.register',
];

/** Words of Dutch that are none of English; what is typed in a register stands in quotation marks. */
const DUTCH = /\b(?:de|het|een|niet|van|wordt|geen|deze|dit|voor|naar|bij|maar|ook|uit)\b/iu;

/** Values for every parameter at once. A function that can't take one is given the others. */
const VALUES: readonly unknown[] = ['X', '', 1, 2, undefined, true, false, ['X', 'Y'], ...ENTRY_KINDS];

/** The rules of the grammar of a line, each with its own sentence. */
const GRAMMAR = ['headLine', 'bracket', 'historyLine', 'step'];

/** Calls with values that belong together, by the name of the text. */
const CALLS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'server.completion.entry': ENTRY_KINDS.map((kind) => [kind]),
  'server.completion.field': ENTRY_KINDS.flatMap((kind) => fieldsOf(kind).map((name) => [kind, name])),
  'server.completion.lastWorkday': Object.keys(nl.completion.dates).map((what) => [what]),
  'server.syntax.missing': [...GRAMMAR, 'other'].map((rule) => [rule]),
};

const DUTCH_TEXTS = textsOf({ server: nl, client: client.catalogues.nl });
const ENGLISH_TEXTS = textsOf({ server: en, client: client.catalogues.en });

/** `[where, Dutch, English]` of everything that both catalogues say. */
const SAID = [...DUTCH_TEXTS].flatMap(([name, text]) => {
  const other = ENGLISH_TEXTS.get(name);
  if (other === undefined) return [];
  if (typeof text === 'string' || typeof other === 'string') return [[name, String(text), String(other)] as const];
  const calls = CALLS[name] ?? callsOf(text);
  return calls.map((values) => [name, text(...values), other(...values)] as const);
});

describe('the English catalogue', () => {
  it('has every text of the Dutch one, with the same parameters, and no other', () => {
    const shapes = (texts: ReadonlyMap<string, Text>) =>
      [...texts].map(([name, text]) => `${name}: ${typeof text === 'string' ? 'text' : text.length}`).sort();
    assert.deepEqual(shapes(ENGLISH_TEXTS), shapes(DUTCH_TEXTS));
    assert.ok(SAID.length > 500, `${SAID.length}`);
  });

  it('says something wherever the Dutch one does', () => {
    assert.deepEqual(
      SAID.filter(([, dutch, english]) => (dutch === '') !== (english === '')),
      [],
    );
  });

  it('says nothing in the words of the Dutch one, but for what reads the same', () => {
    const same = SAID.filter(([, dutch, english]) => english === dutch && english !== '').map(([name]) => name);
    assert.deepEqual([...new Set(same)], SAME);
  });

  it('holds no Dutch but what is quoted', () => {
    const dutch = SAID.map(([name, , english]) => `${name}: ${english}`).filter((line) =>
      DUTCH.test(line.slice(line.indexOf(': ')).replace(/“[^”]*”|`[^`]*`/gu, '')),
    );
    assert.deepEqual(dutch, []);
  });

  it('says of every problem what is wrong and what to do', () => {
    for (const [name, dutch, english] of SAID.filter(([where]) => where.startsWith('server.rules.'))) {
      assert.equal(sentences(english), sentences(dutch), `${name}: ${english}`);
      assert.doesNotMatch(english, /"/u, name);
      assert.doesNotMatch(english, /\ba [aeio]|\ban [^aeio]/u, name);
    }
  });
});

describe('the language', () => {
  afterEach(() => {
    useLanguage('nl');
    client.useLanguage('nl');
  });

  // What was read keeps its messages, so that each text is read in one language only.
  let count = 0;
  const list = () => `actie 5: A\n  na: $0actie 6\n  werkgroep: Anja ${'I'.repeat(++count)})\nactie 6: B\n`;
  const DUTCH_SAID = [
    'Actie 5 heeft geen eigenaar. Zet achter “eigenaar:” wie de actie uitvoert.',
    '“)” hoort hier niet. Haal het weg.',
    'Voeg de eigenaar toe',
    '*Eigenaar*: ontbreekt',
  ];

  it('is Dutch until another is chosen', () => {
    assert.deepEqual(said(), DUTCH_SAID);
  });

  it('English reaches problems, fixes and hover', () => {
    useLanguage('en');
    assert.deepEqual(said(), [
      'Action 5 has no owner. After “eigenaar:”, write who will carry out the action.',
      '“)” does not belong here. Remove it.',
      'Add “eigenaar:”',
      '*Owner*: missing',
    ]);
  });

  it('is Dutch again, also for what is no language that we have', () => {
    for (const code of ['nl', undefined, null, 'de', 'constructor', 1]) {
      useLanguage('en');
      assert.equal(messages, en);
      useLanguage(code);
      assert.deepEqual(said(), DUTCH_SAID, String(code));
    }
  });

  it('of the extension itself is chosen with it', () => {
    assert.equal(client.messages.newOwner, 'Wie wordt de eigenaar?');
    client.useLanguage('en');
    assert.equal(client.messages.newOwner, 'Who will be the owner?');
  });

  it('follows the setting, and VS Code only when it is asked to', () => {
    const choices: [unknown, string, string][] = [
      [undefined, 'en', 'nl'],
      ['nl', 'en', 'nl'],
      ['en', 'nl', 'en'],
      ['auto', 'nl', 'nl'],
      ['auto', 'nl-be', 'nl'],
      ['auto', 'en-gb', 'en'],
      ['auto', 'de', 'en'],
      ['auto', 'nlx', 'en'],
      ['fr', 'en', 'nl'],
    ];
    for (const [setting, display, language] of choices) {
      assert.equal(client.languageFor(setting, display), language, `${setting} in ${display}`);
    }
  });

  /** Two problems, one of which the grammar finds, the title of a fix and a row of a hover, as they are now. */
  function said(): unknown[] {
    const made = fixture(list());
    const { document, context, cursor } = made;
    const problems = problemsOf(made);
    const message = (sought: string) => problems.find(({ code }) => code === sought)?.message;
    const start = document.positionAt(0);
    const request = { range: { start, end: start }, only: ['quickfix'], diagnostics: [] };
    const actions = getCodeActions(document, request, problems, context);
    const hover = getHover(document, document.positionAt(cursor!), context);
    const owner = (hover!.contents as { value: string }).value
      .split(/ *\n/u)
      .find((row) => /Owner|Eigenaar/u.test(row));
    return [message('eigenaar-ontbreekt'), message('waarde-ongeldig'), actions[0]?.title, owner];
  }
});

/** Every text of a catalogue by its name: `server.rules.kring`. */
function textsOf(catalogue: object, path: readonly string[] = []): Map<string, Text> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, value]: [string, unknown]): [string, Text][] => {
      const here = [...path, name];
      return typeof value === 'object' && value !== null
        ? [...textsOf(value, here)]
        : [[here.join('.'), value as Text]];
    }),
  );
}

/** Calls that the Dutch text can answer: each of the values for all parameters, and each beside a plain one. */
function callsOf(text: (...values: unknown[]) => string): unknown[][] {
  const calls = VALUES.flatMap((value) => [
    Array.from({ length: text.length }, () => value),
    ...(text.length > 1 ? [Array.from({ length: text.length }, (_, at) => (at === 0 ? value : 'X'))] : []),
    ...(text.length > 1
      ? [Array.from({ length: text.length }, (_, at) => (at === text.length - 1 ? value : 'X'))]
      : []),
  ]);
  return text.length === 0
    ? [[]]
    : calls.filter((values) => {
        try {
          return typeof text(...values) === 'string';
        } catch {
          return false;
        }
      });
}

function sentences(text: string): number {
  return text.split(/(?<=\.)\s/u).length;
}
