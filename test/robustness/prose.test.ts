/** In running text nothing is proposed: at every place of it in every sample a key is typed, as VS Code would ask then. */
import assert from 'node:assert/strict';
import { getCompletions } from '../../server/src/features/completion.ts';
import type { FileIndex } from '../../server/src/model/index/fileIndex.ts';
import { minutesEntries } from '../../server/src/model/index/minutes.ts';
import { ruleContext } from '../../server/src/rules/check.ts';
import { readDocument } from '../../server/src/syntax/document.ts';
import type { AgendaItem, Entry, Field } from '../../server/src/syntax/entry.ts';
import type { Span } from '../../server/src/text/span.ts';
import { OpenRegister } from '../../server/src/workspace/openRegister.ts';
import { WorkspaceIndex } from '../../server/src/workspace/workspaceIndex.ts';
import { FULL_CLIENT, TODAY_ONLY } from '../support/fixture.ts';
import { SAMPLES } from '../support/samples.ts';

/** Letters with which names, statuses, fields and entries begin. VS Code asks at each, as at Ctrl+Space (`Invoked`). */
const LETTERS = ['a', 's', 'N'];
/** What the server has named: VS Code asks with `TriggerCharacter`. */
const TRIGGERS = [':', ' ', ',', '(', '/'];

/** Every so many places of a text each trigger is tried; the letters take turns, so that each place has one. */
const TRIGGERS_EVERY = 7;

/** No line of a sample is longer. */
const MAX_LINE = 5_000;

const index = new WorkspaceIndex();
const files = SAMPLES.map(({ name, text }) => index.set(`file:///werk/${name}`, readDocument(text)));

describe('nothing is proposed in running text', () => {
  for (const file of files) {
    const name = file.uri.split('/').at(-1)!;
    it(`at every place of ${name}`, () => {
      const found: string[] = [];
      let tried = 0;
      for (const { what, start, end } of proseOf(file)) {
        for (let at = start; at <= end; at++) {
          const keys = [LETTERS[tried++ % LETTERS.length]!, ...(tried % TRIGGERS_EVERY === 0 ? TRIGGERS : [])];
          for (const key of keys) {
            // `Na:` at the beginning of a line is a field, whatever stands behind it.
            if (key === ':' && !/\S\s/u.test(lineUpTo(file, at))) continue;
            const labels = proposedAfter(file, at, key);
            if (labels.length > 0) found.push(`${what}: ${lineWith(file, at, key)} → ${labels.slice(0, 3).join(', ')}`);
          }
        }
      }
      assert.deepEqual(found.slice(0, 20), [], `${found.length} places`);
      assert.ok(tried > 100, `only ${tried} places were tried`);
    }).timeout(300_000);
  }

  it('and of values it is, so that the test would see it', () => {
    const file = index.set('file:///werk/z.duo', readDocument('actie 1: X\n  status: \n'));
    assert.notDeepEqual(proposedAfter(file, file.document.text.length - 1, 'g'), []);
    index.delete(file.uri);
  });
});

interface Prose extends Span {
  readonly what: string;
}

/** The places of a file that hold running text, as offsets of the file. */
function* proseOf(file: FileIndex): Iterable<Prose> {
  for (const host of file.document.entries) {
    for (const placed of [host, ...minutesEntries(host)]) {
      for (const { what, start, end } of proseIn(placed.entry)) {
        yield { what, start: host.start + start, end: host.start + end };
      }
    }
  }
}

function* proseIn(entry: Entry): Iterable<Prose> {
  // Of what is made in minutes the title is the text of its line.
  if (entry.title !== undefined) yield { what: `title of ${entry.kind}`, ...entry.title };
  for (const field of entry.fields) yield* proseOfField(field);
  // Comments.
  for (const { index: start, 0: line } of entry.text.matchAll(/(?<=^[ \t]*)\/\/.*/gmu)) {
    yield { what: 'comment', start: start + 2, end: start + line.length };
  }
}

function* proseOfField(field: Field): Iterable<Prose> {
  switch (field.kind) {
    case 'text':
      for (const line of field.lines) yield { what: field.name, ...line };
      return;
    case 'agenda':
      for (const item of field.items) yield* proseOfItem(item);
      return;
    case 'history':
      for (const { text, change } of field.history) {
        if (text !== undefined && change === undefined) yield { what: 'history', ...text };
      }
      return;
    case 'steps':
      for (const { text } of field.steps) if (text !== undefined) yield { what: 'step', ...text };
      return;
    default:
      for (const line of field.lines) yield* remarksIn(field, line);
  }
}

function* proseOfItem({ title, notes, mentions, subItems }: AgendaItem): Iterable<Prose> {
  if (title !== undefined) yield { what: 'point of an agenda', ...title };
  for (const note of notes) yield { what: 'note', ...note };
  for (const { text } of mentions) if (text !== undefined) yield { what: 'mention', ...text };
  for (const item of subItems) yield* proseOfItem(item);
}

/** What stands behind `;`, and in brackets where no organisation can. */
function* remarksIn(field: Field, { start, text }: { readonly start: number; readonly text: string }): Iterable<Prose> {
  const remark = /;\s*(.*)$/u.exec(text);
  const isList = 'parts' in field || field.kind === 'agendaMoment';
  const brackets = isList ? undefined : /\s\(([^()]*)\)/u.exec(text);
  for (const match of [remark, brackets]) {
    if (!match?.[1]) continue;
    const from = start + match.index + match[0].indexOf(match[1]);
    yield { what: `remark of ${field.name}`, start: from, end: from + match[1].length };
  }
}

/** What is proposed once a key was typed at an offset; the text is then as it was. */
function proposedAfter(file: FileIndex, at: number, key: string): string[] {
  index.edit(file, at, at, key);
  const scope = index.scopeOf(file.uri)!;
  const document = new OpenRegister(file.uri, 'duo', 1, file);
  const { referenceDate } = ruleContext(scope, TODAY_ONLY);
  const { items } = getCompletions(document, document.positionAt(at + 1), {
    scope,
    referenceDate,
    client: FULL_CLIENT,
  });
  index.edit(file, at, at + 1, '');
  return items.map(({ label }) => label);
}

/** The line with what was typed, and the cursor behind it. */
function lineWith(file: FileIndex, at: number, key: string): string {
  const { text } = file.document;
  const [rest] = text.slice(at, text.length).split('\n', 1);
  return JSON.stringify(`${lineUpTo(file, at)}${key}|${rest}`);
}

/** What stands on the line of an offset before it. */
function lineUpTo({ document: { text } }: FileIndex, at: number): string {
  const before = text.slice(Math.max(0, at - MAX_LINE), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}
