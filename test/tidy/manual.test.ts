import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../server/src/syntax/document.ts';
import { fixture, problemsOf } from '../support/fixture.ts';
import { filesBelow, ROOT, read } from '../support/repository.ts';

const MANUAL = read('docs/handleiding.md');

describe('the manual', () => {
  it('shows every picture that its script makes, and no other', () => {
    const shown = [...MANUAL.matchAll(/\(images\/handleiding\/([^)]+)\)/gu)].map((match) => match[1]!);
    const steps = ['manual-steps', 'takeOverSteps', 'listSteps', 'meetingSteps', 'acrossSteps']
      .map((name) => read(`scripts/host/${name}.ts`))
      .join('');
    const made = [...steps.matchAll(/picture\('([^']+)'\)/gu)].map((match) => `${match[1]}.png`);
    assert.deepEqual([...shown].sort(), made.sort());
    assert.deepEqual(readdirSync(join(ROOT, 'docs/images/handleiding')).sort(), made);
  });

  it('shows every picture of what a register becomes, and no other', () => {
    const shown = [...MANUAL.matchAll(/\(images\/resultaten\/([^)]+)\)/gu)].map((match) => match[1]!);
    const made = [...read('scripts/resultPictures.ts').matchAll(/picture: '([^']+)'/gu)].map(
      (match) => `${match[1]}.png`,
    );
    assert.ok(made.length > 0);
    assert.deepEqual(shown.sort(), [...made].sort());
    assert.deepEqual(readdirSync(join(ROOT, 'docs/images/resultaten')).sort(), made.sort());
  });

  it('names the parts of VS Code as they are on the screen, in English', () => {
    // The first part is typed by the driver that makes its pictures.
    const [, manual = ''] = MANUAL.split('\n# Wat u kunt opschrijven');
    assert.ok(manual.length > 0);
    const pages = [...filesBelow('docs/walkthrough', '.md'), 'docs/regels.md'];
    const said = [...pages, 'docs/themes.md', 'README.md', 'package.nls.json', 'client/src/messages.ts']
      .concat(filesBelow('server/src/messages/nl', '.ts'))
      .map((path) => [path, read(path)] as const);
    // There is no official Dutch language pack, so nobody sees these.
    const dutch =
      /Bestand ›|Map openen|Bronactie|Snelle oplossing|\*\*(?:Problemen|Overzicht|Instellingen|Verkenner|Weergave)\b|taalpakket|with the Dutch language pack/u;
    for (const [path, text] of [['docs/handleiding.md', manual] as const, ...said]) {
      assert.doesNotMatch(text, dutch, path);
    }
  });

  it('says that nothing changes unasked', () => {
    // That it is so is held by test/robustness/unasked.test.ts and the texts that are typed (docs/typing.md).
    const [beginning = ''] = MANUAL.split('\n# Van een leeg bestand');
    assert.match(beginning, /Er verandert nooit iets in uw tekst zonder dat u daarom vraagt/u);
  });

  it('links to pages that exist', () => {
    for (const [, path = ''] of MANUAL.matchAll(/\]\(([^)#]+)\)/gu))
      assert.ok(existsSync(join(ROOT, 'docs', path)), path);
  });

  it('has examples that can be read', () => {
    // What stands in ```text is what somebody had before.
    const blocks = [...MANUAL.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)];
    const examples = blocks.filter(([, language]) => language === '').map((match) => match[2]!);
    assert.ok(examples.length >= 3);
    for (const text of examples) {
      for (const { entry } of readDocument(text).entries) assert.deepEqual(entry.findings, [], text);
    }
  });

  it('has five lists written over, of which the program says what the page says', () => {
    const [, page = ''] = MANUAL.split('\n# Zo schrijft u uw lijst over\n');
    const [, ...lists] = page.split('\n# ')[0]!.split('\n## ');
    assert.equal(lists.length, 5);
    for (const list of lists) {
      const written = [...list.matchAll(/^```\n([^`]*)^```$/gmu)].map(([, text]) => text!);
      assert.equal(written.length, 1, list);
      assert.match(list, /^\|---|^```text\n/mu, 'what she has now is a table or plain text');
      const said = [...list.matchAll(/^- \[([a-z-]+)\]\(regels\.md#\1\)/gmu)].map(([, code]) => code);
      assert.ok(said.length > 0, list);
      const found = problemsOf({ scope: fixture(written[0]!).scope, severityOf: () => undefined });
      assert.deepEqual(found.map(({ code }) => code).sort(), said.sort(), list.split('\n')[0]);
    }
  });
});
