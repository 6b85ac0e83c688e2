/** The questions an editor asks: each at random places, each answer checked, each only when the server offers it. */
import type { Range } from 'vscode-languageserver-types';
import { at, behind } from '../lsp/session.ts';
import type { Place, WordPlace } from '../register/sheet.ts';
import * as answers from './answers.ts';
import { type Context, middle, timeLeft } from './context.ts';
import { anything, exactly } from './expectations.ts';
import { LETTER, type } from './keystrokes.ts';

interface Question {
  readonly row: string;
  readonly method: string;
  /** The capability that the server must have announced for it, by its name. */
  readonly capability: string;
  /** Part of that capability, where it has parts. */
  readonly part?: string;
  /** Means something only in a language where names stand for something. */
  readonly needsNames?: boolean;
  /** True when answered from the whole text: asked after an edit, since no editor asks it twice of the same text. */
  readonly isWhole?: boolean;
  /** The parameters, and the check of the answer, which may have something to note. */
  ask(context: Context): {
    readonly parameters: object;
    readonly check: (result: unknown) => string | undefined;
  };
}

/** Lines that an editor shows at once. */
export const VIEWPORT = 60;

const QUESTIONS: readonly Question[] = [
  {
    row: 'completion of a status',
    method: 'textDocument/completion',
    capability: 'completionProvider',
    ask: (context) => complete(middle(context, context.document.places.statuses)),
  },
  {
    row: 'completion of an owner',
    method: 'textDocument/completion',
    capability: 'completionProvider',
    needsNames: true,
    ask: (context) => complete(middle(context, context.document.places.owners)),
  },
  {
    row: 'hover',
    method: 'textDocument/hover',
    capability: 'hoverProvider',
    ask: (context) => {
      const { at: kind, wanted } = context.session.server.language.hover;
      const place = middle(context, context.document.places[kind]);
      return {
        parameters: { position: inside(place) },
        check: (result) => answers.holdsText(result, wanted(place.word)),
      };
    },
  },
  {
    row: 'definition',
    method: 'textDocument/definition',
    capability: 'definitionProvider',
    needsNames: true,
    ask: (context) => {
      const place = middle(context, context.document.places.owners);
      const declared = context.document.places.people.find(({ word }) => word === place.word)!;
      return { parameters: { position: inside(place) }, check: (result) => answers.leadsTo(result, declared.line) };
    },
  },
  {
    row: 'references',
    method: 'textDocument/references',
    capability: 'referencesProvider',
    needsNames: true,
    ask: (context) => {
      const { place, uses } = rareOwner(context);
      const parameters = { position: inside(place), context: { includeDeclaration: true } };
      return { parameters, check: (result) => answers.findsAll(result, uses) };
    },
  },
  {
    row: 'rename',
    method: 'textDocument/rename',
    capability: 'renameProvider',
    needsNames: true,
    ask: (context) => {
      const { place, uses } = rareOwner(context);
      const { newName } = context.session.server.language;
      const parameters = { position: inside(place), newName };
      return { parameters, check: (result) => answers.renamesAll(result, uses, newName) };
    },
  },
  {
    row: 'outline',
    method: 'textDocument/documentSymbol',
    capability: 'documentSymbolProvider',
    isWhole: true,
    ask: ({ session: { server }, register }) => {
      const due = server.language.symbols(register);
      const limit = server.symbolLimit ?? Number.POSITIVE_INFINITY;
      return { parameters: {}, check: (result) => answers.outlines(result, due, limit) };
    },
  },
  {
    row: 'colours, whole file',
    method: 'textDocument/semanticTokens/full',
    capability: 'semanticTokensProvider',
    part: 'full',
    isWhole: true,
    ask: () => ({ parameters: {}, check: (result) => answers.colours(result) }),
  },
  {
    row: 'colours, what is visible',
    method: 'textDocument/semanticTokens/range',
    capability: 'semanticTokensProvider',
    part: 'range',
    isWhole: true,
    ask: (context) => {
      const range = viewport(context, middle(context, context.document.places.titles));
      const lines = { first: range.start.line, last: range.end.line };
      return { parameters: { range }, check: (result) => answers.colours(result, lines) };
    },
  },
  {
    row: 'hints, what is visible',
    method: 'textDocument/inlayHint',
    capability: 'inlayHintProvider',
    isWhole: true,
    ask: (context) => {
      // Of actions that are closed nothing is to be hinted at: one that is open is in sight.
      const range = viewport(context, middle(context, context.document.places.statuses));
      const lines = { first: range.start.line, last: range.end.line };
      return { parameters: { range }, check: (result) => answers.hints(result, lines) };
    },
  },
  {
    row: 'formatting',
    method: 'textDocument/formatting',
    capability: 'documentFormattingProvider',
    isWhole: true,
    ask: () => ({ parameters: { options: { tabSize: 2, insertSpaces: true } }, check: answers.formats }),
  },
  {
    row: 'folding',
    method: 'textDocument/foldingRange',
    capability: 'foldingRangeProvider',
    isWhole: true,
    ask: ({ register }) => ({ parameters: {}, check: (result) => answers.folds(result, register.actions.length) }),
  },
];

