/** A form in a real browser, with the server's own answers behind it and a text that its changes go into, as the extension does it. */
import type { FormChange } from '../../protocol/form.ts';
import { waitUntil } from '../../scripts/host/wait-until.ts';
import { getForm } from '../../server/src/features/form.ts';
import { finish } from '../../server/src/incremental/work.ts';
import { messages } from '../../server/src/messages/index.ts';
import { checkEntries, ruleContext } from '../../server/src/rules/check.ts';
import { fixChange, formChoices, newChange, valueChange } from '../../server/src/server/handlers/formAnswers.ts';
import { ShownForm } from '../../server/src/server/handlers/shownForm.ts';
import { fixture, TODAY_ONLY } from './fixture.ts';
import type { ShownPage } from './pages.ts';

type Said = Readonly<Record<string, unknown>>;

export class FormHost {
  readonly #given: ReturnType<typeof fixture>;
  #form: ShownForm;
  readonly #shown: ShownPage;
  #heard = 0;
  #since: string | undefined;
  #id: unknown;
  /** What the page has asked for besides edits. */
  readonly asked: Said[] = [];

  /** The field that was refused last; nothing is saved then. */
  #refused: string | undefined;

  /** @param name that the ids of the form begin with. */
  constructor(shown: ShownPage, text: string, name = 'a') {
    this.#given = fixture(text);
    this.#form = new ShownForm(this.#given.index.file(this.#given.file.uri)!, name);
    this.#shown = shown;
  }

  get text(): string {
    const { document } = this.#form.file;
    return document.text.slice();
  }

  /** Another server begins: it knows nothing of the ids that were. */
  async restart(name: string): Promise<void> {
    this.#form = new ShownForm(this.#form.file, name);
    this.#since = undefined;
    await this.show();
  }

  /** Answers what the page says until a condition holds. */
  async until(condition: () => boolean | Promise<boolean>, description: string): Promise<void> {
    await waitUntil(async () => {
      await this.answer();
      return condition();
    }, description);
  }

  /** Answers what the page has said since the last time. */
  async answer(): Promise<void> {
    const said = await this.#shown.said();
    for (; this.#heard < said.length; this.#heard++) await this.#hear(said[this.#heard]!);
  }

  /** Changes the text from outside. */
  async type(old: string, now: string): Promise<void> {
    const start = this.text.indexOf(old);
    this.#given.index.edit(this.#form.file, start, start + old.length, now);
    await this.show();
  }

  async choose(id: string): Promise<void> {
    this.#id = id;
    await this.#shown.tell({ kind: 'kies', id, takesFocus: false });
    await this.show();
  }

  /** Tells the page what there is. */
  async show(): Promise<void> {
    for (let hasMore = true; hasMore; ) {
      const patch = finish(this.#form.patch(this.#since));
      this.#since = patch.revision;
      hasMore = patch.hasMore;
      await this.#shown.tell({ kind: 'regels', patch });
    }
    const ref = this.#form.entryOf(this.#id);
    if (this.#id === undefined) return;
    const { document, context } = this.#given;
    const entry = ref === undefined ? null : getForm(document, this.#id as string, ref, this.#problems(), context);
    await this.#shown.tell({ kind: 'vorm', id: this.#id, entry });
  }

  #problems() {
    const placed = this.#form.entryOf(this.#id)?.placed;
    const { scope, severityOf } = this.#given;
    const failed = (code: string, error: unknown) => {
      throw new Error(`rule ${code} failed`, { cause: error });
    };
    return placed === undefined ? [] : checkEntries(ruleContext(scope, TODAY_ONLY, { severityOf }), failed, [placed]);
  }

  async #hear(message: Said): Promise<void> {
    const { kind, id, n, key = '' } = message;
    const ref = this.#form.entryOf(id);
    const { document, context } = this.#given;
    if (kind === 'klaar') {
      this.#since = undefined;
      if (id !== null) this.#id = id;
      await this.show();
    } else if (kind === 'kies') {
      this.#id = id;
      await this.show();
    } else if (kind === 'bewaar' && this.#refused === `${id} ${key}`) await this.#shown.tell({ kind: 'nietBewaard' });
    else if (kind === 'ga' || kind === 'doe' || kind === 'bewaar') this.asked.push(message);
    else if (ref === undefined) await this.#shown.tell({ kind: 'gedaan', id, key, refused: messages.form.gone });
    else if (kind === 'keuzes') {
      const result = formChoices(ref, message as never, context);
      await this.#shown.tell({ kind: 'keuzes', n, result });
    } else {
      const change =
        kind === 'wijzig'
          ? valueChange(document, ref, message as never, context)
          : kind === 'herstel'
            ? fixChange(document, ref, message as never, this.#problems(), context)
            : newChange(document, ref, context);
      await this.#apply(change);
      this.#refused = change.kind === 'geweigerd' ? `${id} ${key}` : undefined;
      await this.#shown.tell({ kind: 'gedaan', id, key, refused: change.kind === 'geweigerd' ? change.reason : null });
      await this.show();
    }
  }

  async #apply(change: FormChange): Promise<void> {
    const { document, index } = this.#given;
    this.asked.push({ kind: change.kind });
    if (change.kind !== 'edits') return;
    for (const { start, end, text } of [...change.edits].reverse()) {
      index.edit(this.#form.file, document.offsetAt(start), document.offsetAt(end), text);
    }
    if (change.made === undefined) return;
    await this.show();
    const id = this.#form.idOf(this.#form.file.document.entries.at(document.offsetAt(change.made)));
    this.#id = id;
    await this.#shown.tell({ kind: 'kies', id, takesFocus: true });
  }
}
