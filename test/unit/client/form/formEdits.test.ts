import assert from 'node:assert/strict';
import { type EditedDocument, FormEdits } from '../../../../client/src/form/formEdits.ts';
import type { FormChange } from '../../../../protocol/form.ts';

const WHERE = { line: 0, character: 0 };
const CHANGE = { kind: 'veld', key: 'eigenaar', was: '', value: 'Anja' } as const;
const edits = (version: number, text = 'x'): FormChange => ({
  kind: 'edits',
  version,
  edits: [{ start: WHERE, end: WHERE, text }],
});
const rename = (version: number): FormChange => ({ kind: 'hernoem', version, position: WHERE, name: 'Anja Bos' });

/** A document whose text changes when somebody says so, and what was done to it. */
class Text implements EditedDocument<string> {
  at = 1;
  readonly done: string[] = [];
  /** Runs while a rename is worked out. */
  meanwhile: () => void = () => undefined;
  version() {
    return this.at;
  }
  async apply(all: Parameters<EditedDocument<string>['apply']>[0]) {
    this.done.push(...all.map(({ text }) => text));
    return true;
  }
  async renamed({ name, version }: { readonly name: string; readonly version: number }) {
    this.meanwhile();
    return `${name} in ${version}`;
  }
  async applyRename(edit: string) {
    this.done.push(edit);
    return true;
  }
  async showMade() {
    this.done.push('shown');
  }
  tell(sentence: string) {
    this.done.push(`told: ${sentence}`);
  }
}

/** Something that is waited for until it is let go. */
function held(): { readonly free: () => void; readonly wait: Promise<void> } {
  let free: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    free = resolve;
  });
  return { free, wait };
}

describe('the changes of a form', () => {
  it('that wait when the page goes are made before the form is closed, in their order', async () => {
    const text = new Text();
    const gate = held();
    const asked: string[] = [];
    const forms = new FormEdits(
      text,
      async (id) => {
        await gate.wait;
        asked.push(id);
        return edits(1, id);
      },
      () => 'mislukt',
    );
    const closed = held();
    for (const id of ['a', 'b']) forms.queue(async () => void (await forms.make(id, CHANGE)));
    // The page is hidden while the first is on its way.
    forms.queue(async () => {
      text.done.push('closed');
      closed.free();
    });
    assert.deepEqual([asked, text.done], [[], []]);
    gate.free();
    await closed.wait;
    assert.deepEqual(text.done, ['a', 'b', 'closed']);
  });

  it('go on behind one that fails', async () => {
    const forms = new FormEdits(
      new Text(),
      async () => null,
      () => 'mislukt',
    );
    const done = held();
    forms.queue(async () => {
      throw new Error('x');
    });
    forms.queue(async () => done.free());
    await done.wait;
    assert.equal(await forms.make('a', CHANGE), 'mislukt');
  });

  it('are asked for anew when the text has changed since, and not put into another text', async () => {
    const text = new Text();
    const versions = [1, 2];
    text.at = 2;
    const forms = new FormEdits(
      text,
      async () => edits(versions.shift() ?? 0, 'now'),
      () => 'mislukt',
    );
    assert.equal(await forms.make('a', CHANGE), undefined);
    assert.deepEqual([text.done, versions], [['now'], []]);
  });

  it('of a name are those of the version that they were worked out for: a text that changes meanwhile has it done anew', async () => {
    const text = new Text();
    let asked = 0;
    text.meanwhile = () => {
      if (asked === 1) text.at = 2;
    };
    const forms = new FormEdits(
      text,
      async () => {
        asked++;
        return rename(text.at);
      },
      () => 'mislukt',
    );
    assert.equal(await forms.make('a', CHANGE), undefined);
    assert.deepEqual([asked, text.done], [2, ['Anja Bos in 2']]);
    // One that changes all the while is given up, and nothing is put into it.
    text.done.length = 0;
    text.meanwhile = () => text.at++;
    assert.equal(await forms.make('a', CHANGE), 'mislukt');
    assert.deepEqual(text.done, []);
  });

  it('that are refused say why, with the words of who refused', async () => {
    const text = new Text();
    const forms = new FormEdits(
      text,
      async () => rename(1),
      () => 'mislukt',
    );
    text.renamed = async () => {
      throw new Error('Die naam is al van iemand anders.');
    };
    assert.equal(await forms.make('a', CHANGE), 'Die naam is al van iemand anders.');
    const refused: FormChange = { kind: 'geweigerd', reason: 'Dat kan niet.' };
    assert.equal(
      await new FormEdits(
        text,
        async () => refused,
        () => 'mislukt',
      ).make('a', CHANGE),
      'Dat kan niet.',
    );
  });

  it('tell what goes with them once they are made, and not before', async () => {
    const text = new Text();
    text.at = 2;
    const versions = [1, 2];
    const forms = new FormEdits(
      text,
      async () => ({ ...edits(versions.shift()!), told: 'Er is iets weg.' }) as FormChange,
      () => 'mislukt',
    );
    assert.equal(await forms.make('a', CHANGE), undefined);
    assert.deepEqual(text.done, ['x', 'told: Er is iets weg.']);
  });
});
