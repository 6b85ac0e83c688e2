import assert from 'node:assert/strict';
import { writeWholeMessages } from '../../../server/src/runtime/nodeOutput.ts';

/** A stream that keeps each piece that is written to it, and tells of it as a stream does. */
function output() {
  const pieces: string[] = [];
  let told = 0;
  const stream = {
    write(data: string | Uint8Array, encoding?: unknown, written?: unknown): boolean {
      pieces.push(typeof data === 'string' ? data : Buffer.from(data).toString('utf8'));
      const done = (typeof encoding === 'function' ? encoding : written) as ((error?: Error) => void) | undefined;
      done?.(pieces.length === 3 ? new Error('full') : undefined);
      return false;
    },
  };
  writeWholeMessages(stream);
  const tell = () => told++;
  return { stream, pieces, tell, told: () => told };
}

const headerOf = (body: Uint8Array) => `Content-Length: ${body.length}\r\n\r\n`;

describe('what goes out over standard output', () => {
  it('is a message as one, with who waits for each part told', () => {
    const { stream, pieces, tell, told } = output();
    const body = Buffer.from('{"é":1}', 'utf8');
    assert.equal(stream.write(headerOf(body), 'ascii', tell), true);
    assert.deepEqual([pieces, told()], [[], 1]);
    assert.equal(stream.write(body, tell), false, 'what the stream says of room');
    assert.deepEqual([pieces, told()], [['Content-Length: 8\r\n\r\n{"é":1}'], 2]);
    stream.write(headerOf(body), 'ascii', tell);
    stream.write(body, tell);
    let failed: unknown;
    stream.write(headerOf(body), 'ascii', tell);
    stream.write(body, (error: unknown) => {
      failed = error;
    });
    assert.ok(failed instanceof Error);
    assert.equal(pieces.length, 3);
  });

  it('is a long body behind its header, and loses nothing that is no message', () => {
    const { stream, pieces } = output();
    const long = Buffer.alloc(70_000, 'x');
    stream.write(headerOf(long), 'ascii');
    stream.write(long);
    assert.deepEqual(
      pieces.map(({ length }) => length),
      [headerOf(long).length, 70_000],
    );
    stream.write('words\n');
    stream.write(headerOf(long), 'ascii');
    stream.write('words\n');
    stream.write(long);
    assert.equal(pieces.slice(2).join(''), `words\n${headerOf(long)}words\n${long}`);
  });
});
