/**
 * The TextMate grammar of `.duo` files, made from the table of keywords and fields.
 *
 * It colours what the language server would read: a field only in an entry that has it, a value only when it is read
 * as what its field holds. Its three kinds of blocks all end by a look at the start of a line, never by a closing mark:
 * an entry at the next margin keyword, a field and a line of the minutes at the next line that is not deeper.
 */
import {
  CLOSED_MOTIONS,
  CLOSED_STATUSES,
  ENTRIES,
  ENTRY_KINDS,
  type EntryKind,
  FILTERS,
  fieldNameOf,
  fieldSpellings,
  GROUPINGS,
  isHeadingKind,
  isList,
  LEVELS,
  MINUTES_PLURALS,
  MINUTES_WORDS,
  MOTION_STATUSES,
  ORDERS,
  PLANNINGS,
  PROMISE_STATUSES,
  STATUS_SYNONYMS,
  STATUSES,
  type ValueKind,
  valueKindOf,
  YES_NO,
} from '../server/src/syntax/vocabulary.ts';
import {
  ACTION_NUMBER,
  AT_ENTRY,
  BLANK,
  DATE,
  DEADLINE,
  entryWord,
  FIRST_GROUP,
  FULL_DATE,
  INDENT,
  INDENTED_ENTRY,
  INDENTED_OR_COLON_BEHIND_NAME,
  NO_DAY,
  REDACTION,
  REFERENCE,
  STAND_IN,
  UNKNOWN_FIELD,
  UP_TO_COLON,
  VALUE_END,
  WEB_ADDRESS,
  WHILE_DEEPER,
  WHILE_IN_ENTRY,
  WHILE_NO_MARGIN_FIELD,
  WORD_END,
  WORD_START,
  words,
} from './patterns.ts';

export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
}
type Captures = Readonly<Record<number, Rule>>;

export interface Grammar {
  readonly $schema: string;
  readonly information_for_contributors: readonly string[];
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

/** The last statuses of a promise close it (taal.md §3, toezegging). */
const CLOSED_PROMISES: ReadonlySet<string> = new Set(['afgewezen', 'nagekomen', 'vervallen']);

const STATUS_TABLES: readonly (readonly [statuses: readonly string[], closed: ReadonlySet<string>])[] = [
  [STATUSES, CLOSED_STATUSES],
  [PROMISE_STATUSES, CLOSED_PROMISES],
  [MOTION_STATUSES, CLOSED_MOTIONS],
];

/** The words for the kinds that a list may hold. */
const LISTED_WORDS = [...Object.keys(MINUTES_WORDS), ...Object.keys(MINUTES_PLURALS)];

/** Text fields in which a date means something. */
const DATED_TEXTS: readonly string[] = ['opdracht'];

const FIELD = 'support.type.property-name.duo';
const COLON = 'punctuation.separator.key-value.duo';
const KEYWORD = 'keyword.control.entry.duo';
const FIELD_COLON = `(:)(?!//)${BLANK}*`;
const DATE_SCOPE = 'constant.numeric.date.duo';
const PLACEHOLDER = 'constant.language.placeholder.duo';
const ARROW = 'keyword.operator.arrow.duo';
// No theme colours it: running text is read best in the colour of text.
const TEXT = 'meta.text.duo';
/** Ends a bracket; one that is not closed ends with its line. */
const CLOSE = '\\)|(?=$)';
const REMARK = 'meta.remark.duo';
const NUMBER = 'entity.name.function.number.duo';

const include = (name: string): Rule => ({ include: `#${name}` });
const slug = (text: string): string => text.replace(/ /gu, '-');

export function buildGrammar(): Grammar {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    information_for_contributors: ['Made by syntaxes/build.ts from server/src/syntax/vocabulary.ts. Do not edit.'],
    name: 'Actieregister',
    scopeName: 'source.duo',
    fileTypes: ['duo'],
    patterns: [include('comment'), include('entry')],
    repository: {
      entry: { begin: AT_ENTRY, while: WHILE_IN_ENTRY, patterns: ENTRY_KINDS.map((kind) => include(`entry-${kind}`)) },
      ...Object.fromEntries(ENTRY_KINDS.flatMap(entryRules)),
      ...lineRules(),
      ...valueRules(),
      ...minutesRules(),
      ...inlineRules(),
    },
  };
}