export const QUESTION_ROWS: readonly string[] = QUESTIONS.map(({ row }) => row);

export async function measureQuestions(context: Context, rows: readonly string[] = QUESTION_ROWS): Promise<void> {
  for (const question of QUESTIONS.filter(({ row }) => rows.includes(row))) {
    const { session, record } = context;
    if (question.needsNames === true && !session.server.language.hasNames) record.absent(question.row, 'no names');
    else if (!offers(session.capabilities, question)) record.absent(question.row, 'not offered');
    else await measure(context, question);
    if (session.process.hasEnded) throw new Error(`the server ended: ${session.process.printed}`);
  }
}

/** A letter typed in a status, and completion asked in the same breath: what the typist feels. */
export async function measureLetterAndCompletion(context: Context, row = 'letter + completion'): Promise<void> {
  const { session, record } = context;
  if (session.capabilities.completionProvider === undefined) return record.absent(row, 'not offered');
  const times: number[] = [];
  const hasTime = timeLeft(context.budgetMs / 4);
  try {
    for (let round = 0; round < context.rounds && (round === 0 || hasTime()); round++) {
      times.push(await letterAndCompletion(context));
    }
    record.samples(row, times);
  } catch (error) {
    record.failed(row, error);
    // A status may be half a word now, and every later count of problems would be off.
    throw error;
  }
}

/** The time from the letter to the last byte of a completion that holds the status being typed, in milliseconds. */
export async function letterAndCompletion(context: Context): Promise<number> {
  const { session, uri, standing } = context;
  const place = middle(context, context.document.places.statuses);
  const { line, character, word } = place;
  const half = { line, character: character + 3 };
  await session.edit(uri, { range: { start: half, end: behind(place, word.length).end }, text: '' }, anything);
  const sentAt = session.send(uri, { range: at(half), text: word[3]! });
  const position = { line, character: half.character + 1 };
  const answer = await session.ask('textDocument/completion', uri, { position, context: { triggerKind: 1 } });
  if (session.server.isChecked) answers.holdsItem(answer.result(), word);
  await session.edit(uri, { range: at(position), text: word.slice(4) }, exactly(standing));
  return answer.at - sentAt;
}

/** The time of one question in milliseconds, with what its check has to note. */
export async function askOnce(context: Context, row: string): Promise<{ ms: number; note: string | undefined }> {
  const { method, ask } = QUESTIONS.find((question) => question.row === row)!;
  const { parameters, check } = ask(context);
  const answer = await context.session.ask(method, context.uri, parameters);
  const note = context.session.server.isChecked ? check(answer.result()) : undefined;
  return { ms: answer.ms, note };
}

async function measure(context: Context, { row, isWhole }: Question): Promise<void> {
  const times: number[] = [];
  const notes = new Set<string>();
  const hasTime = timeLeft(context.budgetMs / 8);
  try {
    for (let round = 0; round < context.rounds && (round === 0 || hasTime()); round++) {
      if (isWhole === true) await type(context, LETTER);
      const { ms, note } = await askOnce(context, row);
      times.push(ms);
      if (note !== undefined) notes.add(note);
    }
    context.record.samples(row, times, [...notes][0]);
  } catch (error) {
    context.record.failed(row, error);
  }
}

export function offers(
  capabilities: Readonly<Record<string, unknown>>,
  { capability, part }: { readonly capability: string; readonly part?: string },
): boolean {
  const offered = capabilities[capability];
  if (offered === undefined || offered === null || offered === false) return false;
  if (part === undefined) return true;
  const value = (offered as Record<string, unknown>)[part];
  return value !== undefined && value !== false;
}

/** The lines that are on the screen around a place. */
export function viewport({ document }: { document: { lines: number } }, { line }: Place): Range {
  const first = Math.max(0, line - VIEWPORT / 2);
  return {
    start: { line: first, character: 0 },
    end: { line: Math.min(document.lines, first + VIEWPORT), character: 0 },
  };
}

/** Completion asked behind the first letter of a word that it must then propose. */
function complete(place: WordPlace): ReturnType<Question['ask']> {
  const parameters = { position: inside(place), context: { triggerKind: 1 } };
  return { parameters, check: (result) => answers.holdsItem(result, place.word) };
}

const inside = ({ line, character }: Place): Place => ({ line, character: character + 1 });

/** Picks an owner whom few actions name: the size of another's answer would be the size of the file. */
function rareOwner(context: Context): { place: WordPlace; uses: number } {
  const { owners, people } = context.document.places;
  let place = middle(context, owners);
  while (place.word === people[0]!.word) place = middle(context, owners);
  return { place, uses: context.document.uses.get(place.word) ?? 0 };
}
