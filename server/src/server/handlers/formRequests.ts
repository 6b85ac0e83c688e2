/** Answers what a form asks: its rows, the fields of an entry, what can stand in one, and what a change comes to. Parameters are not trusted. */
import { type CancellationToken, type Connection, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  FORM_CHANGE_REQUEST,
  FORM_CHOICES_REQUEST,
  FORM_CLOSED,
  FORM_REQUEST,
  FORM_ROW_REQUEST,
  FORM_ROWS_REQUEST,
  type FormChange,
  type FormChoices,
  type FormEntry,
  type FormPatch,
} from '../../../../protocol/form.ts';
import type { FeatureContext } from '../../features/context.ts';
import type { Work } from '../../incremental/work.ts';
import { messages } from '../../messages/index.ts';
import type { EntryRef, FileIndex } from '../../model/index/fileIndex.ts';
import { hostOf, MinutesEntry } from '../../model/index/minutes.ts';
import { findProblems, type Problem } from '../../rules/check.ts';
import type { RuleFailed } from '../../rules/findings.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { Features } from './featureLoader.ts';
import type { Answer, FeatureRunner } from './featureRunner.ts';
import type { Typing } from './formAnswers.ts';
import type { ShownForm } from './shownForm.ts';

export interface FormRequestOptions {
  readonly runner: FeatureRunner;
  readonly rulesOf: (context: FeatureContext) => RuleContext;
  readonly ruleFailed: RuleFailed;
}

/** More registers are not shown as forms at once: that which was asked for longest ago is forgotten. */
const MOST_FORMS = 20;
/** The longest value that a box may hold: an entry holds no more. */
const LONGEST_VALUE = 1_000_000;

/** The parameters of any of them, and of a change. */
interface Untrusted {
  readonly uri?: unknown;
  readonly since?: unknown;
  readonly id?: unknown;
  readonly position?: unknown;
  readonly key?: unknown;
  readonly value?: unknown;
  readonly offset?: unknown;
  readonly isOpened?: unknown;
  readonly change?: unknown;
  readonly was?: unknown;
  readonly code?: unknown;
  readonly title?: unknown;
  readonly kind?: unknown;
}

export function handleForms(connection: Connection, { runner, rulesOf, ruleFailed }: FormRequestOptions): void {
  const forms = new ShownForms();
  const problemsOf = (ref: EntryRef, context: FeatureContext): Work<Problem[]> =>
    problemsIn(ref, findProblems(rulesOf(context), ruleFailed, [hostOf(ref.placed)]));
  onRequest(connection, FORM_ROWS_REQUEST, (uri, { since }, token) => {
    const find = ({ scope }: FeatureContext, features: Features): Work<FormPatch | null> =>
      forms.of(scope.file, features).patch(since);
    return runner.onAnyFileInBits<FormPatch | null>('formRows', uri, token, null, find, 'shown');
  });
  onRequest(connection, FORM_ROW_REQUEST, (uri, { position }, token) =>
    runner.onFile<string | null>('formRow', uri, token, null, ({ scope }, { entryAtPosition }) => {
      const { file } = scope;
      if (!Position.is(position)) return null;
      return forms.get(file)?.idOf(entryAtPosition(position, scope)) ?? null;
    }),
  );
  onRequest(connection, FORM_REQUEST, (uri, { id }, token) =>
    runner.onDocumentInBits<FormEntry | null>('form', uri, token, null, 'its file', function* (document, context, all) {
      const ref = forms.get(context.scope.file)?.entryOf(id);
      if (ref === undefined) return null;
      return all.getForm(document, id as string, ref, yield* problemsOf(ref, context), context);
    }),
  );
  onRequest(connection, FORM_CHOICES_REQUEST, (uri, params, token) => {
    const typing = typingOf(params);
    return runner.onDocument<FormChoices | null>('formChoices', uri, token, null, (_document, context, all) => {
      const ref = forms.get(context.scope.file)?.entryOf(params.id);
      return ref === undefined || typing === undefined ? null : all.formChoices(ref, typing, context);
    });
  });
  onRequest(connection, FORM_CHANGE_REQUEST, (uri, { id, change }, token) => {
    const make = function* (document: TextDocument, context: FeatureContext, all: Features): Work<FormChange | null> {
      const ref = forms.get(context.scope.file)?.entryOf(id);
      if (ref === undefined) return { kind: 'geweigerd', reason: messages.form.gone };
      const { kind, key, was, value, code, title } = (change ?? {}) as Untrusted;
      if (kind === 'nieuw') return all.newChange(document, ref, context);
      if (typeof key !== 'string') return null;
      if (kind === 'veld' && typeof was === 'string' && typeof value === 'string') {
        if (Math.max(was.length, value.length) > LONGEST_VALUE) {
          return { kind: 'geweigerd', reason: messages.form.tooLong };
        }
        return all.valueChange(document, ref, { key, was, value }, context);
      }
      if (kind !== 'herstel' || typeof code !== 'string' || typeof title !== 'string') return null;
      const problems = yield* problemsOf(ref, context);
      return all.fixChange(document, ref, { key, code, title }, problems, context);
    };
    // A number that is free may be taken in what is not read yet.
    return runner.onDocumentInBits<FormChange | null>('formChange', uri, token, null, 'all files', make);
  });
  connection.onNotification(FORM_CLOSED, (params: Untrusted | null) => {
    if (typeof params?.uri === 'string') forms.close(params.uri);
  });
}