// Entries.

/** What an identity is coloured as: numbers like what can be called, names like types. */
function identityScope(kind: EntryKind): string {
  if (kind === 'gebruik') return 'string.unquoted.path.duo';
  return ENTRIES[kind].identity === 'number' && !isHeadingKind(kind) ? NUMBER : `entity.name.type.${kind}.duo`;
}

function titleRule(kind: EntryKind): Rule {
  const patterns = [include('inline')];
  return isHeadingKind(kind) || kind === 'register' ? { name: 'markup.heading.duo', patterns } : { patterns };
}

function entryRules(kind: EntryKind): [string, Rule][] {
  const { exact, misspelt } = entryWord(kind);
  const identity: Rule = { name: identityScope(kind), patterns: [include('date'), include('redaction')] };
  const upToColon = `(?>${BLANK}*)(${UP_TO_COLON})`;
  // Without a colon the first word is the number; a name or a reference runs to the end.
  const noColon = ENTRIES[kind].identity === 'number' ? `([^\\s]*)(?>${BLANK}*)([^\\n]*)` : '([^\\n]*)()';
  const entry: Rule = {
    begin: `^(?:(${exact})|${misspelt})(?:${upToColon}(:)(?>${BLANK}*)([^\\n]*)|${BLANK}*${noColon})`,
    beginCaptures: {
      1: { name: KEYWORD },
      2: identity,
      3: { name: COLON },
      4: titleRule(kind),
      5: identity,
      6: titleRule(kind),
    },
    // The rule around it ends at the next entry, and this one with it.
    while: '^',
    patterns: [
      {
        begin: '^',
        while: WHILE_NO_MARGIN_FIELD,
        patterns: [include('comment'), include(`fields-${kind}`), include('indented-entry'), include('unknown-field')],
      },
    ],
  };
  const groups = fieldGroups(kind);
  return [
    [`entry-${kind}`, entry],
    [`fields-${kind}`, { patterns: groups.map(({ id }) => include(`${kind}-${id}`)) }],
    ...groups.map(({ id, names, value }): [string, Rule] => [`${kind}-${id}`, fieldRule(kind, names, value)]),
  ];
}

interface FieldGroup {
  readonly id: string;
  readonly names: string[];
  readonly value: ValueKind | 'datedText';
}

/** The fields of an entry by what they hold: one rule for all that are read alike. */
function fieldGroups(kind: EntryKind): FieldGroup[] {
  const groups = new Map<FieldGroup['value'], string[]>();
  for (const spelling of fieldSpellings(kind)) {
    const field = fieldNameOf(kind, spelling) ?? spelling;
    const value = DATED_TEXTS.includes(field) ? 'datedText' : (valueKindOf(kind, field) ?? 'plain');
    groups.set(value, [...(groups.get(value) ?? []), spelling]);
  }
  return [...groups].map(([value, names]) => ({ id: value, names, value }));
}

function fieldRule(kind: EntryKind, names: readonly string[], value: FieldGroup['value']): Rule {
  const begin = `${INDENT}${INDENTED_OR_COLON_BEHIND_NAME}((?i:${words(names)}))${BLANK}*`;
  const beginCaptures = { [FIRST_GROUP]: { name: FIELD }, [FIRST_GROUP + 1]: { name: COLON } };
  const around = [include('comment'), include('junk')];
  if (value === 'text' || value === 'datedText') {
    const text = include(value === 'text' ? 'text' : 'dated-text');
    return { begin: `${begin}${FIELD_COLON}`, beginCaptures, while: WHILE_DEEPER, patterns: [...around, text] };
  }
  // A deeper line that begins with a field of this entry is read as that field.
  around.push(include(`fields-${kind}`));
  const patterns = [include(`value-${value}`)];
  if (isList(value)) {
    return { begin: `${begin}${FIELD_COLON}`, beginCaptures, while: WHILE_DEEPER, patterns: [...around, ...patterns] };
  }
  const restOfLine: Rule = {
    begin: `\\G${FIELD_COLON}`,
    beginCaptures: { 1: { name: COLON } },
    end: '$',
    patterns,
  };
  return { begin: `${begin}(?=:(?!//))`, beginCaptures, while: WHILE_DEEPER, patterns: [...around, restOfLine] };
}

