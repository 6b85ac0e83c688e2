import assert from 'node:assert/strict';
import type { ResultIds } from '../../../../server/src/server/lsp/resultIds.ts';
import { LIMITS, type OpenFilesOptions } from '../../../../server/src/server/session/openFile.ts';
import { excerptOf, rehearse, rehearseOne } from '../../../../server/src/server/session/rehearsal.ts';
import { readDocument } from '../../../../server/src/syntax/document.ts';
import { Workspace } from '../../../../server/src/workspace/workspace.ts';
import { TODAY_ONLY } from '../../../support/fixture.ts';
import { SAMPLES } from '../../../support/samples.ts';

const action = (number: number, title = 'Titel') => `actie ${number}: ${title}\n  status: in uitvoering\n`;

/** Options of a server whose every word to the outside is written down, with how often rules were asked for. */
function heard() {
  const said: string[] = [];
  let judged = 0;
  const options: OpenFilesOptions = {
    connection: { sendDiagnostics: async () => void said.push('problems') },
    workspace: new Workspace({ readFolder: async function* () {}, readFile: async () => undefined }),
    defaultDate: () => TODAY_ONLY,
    severityOf: () => {
      judged++;
      return undefined;
    },
    nextTurn: () => said.push('a turn'),
    releaseMemory: () => said.push('memory'),
    log: (line) => said.push(line),
    show: () => said.push('shown'),
    ids: { next: () => `${said.push('an id')}` } as ResultIds,
    staged: false,
    relates: true,
    pageOf: () => undefined,
    pushesUntilAsked: false,
    changedElsewhere: () => said.push('changed'),
    progress: () => {
      throw new Error('progress');
    },
  };
  return { options, said, judged: () => judged };
}

describe('the rehearsal', () => {
  for (const { name, text } of SAMPLES) {
    it(`types in a copy of ${name}, and nobody hears of it`, () => {
      const { options, said, judged } = heard();
      const document = readDocument(text);
      let bits = 0;
      let before = 0;
      let judging = 0;
      for (const _ of rehearse(document, options)) {
        bits++;
        if (judged() > before) judging++;
        before = judged();
      }
      assert.deepEqual(said, []);
      assert.equal(document.text.slice(), text);
      assert.deepEqual([...options.workspace.index.files], []);
      assert.ok(bits > 30 && judging > bits / 4, `${judging} of ${bits} bits judged something`);
    });
  }

  it('shows nobody how far the copy was read, were it ever so large', () => {
    const limits = LIMITS as { showProgressAbove: number };
    const usual = limits.showProgressAbove;
    limits.showProgressAbove = 0;
    try {
      const text = Array.from({ length: 400 }, (_, at) => `actie ${at}: T\n`).join('');
      // Its progress throws.
      assert.ok([...rehearse(readDocument(text), heard().options)].length > 2);
    } finally {
      limits.showProgressAbove = usual;
    }
  });

  it('is of the first file that is open, if any is', () => {
    const { options } = heard();
    assert.deepEqual([...rehearseOne(options)], []);
    options.workspace.open('file:///werk/a.duo', 'duo', 1, action(1));
    assert.ok([...rehearseOne(options)].length > 2);
  });
});

describe('the excerpt of a rehearsal', () => {
  const of = (text: string) => excerptOf(readDocument(text));

  it('is all of a small file, once', () => {
    const text = `register L: Lijst\n\n${action(1)}${action(2)}`;
    assert.equal(of(text), text);
    assert.equal(of(''), '');
  });

  it('holds the beginning and the middle of a large one, in whole entries', () => {
    const actions = Array.from({ length: 10_000 }, (_, at) => action(at));
    const excerpt = of(actions.join(''));
    assert.ok(excerpt.startsWith(actions[0]!) && /actie 50\d\d/u.test(excerpt));
    assert.ok(excerpt.length < 15_000);
    assert.equal(excerpt.replaceAll(/actie \d+: Titel\n {2}status: in uitvoering\n/gu, ''), '');
  });

  it('holds the first lines of an entry that would fill it', () => {
    const long = `actie 2: Lang\n${'  opmerking: lang\n'.repeat(1000)}`;
    const excerpt = of(`${action(1)}${long}${action(3)}`);
    assert.ok(excerpt.startsWith(`${action(1)}actie 2: Lang\n  opmerking: lang\n`) && excerpt.endsWith(action(3)));
    assert.ok(excerpt.length < 4000);
    assert.equal(of('x'.repeat(10_000)), '');
  });
});
