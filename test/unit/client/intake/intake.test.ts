/** A list of somebody else in the editor: names of files, what its page may say, and the smallest edit. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { base64 } from '../../../../client/src/bytes.ts';
import { changedPiece, freeName, isListName, lastPart, stemOf } from '../../../../client/src/intake/intakeNames.ts';
import { intakeMessage, intakePage, isMapping } from '../../../../client/src/intake/intakePage.ts';
import { catalogues } from '../../../../client/src/messages.ts';

const words = { ...catalogues.nl.intakePage, make: 'Maak', howTo: 'Zo' };

describe('a list of somebody else in the editor', () => {
  it('gives a register a name that nothing in the folder has', async () => {
    const taken = new Set(['lijst.duo', 'lijst 2.duo']);
    const exists = async (name: string) => taken.has(name);
    assert.equal(await freeName('lijst', exists), 'lijst 3.duo');
    assert.equal(await freeName('andere', exists), 'andere.duo');
    assert.equal(await freeName('a/b:c?', exists), 'a b c.duo');
    assert.equal(await freeName('?', exists), 'lijst 3.duo');
  });

  it('knows the files that can become one, by their names', () => {
    assert.deepEqual(['a.docx', 'b.XLSX', 'c.htm', 'd.duo', 'e.doc', 'docx', 'f.docx.exe'].map(isListName), [
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    assert.deepEqual([lastPart('/a/b c.docx'), stemOf('b.c.docx'), stemOf('b')], ['b c.docx', 'b.c', 'b']);
  });

  it('changes the smallest piece that gives the other text', () => {
    assert.deepEqual(changedPiece('abcabc', 'abcabcabc'), { start: 6, end: 6, text: 'abc' });
    assert.deepEqual(changedPiece('abc', 'abc'), { start: 3, end: 3, text: '' });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end, text: piece } = changedPiece(before, after);
        assert.ok(start <= end && end <= before.length);
        assert.equal(before.slice(0, start) + piece + before.slice(end), after);
      }),
    );
  });

  it('hears from its page only what it can say', () => {
    const mapping = [{ column: 'Wie', field: 'eigenaar' }];
    assert.deepEqual(intakeMessage({ kind: 'klaar', more: 1 }), { kind: 'klaar' });
    assert.deepEqual(intakeMessage({ kind: 'kolommen', mapping }), { kind: 'kolommen', mapping });
    assert.deepEqual(intakeMessage({ kind: 'maak', names: true, take: ['a'] }), {
      kind: 'maak',
      names: true,
      take: ['a'],
    });
    for (const wrong of [
      undefined,
      null,
      'klaar',
      {},
      { kind: 'kolommen', mapping: [{}] },
      { kind: 'maak', names: 1, take: [] },
    ]) {
      assert.equal(intakeMessage(wrong), undefined, JSON.stringify(wrong));
    }
    assert.equal(isMapping([null]), false);
  });

  it('has a page with text as text, no unsafe source and no style or script in an attribute', () => {
    const html = intakePage({ nonce: 'proef', language: 'nl', title: '“<img src=x>” & \'"', words });
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    assert.equal(policy, "default-src 'none'; style-src 'nonce-proef'; script-src 'nonce-proef'");
    const body = html.replace(/<(script|style) nonce[\s\S]*?<\/\1>/gu, '');
    assert.doesNotMatch(body, /<img|<[^>]* (?:src|href|style|on\w+)=/u);
    assert.doesNotMatch(html, /innerHTML|insertAdjacent|outerHTML|document\.write/u);
  });

  it('encodes bytes as they are', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
    assert.deepEqual(Buffer.from(base64(bytes), 'base64'), Buffer.from(bytes));
  });
});
