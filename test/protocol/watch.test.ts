/** `npm run watch`: a bundle is made again when it is saved, and whoever waits for it hears when that is done. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watch } from '../../scripts/build/watch.ts';

describe('watching', () => {
  let folder: string;
  let stop: (() => Promise<void>) | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-watch-'));
  });
  afterEach(async () => {
    await stop?.();
    rmSync(folder, { recursive: true });
  });

  it('builds all at first, what was saved after that, with source maps, and counts what is wrong', async function () {
    this.timeout(60_000);
    const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.ts`), text);
    const made = (name: string) => readFileSync(join(folder, 'out', `${name}.cjs`), 'utf8');
    write('one', "console.log('first');\n");
    write('two', "console.log('other');\n");
    const lines: string[] = [];
    let heard: (() => void) | undefined;
    const say = (line: string) => {
      lines.push(line);
      if (line.startsWith('[watch] built')) heard?.();
    };
    const round = () =>
      new Promise<void>((resolve) => {
        heard = resolve;
      });
    let built = round();
    stop = await watch(
      ['one', 'two'].map((name) => ({
        entryPoints: [join(folder, `${name}.ts`)],
        outfile: join(folder, 'out', `${name}.cjs`),
        bundle: true,
        minifyWhitespace: true,
        format: 'cjs',
        logLevel: 'silent',
      })),
      say,
    );
    await built;
    assert.deepEqual(lines, ['[watch] building', '[watch] built, 0 errors']);
    assert.match(made('one'), /first/u);
    assert.match(made('two'), /other/u);
    for (const name of ['one', 'two']) assert.ok(existsSync(join(folder, 'out', `${name}.cjs.map`)), name);

    built = round();
    write('one', "console.log('second', 1);\n");
    await built;
    assert.match(made('one'), /second/u);

    built = round();
    write('one', 'const = ;\n');
    await built;
    assert.deepEqual(lines.slice(2), [
      '[watch] building',
      '[watch] built, 0 errors',
      '[watch] building',
      '[watch] built, 1 errors',
    ]);

    built = round();
    write('one', "console.log('third', 1, 2);\n");
    await built;
    assert.match(made('one'), /third/u);
    assert.deepEqual(lines.slice(6), ['[watch] building', '[watch] built, 0 errors']);
  });
});