// Lines.

function lineRules(): Record<string, Rule> {
  const textLine = (patterns: readonly Rule[]): Rule => ({
    begin: `(?:^${BLANK}+|\\G)(?=\\S)`,
    end: '$',
    contentName: TEXT,
    patterns,
  });
  return {
    comment: {
      match: `^${BLANK}*((//)[^\\n]*)`,
      captures: { 1: { name: 'comment.line.double-slash.duo' }, 2: { name: 'punctuation.definition.comment.duo' } },
    },
    junk: { match: '^(?=\\S)(?!//)[^\\n]+' },
    'indented-entry': { begin: INDENTED_ENTRY, while: '^', patterns: [include('comment')] },
    'unknown-field': { begin: UNKNOWN_FIELD, while: WHILE_DEEPER, patterns: [include('comment')] },
    text: textLine([include('inline')]),
    'dated-text': textLine([include('date'), include('inline')]),
  };
}

// Values.

/** One pattern for every status, so that a theme can tell them apart. */
function statusPatterns(
  statuses: readonly string[],
  closed: ReadonlySet<string>,
  before: string,
  after: string,
): Rule[] {
  return statuses.map((status) => {
    const synonyms = Object.keys(STATUS_SYNONYMS).filter((name) => STATUS_SYNONYMS[name] === status);
    const spellings = words([status, ...(statuses === STATUSES ? synonyms : [])]);
    const state = closed.has(status) ? 'closed' : 'open';
    return {
      match: `${before}(?i:${spellings})${after}`,
      name: `constant.language.status.${state}.${slug(status)}.duo`,
    };
  });
}

function choicePatterns(kind: string, choices: readonly string[]): Rule[] {
  return choices.map((choice) => ({
    match: `\\G(?i:${words([choice])})${VALUE_END}`,
    name: `constant.language.${kind}.${slug(choice)}.duo`,
  }));
}