/** Those of an entry; of what is made in minutes those of the meeting that lie in it. */
function* problemsIn({ placed }: EntryRef, found: Work<Problem[]>): Work<Problem[]> {
  const problems = yield* found;
  if (!(placed instanceof MinutesEntry)) return problems;
  const { keyword, contentEnd } = placed.entry;
  const [from, to] = [placed.start + keyword.start, placed.start + contentEnd];
  return problems.filter(({ span }) => from <= span.start && span.start <= to);
}

function typingOf({ key, value, offset, isOpened }: Untrusted): Typing | undefined {
  if (typeof key !== 'string' || typeof value !== 'string' || value.length > LONGEST_VALUE) return undefined;
  if (!Number.isSafeInteger(offset)) return undefined;
  const at = Math.max(0, Math.min(value.length, offset as number));
  return { key, value, offset: at, isOpened: isOpened === true };
}

/** The registers that are shown as forms. */
class ShownForms {
  /** By the address of the register, the one that was asked for last at the end. */
  readonly #forms = new Map<string, ShownForm>();
  /** Of this start of the server: what a page has kept of another is known by it. */
  readonly #start = Math.random().toString(36).slice(2, 10);
  #made = 0;

  /** The form of a file; undefined while nobody has asked for it. */
  get(file: FileIndex): ShownForm | undefined {
    const known = this.#forms.get(file.uri);
    return known?.file === file ? known : undefined;
  }

  of(file: FileIndex, { ShownForm: Form }: Features): ShownForm {
    const form = this.get(file) ?? new Form(file, `${this.#start}-${++this.#made}`);
    this.#forms.delete(file.uri);
    this.#forms.set(file.uri, form);
    const [oldest] = this.#forms.keys();
    if (this.#forms.size > MOST_FORMS && oldest !== undefined) this.close(oldest);
    return form;
  }

  close(uri: string): void {
    this.#forms.delete(uri);
  }
}

/** Nothing is answered of parameters without an address. */
function onRequest<R>(
  connection: Connection,
  method: string,
  answer: (uri: string, params: Untrusted, token: CancellationToken) => Promise<Answer<R | null>>,
): void {
  connection.onRequest(method, async (...given: unknown[]): Promise<unknown> => {
    // The token comes last: a client that has none of its own may send nothing in its place as a parameter.
    const token = given.pop() as CancellationToken;
    const params = (given[0] ?? {}) as Untrusted;
    return typeof params.uri === 'string' ? answer(params.uri, params, token) : null;
  });
}
