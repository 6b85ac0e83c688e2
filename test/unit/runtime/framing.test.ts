import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Framing } from '../../../server/src/runtime/framing.ts';
import { runs } from '../../support/runs.ts';

const framed = (body: string, more = '') => `Content-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;

/** What is said of a text that comes in pieces of so many bytes. */
function reasonOf(text: string, sizes: readonly number[]): string | undefined {
  const framing = new Framing();
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    const reason = framing.take(bytes.subarray(at, at + size));
    if (reason !== undefined) return reason;
    at += size;
  }
  return undefined;
}

const SIZES = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('where messages begin and end', () => {
  it('is known of right ones, in whatever pieces they come, and whatever they hold', () => {
    const body = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', '\r\n\r\n', 'Content-Length: 1\r\n\r\n', '\n'),
    );
    const more = fc.constantFrom('', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n');
    const message = fc.tuple(body, more).map(([text, line]) => framed(text, line));
    fc.assert(
      fc.property(fc.array(message), SIZES, (messages, sizes) => {
        assert.equal(reasonOf(messages.join(''), sizes), undefined);
      }),
      { numRuns: runs(400) },
    );
  });

  it('is known of names in capitals, and of spaces around the number', () => {
    assert.equal(reasonOf('CONTENT-LENGTH:  2 \r\n\r\n{}Content-length:2\r\n\r\n{}', [3]), undefined);
  });

  for (const [reason, broken] of [
    ['a header has no Content-Length', 'Content-Type: x\r\n\r\n{}'],
    ['a line of a header has no colon', '\r\n\r\n{}'],
    ['a line of a header has no colon', 'Content-Length 2\r\n\r\n{}'],
    ['Content-Length is no number', 'Content-Length: 2.0\r\n\r\n{}'],
    ['Content-Length is no number', 'Content-Length: -1\r\n\r\n{}'],
    ['Content-Length is no number', 'Content-Length: \r\n\r\n{}'],
    ['a message is too long', 'Content-Length: 268435457\r\n\r\n{}'],
    ['a line of a header does not end with CR and LF', 'Content-Length: 2\n\n{}'],
    ['a line of a header does not end with CR and LF', 'Content-Length: 2\r{}\r\n'],
    ['a header holds a control character', 'Content-Length: 2\u0000\r\n\r\n{}'],
    ['a header does not end', 'x'.repeat(5000)],
  ] as const) {
    it(`is not known any more: ${reason} (${JSON.stringify(broken).slice(0, 40)})`, () => {
      fc.assert(
        fc.property(SIZES, (sizes) => {
          assert.equal(reasonOf(framed('{"a":"é"}') + broken, sizes), reason);
        }),
        { numRuns: runs(20) },
      );
    });
  }
});