function valueRules(): Record<string, Rule> {
  const rules: Record<Exclude<ValueKind, 'text'>, readonly Rule[]> = {
    status: [...statusPatterns(STATUSES, CLOSED_STATUSES, '\\G', VALUE_END), include('remark')],
    promiseStatus: [...statusPatterns(PROMISE_STATUSES, CLOSED_PROMISES, '\\G', VALUE_END), include('remark')],
    motionStatus: [...statusPatterns(MOTION_STATUSES, CLOSED_MOTIONS, '\\G', VALUE_END), include('remark')],
    planning: [...choicePatterns('planning', PLANNINGS), include('remark')],
    level: [...choicePatterns('level', LEVELS), include('remark')],
    yesNo: [...choicePatterns('boolean', YES_NO), include('remark')],
    count: [{ match: `\\G[0-9]+${VALUE_END}`, name: 'constant.numeric.count.duo' }, include('remark')],
    date: [{ match: `\\G(?:${DATE})${VALUE_END}`, name: DATE_SCOPE }, include('remark')],
    deadline: [
      { match: `\\G(?:${NO_DAY})${VALUE_END}`, name: PLACEHOLDER },
      { match: `\\G(?:${DEADLINE})${VALUE_END}`, name: DATE_SCOPE },
      include('remark'),
    ],
    agendaMoment: [
      { match: `\\G(?:${NO_DAY})${VALUE_END}`, name: PLACEHOLDER },
      {
        match: `\\G(?:(\\p{Lu}[^\\n:;(]{0,40}?)${BLANK}+)?(${DEADLINE})(?=${BLANK}*(?:$|[(:;]|over${WORD_END}))`,
        captures: { 1: { name: 'entity.name.type.gremium.duo' }, 2: { name: DATE_SCOPE } },
      },
      include('inline'),
    ],
    people: [
      {
        match: `(?:^${BLANK}+|\\G)(?:[-•]${BLANK}+)?([^\\s:,;()&/][^:,;()&/\\n]{0,60})(:)`,
        captures: { 1: { name: 'entity.name.type.organisatie.duo' }, 2: { name: COLON } },
      },
      include('names'),
      { match: '\\*', name: 'keyword.operator.leader.duo' },
    ],
    organisations: [include('bullet'), include('names'), nameList('organisatie')],
    organisation: [include('names'), nameList('organisatie')],
    gremia: [include('bullet'), include('names'), nameList('gremium')],
    aliases: [include('inline')],
    actions: [include('bracket-remark'), include('web'), { match: ACTION_NUMBER, name: NUMBER }],
    heading: [{ match: `\\G[^\\s();]+${VALUE_END}`, name: 'entity.name.type.blok.duo' }, include('remark')],
    plain: [{ match: FULL_DATE, name: DATE_SCOPE }, include('inline')],
    ownStatuses: [
      include('bullet'),
      { match: '=|->|→', name: 'keyword.operator.means.duo' },
      ...statusPatterns(STATUSES, CLOSED_STATUSES, `(?<==${BLANK}?|>${BLANK}?)`, `(?=${BLANK}*(?:$|[,;]))`),
      include('inline'),
    ],
    ownFields: [include('bullet'), { match: '[^,;\\n]+', name: FIELD }],
    layout: [{ match: '\\G[^\\n]+', name: 'entity.name.type.indeling.duo' }],
    columns: [
      include('bullet'),
      { match: '=|->|→', name: 'keyword.operator.means.duo' },
      {
        match: `(?<![=:>→]|[=:>→]${BLANK})(?<=^|[\\s,;:])[^\\s=:→,;-][^=:→,;\\n-]*(?=$|[=:→,;-])`,
        name: 'entity.name.type.kolom.duo',
      },
    ],
    entryKinds: [
      include('bullet'),
      { match: `${WORD_START}(?i:${words(LISTED_WORDS)})${WORD_END}`, name: 'constant.language.kind.duo' },
    ],
    statuses: [
      include('bullet'),
      ...STATUS_TABLES.flatMap(([statuses, closed]) =>
        statusPatterns(statuses, closed, WORD_START, `(?=${BLANK}*(?:$|[,;]))`),
      ),
    ],
    grouping: [...choicePatterns('grouping', GROUPINGS), include('remark')],
    order: [...choicePatterns('order', ORDERS), include('remark')],
    filter: [...choicePatterns('filter', FILTERS), include('remark')],
    documents: [include('bullet'), { match: FULL_DATE, name: DATE_SCOPE }, include('inline')],
    steps: [
      {
        match: `(?:^${BLANK}+|\\G)(?:(?i:[-*•]|[0-9]{1,2}\\.|[ivx]{1,5}\\.)${BLANK}+)?(?:(?i:(\\[ ?x ?\\])|(\\[ ?\\]))(?:${BLANK}*(${DATE})${BLANK}*(:))?|(${DATE})${BLANK}*(:))`,
        captures: {
          1: { name: 'constant.language.box.checked.duo' },
          2: { name: 'constant.language.box.open.duo' },
          3: { name: DATE_SCOPE },
          4: { name: COLON },
          5: { name: DATE_SCOPE },
          6: { name: COLON },
        },
      },
      { match: `(?<=\\()(?:${DATE})(?=\\)${BLANK}*$)`, name: DATE_SCOPE },
      include('inline'),
    ],
    history: [
      {
        match: `(?:^${BLANK}+|\\G)(?:[-*•]${BLANK}+)?(${DATE})(?:${BLANK}+([^\\s:][^:\\n]*))?(:)`,
        captures: { 1: { name: DATE_SCOPE }, 2: { name: 'entity.name.type.gremium.duo' }, 3: { name: COLON } },
      },
      include('changes'),
      include('inline'),
    ],
    agenda: [include('agenda')],
  };
  return Object.fromEntries(Object.entries(rules).map(([kind, patterns]) => [`value-${kind}`, { patterns }]));
}

function nameList(kind: 'organisatie' | 'gremium'): Rule {
  return { match: '[^\\s(),;&/][^(),;&/\\n]{0,80}', name: `entity.name.type.${kind}.duo` };
}

// Minutes.

/** What numbers of lists look like: a digit in it, a Roman number, a letter or two. Each text is one in one way only: many stand in a row. */
const NUMBER_LIKE =
  '#?(?:[^\\s:,;&/()]{1,40}/)?(?=[^\\s:,;&/()]{0,40}[0-9]|(?:[ivxl]{1,7}|[IVXL]{1,7}|\\p{L}|\\p{Ll}{2})[\\s:,&/().])[^\\s:,;&/()]{0,59}[^\\s:,;&/().](?=[\\s:,&/().])\\.?';
/** Several: `9, 10 en 12`, `7 t/m 10`. */
const NUMBERS = `(?:nrs?\\.?${BLANK}+)?${NUMBER_LIKE}(?:(?:${BLANK}*[,&]${BLANK}*(?:(?:en|t/m)${BLANK}+)?|${BLANK}+(?:en|t/m)${BLANK}+)${NUMBER_LIKE}){0,30}`;
/** Who has to do it, before the colon: `Actie Henk Mulder: …`. */
const OWNERS = '(?=[\\p{Lu}@])[^:;\\n]{1,80}?';

function minutesRules(): Record<string, Rule> {
  const bullet = `(?:[-•]${BLANK}+)?`;
  const first = FIRST_GROUP;
  const kinds = [...new Set(Object.values(MINUTES_WORDS))];
  const about = (kind: string) => words(Object.keys(MINUTES_WORDS).filter((word) => MINUTES_WORDS[word] === kind));
  const allWords = words([...Object.keys(MINUTES_WORDS), ...Object.keys(MINUTES_PLURALS)]);
  const inside = [include('comment'), include('junk'), include('fields-vergadering')];
  /** Deeper than the points a line may have a number or a letter of its own: `a. actie 5: gereed`. */
  const mark = `(?:(?:[0-9]{1,3}|[A-Za-z])[.)]${BLANK}+)`;
  const newOnes = (before: string) =>
    kinds.map(
      (kind): Rule => ({
        begin: `${INDENT}${before}((?i:${about(kind)}))(?:${BLANK}*(?:(\\()(${NUMBER_LIKE}|(?=(?i:${allWords}))[^()\\n]{0,60})?(\\))${BLANK}*)?|${BLANK}*\\(([^()\\n]{1,80})\\)${BLANK}*|${BLANK}+(${OWNERS})${BLANK}*)(:)`,
        beginCaptures: {
          [first]: { name: KEYWORD },
          [first + 2]: { name: NUMBER },
          [first + 4]: { patterns: [include('names')] },
          [first + 5]: { patterns: [include('names')] },
          [first + 6]: { name: COLON },
        },
        while: WHILE_DEEPER,
        patterns: [
          include('comment'),
          include('junk'),
          include(`fields-${kind}`),
          include('minutes'),
          include('notes'),
        ],
      }),
    );
  const existing = (before: string): Rule => ({
    match: `^${BLANK}*${before}((?i:${allWords})|(?i:ap)(?=${BLANK}{0,3}#?[0-9]))(?:${BLANK}+|(?<=[aA][pP]))(${NUMBERS})${BLANK}*(?:\\([^()\\n]{0,60}\\)${BLANK}*)?(?:(:)|(?=(?:[–—=-]|-+>|→)${BLANK}))`,
    captures: { 1: { name: KEYWORD }, 2: { name: NUMBER }, 3: { name: COLON } },
  });
  return {
    minutes: { patterns: [existing(bullet), ...newOnes(bullet)] },
    'marked-minutes': { patterns: [existing(mark), ...newOnes(mark)] },
    notes: { patterns: [include('changes'), include('inline')] },
    // Directly under `agenda` every line is an item; what stands deeper belongs to it.
    agenda: { patterns: [include('minutes'), include('agenda-item'), include('notes')] },
    'agenda-item': {
      begin: `${INDENT}(?=\\S)(?!//)${bullet}([0-9]{1,3}[a-z]?[.)](?=\\s))?([^\\n]*)`,
      beginCaptures: {
        [first]: { name: 'constant.numeric.agenda.duo' },
        [first + 1]: { name: 'markup.heading.agenda.duo', patterns: [include('inline')] },
      },
      while: WHILE_DEEPER,
      patterns: [
        ...inside,
        include('minutes'),
        include('marked-minutes'),
        { match: `^${BLANK}+([a-z]\\.)(?=\\s)`, captures: { 1: { name: 'constant.numeric.agenda.duo' } } },
        include('notes'),
      ],
    },
  };
}

// What may stand anywhere.

function inlineRules(): Record<string, Rule> {
  const anyStatus = words([...STATUSES, ...Object.keys(STATUS_SYNONYMS), ...PROMISE_STATUSES]);
  const status = `(?i:${anyStatus})${WORD_END}`;
  const to = '(?:[-–—=]{1,3}>|[→⇒➔➜⟶])';
  const arrowOrTo = `(?:${BLANK}*${to}${BLANK}*|${BLANK}+(?i:naar)${BLANK}+)`;
  const promises = PROMISE_STATUSES.filter((name) => !(STATUSES as readonly string[]).includes(name));
  return {
    inline: { patterns: [include('redaction'), include('web'), include('reference')] },
    redaction: { match: REDACTION, name: 'comment.block.redacted.duo' },
    web: { match: WEB_ADDRESS, name: 'markup.underline.link.duo' },
    reference: { match: REFERENCE, name: NUMBER },
    date: { match: DATE, name: DATE_SCOPE },
    bullet: { match: `^${BLANK}+[-•](?=\\s)` },
    'stand-in': { match: STAND_IN, name: PLACEHOLDER },
    // Whatever stands behind a value that is no text.
    remark: {
      patterns: [include('bracket-remark'), { begin: ';', end: '$', name: REMARK, patterns: [include('inline')] }],
    },
    'bracket-remark': {
      patterns: [
        include('redaction'),
        { begin: '\\(', end: CLOSE, name: REMARK, patterns: [include('inner-bracket'), include('inline')] },
      ],
    },
    // Brackets hold an organisation, with a capital, or a remark.
    names: {
      patterns: [include('redaction'), include('unsure'), include('bracket'), include('stand-in'), include('web')],
    },
    unsure: { match: `\\(${BLANK}?\\?${BLANK}?\\)`, name: 'keyword.operator.unsure.duo' },
    bracket: {
      begin: '\\(',
      end: CLOSE,
      patterns: [
        include('redaction'),
        include('inner-bracket'),
        include('stand-in'),
        { match: '(?=\\p{Lu})[^(),;&/\\n]{1,80}', name: 'entity.name.type.organisatie.duo' },
        { match: '[^\\s(),;&/][^(),;&/\\n]{0,79}' },
      ],
    },
    // One level is enough; brackets that open without end would make a stack as deep as the line is long.
    'inner-bracket': { patterns: [include('redaction'), { match: '\\([^()\\n]{0,200}\\)' }] },
    // The three texts that the program reads and writes itself.
    changes: {
      patterns: [
        {
          begin: `${WORD_START}((?i:status))${BLANK}+(?=${status}${arrowOrTo}${status}|${to}${BLANK}*${status})`,
          beginCaptures: { 1: { name: FIELD } },
          end: `(?<=\\p{L})(?!${arrowOrTo})|$`,
          patterns: [
            { match: `(${to}|(?i:naar))${BLANK}*`, captures: { 1: { name: ARROW } } },
            ...statusPatterns(STATUSES, CLOSED_STATUSES, '', WORD_END),
            ...statusPatterns(promises, CLOSED_PROMISES, '', WORD_END),
          ],
        },
        {
          match: `${WORD_START}((?i:deadline))${BLANK}+(?:(${DEADLINE})${BLANK}*)?(${to})${BLANK}*(?:(${DEADLINE})|(${NO_DAY}))`,
          captures: {
            1: { name: FIELD },
            2: { name: DATE_SCOPE },
            3: { name: ARROW },
            4: { name: DATE_SCOPE },
            5: { name: PLACEHOLDER },
          },
        },
        {
          match: `${WORD_START}((?i:deadline))${BLANK}+(${DEADLINE})${BLANK}+((?i:naar))${BLANK}+(${DEADLINE})`,
          captures: { 1: { name: FIELD }, 2: { name: DATE_SCOPE }, 3: { name: ARROW }, 4: { name: DATE_SCOPE } },
        },
        { match: `${WORD_START}(?i:eigenaar|deadline|status)(?=${BLANK}[^\\n:]{0,100}?${to})`, name: FIELD },
        { match: to, name: ARROW },
      ],
    },
  };
}
