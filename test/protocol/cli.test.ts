/** The command `duo` as a process of its own: what it prints where, and what it ends with. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ACROSS_LAYOUT } from '../../server/src/exchange/acrossDocument.ts';
import { LAYOUTS } from '../../server/src/exchange/layouts.ts';
import { messages } from '../../server/src/messages/index.ts';
import { MOST_BYTES } from '../../server/src/runtime/nodeFileSystem.ts';

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

describe('the command duo', () => {
  let folder: string;
  const duoReading = (input: string | Buffer, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      cwd: folder,
      encoding: 'utf8',
      input,
    });
    return { status, stdout, stderr };
  };
  const duo = (...args: string[]) => duoReading('', ...args);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-cli-'));
    mkdirSync(join(folder, 'onder'));
    writeFileSync(
      join(folder, 'onder', 'lijst.duo'),
      'actie 1: X\n  status: in uitvoering\n  eigenaar: Anja\n  deadline: 24 maart 2021\n',
    );
    writeFileSync(join(folder, 'personen.duo'), 'persoon Anja\n');
    writeFileSync(join(folder, 'onder', 'personen.duo'), 'persoon Anja\n');
    writeFileSync(join(folder, 'fout.duo'), 'actie 1: X\n  status: vervallen\n  na: é𝄞, 9\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('ends with 0 when there are no errors: warnings are printed, and the sum beside them', () => {
    assert.deepEqual(duo('check', 'onder', '--peildatum', '25 maart 2021'), {
      status: 0,
      stdout:
        'onder/lijst.duo:4:13: waarschuwing deadline-verstreken: De deadline van actie 1 (“X”, 24 maart 2021) is 1 dag geleden ' +
        'verstreken. Markeer de actie als gereed of spreek een nieuwe deadline af.\n',
      stderr: '0 fouten, 1 waarschuwing en 0 opmerkingen in 2 bestanden.\n',
    });
    // One file, the owner of whose action stands in its neighbour.
    assert.deepEqual(duo('check', 'onder/lijst.duo', '--peildatum=2021-03-24'), {
      status: 0,
      stdout: '',
      stderr: '0 fouten, 0 waarschuwingen en 0 opmerkingen in 1 bestand.\n',
    });
  });
  it('ends with 1 when there are errors; another form is all that it prints', () => {
    const { status, stdout, stderr } = duo('check', 'fout.duo', '--format', 'json');
    assert.deepEqual([status, stderr], [1, '']);
    assert.deepEqual(
      (JSON.parse(stdout) as { file: string; line: number; column: number; code: string }[]).map(
        ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
      ),
      ['fout.duo:3:7 actie-onbekend', 'fout.duo:3:12 actie-onbekend'],
    );
  });
  it('ends with 2 when it cannot do what is asked, and says why', () => {
    assert.deepEqual(duo('check', 'fout.duo', 'weg'), {
      status: 2,
      stdout: '',
      stderr: `${messages.cli.notFound('weg')}\n`,
    });
    assert.deepEqual(duo('check', '--vorm'), {
      status: 2,
      stdout: '',
      stderr: `${messages.cli.unknownOption('--vorm')} ${messages.cli.hint}\n`,
    });
  });
  it('says one line of each file, whatever stands in its name: what is not there, what it cannot read or write', () => {
    const name = 'weg\nx.duo:1:1: fout y\u001B[8m\n::error ::z.duo';
    const large = join(folder, 'groot\nx.duo:1:1: fout y.duo');
    for (const [path, args] of [
      [name, ['check', name]],
      [name, ['export', name, '--out', '-', '--to', 'html']],
      [name, ['export', 'onder/lijst.duo', '--out', join(name, 'a.html')]],
      [large, ['check', large]],
    ] as const) {
      if (path === large) {
        if (process.platform === 'win32') continue;
        writeFileSync(large, '');
        truncateSync(large, MOST_BYTES + 1);
      }
      const { status, stdout, stderr } = duo(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /^[^\n]*\\u\{A\}x\.duo:1:1: fout[^\n]*\n$/u, args.join(' '));
      assert.ok(!stderr.includes('\u001B'));
    }
    rmSync(large, { force: true });
  }).timeout(60_000);
  for (const [name, args, closed] of [
    ['lines', [], ['stdout']],
    ['JSON', ['--format', 'json'], ['stdout']],
    ['SARIF', ['--format', 'sarif'], ['stdout']],
    ['lines and the sum', [], ['stdout', 'stderr']],
  ] as const) {
    it(`says what it found also to who has read enough of it, as head has: ${name}`, async () => {
      // More than fits into a pipe.
      writeFileSync(join(folder, 'veel.duo'), 'actie 1: X\n  na: 9\n'.repeat(3000));
      const child = spawn(process.execPath, [MAIN, 'check', 'veel.duo', ...args], { cwd: folder });
      let said = '';
      child.stderr.on('data', (data) => {
        said += String(data);
      });
      const read = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      if (closed.length === 2) child.stderr.destroy();
      await read;
      child.stdout.destroy();
      assert.equal(await ended, 1);
      assert.match(said, args.length > 0 || closed.length === 2 ? /^$/u : /^[\d.]+ fouten, [^\n]*\n$/u);
      rmSync(join(folder, 'veel.duo'));
    }).timeout(60_000);
  }
  it('reads what is piped into it, alone and beside files', () => {
    // The same list stands in the folder: what is piped is no second copy of it.
    const list = 'actie 1: X\n  status: in uitvoering\n  eigenaar: Anja\n  deadline: 24 maart 2021\n';
    const alone = duoReading(`\uFEFF${list}`, 'check', '-', '--peildatum', '2021-03-24');
    assert.deepEqual(alone, {
      status: 0,
      stdout: `<stdin>:3:13: opmerking persoon-onbekend: ${alone.stdout.slice(alone.stdout.indexOf('“'))}`,
      stderr: '0 fouten, 0 waarschuwingen en 1 opmerking in 1 bestand.\n',
    });
    const beside = duoReading(list, 'check', '-', 'personen.duo', '--peildatum', '2021-03-24');
    assert.deepEqual([beside.status, beside.stdout], [0, '']);
    const sarif = JSON.parse(duoReading('actie 1: X\n  na: 9\n', 'check', '--format=sarif', '-').stdout);
    const [{ results }] = sarif.runs;
    assert.equal(results[0].locations[0].physicalLocation.artifactLocation.uri, '%3Cstdin%3E');
  });
  it('links each rule to its page, which is there', () => {
    const { rules } = JSON.parse(duo('check', 'onder', '--format=sarif').stdout).runs[0].tool.driver;
    assert.ok(rules.length > 0);
    for (const { id, helpUri } of rules) {
      assert.equal(new URL(helpUri).hash, `#${id}`);
      assert.match(readFileSync(fileURLToPath(helpUri), 'utf8'), new RegExp(`^## ${id}$`, 'mu'));
    }
  });
  it('speaks English when that is asked, in what is wrong with the command too', () => {
    const english = duo('check', 'onder/lijst.duo', '--peildatum=2021-03-25', '--lang', 'en');
    assert.match(english.stdout, /^onder\/lijst\.duo:4:13: warning deadline-verstreken: The deadline/u);
    assert.equal(english.stderr, '0 errors, 1 warning and 0 notes in 1 file.\n');
    assert.match(duo('check', '--lang=en', '--form').stderr, /^The option --form is not known\. See duo --help\.\n$/u);
    assert.match(duo('--help', '--lang=en').stdout, /^Usage/u);
    assert.equal(duo('check', 'onder', '--lang=de').status, 2);
  });
  it('says which version it is', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(duo('--version'), { status: 0, stdout: `duo ${version}\n`, stderr: '' });
  });
  it('prints its usage when that is asked', () => {
    assert.deepEqual(duo('--help'), { status: 0, stdout: `${messages.cli.usage}\n`, stderr: '' });
  });
});

describe('the command duo export', () => {
  let folder: string;
  const duo = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'export', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const files = () => readdirSync(folder).sort();
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'duo-export-'));
    writeFileSync(
      join(folder, 'lijst.duo'),
      'register L\nactie 1: Brief\n  eigenaar: Anja\n  deadline: 1 maart 2021\n',
    );
    writeFileSync(join(folder, 'fout.duo'), 'actie 1: X\n  opmerking: a\u0001b\nactie 2: Y\u0002\n');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('takes a layout of one’s own from a file beside it, and the one that the register names; says which there are', () => {
    const own = mkdtempSync(join(tmpdir(), 'duo-layout-'));
    writeFileSync(join(own, 'a.duo'), 'register A\n  standaardindeling: kort\nactie 1: Brief\n');
    writeFileSync(
      join(own, 'b.duo'),
      'indeling kort: Kort\n  kolommen: wat = Onderwerp\nindeling lang\n  kolommen: nr\n',
    );
    const made = (...args: string[]) => duo(join(own, 'a.duo'), '--to', 'csv', '--out', '-', ...args);
    assert.match(made().stdout, /Onderwerp\r\nBrief\r\n$/u);
    assert.match(made('--layout', 'Lang').stdout, /Nr\r\n1\r\n$/u);
    const unknown = made('--layout', 'breed');
    const all = `kort, lang, ${[...LAYOUTS.map(({ name }) => name), ACROSS_LAYOUT].join(', ')}`;
    const message = `${messages.exportCommand.badLayout('breed', all)} ${messages.cli.hint}\n`;
    assert.deepEqual([unknown.status, unknown.stderr], [2, message]);
    rmSync(own, { recursive: true });
  });

  it('writes the file and ends with 0; over what is there only when it is told to', () => {
    const args = ['lijst.duo', '--to', 'csv', '--out', 'uit.csv', '--peildatum', '2 maart 2021'];
    assert.deepEqual(duo(...args), { status: 0, stdout: '', stderr: `${messages.exportCommand.written('uit.csv')}\n` });
    const written = readFileSync(join(folder, 'uit.csv'), 'utf8');
    assert.equal(
      written,
      '\uFEFFNr;Wat;Status;Accounthouder;Wanneer uiterlijk afgerond?\r\n1;Brief;;Anja;1 maart 2021 (te laat)\r\n',
    );
    writeFileSync(join(folder, 'uit.csv'), 'van iemand anders');
    assert.deepEqual(duo(...args), { status: 2, stdout: '', stderr: `${messages.exportCommand.exists('uit.csv')}\n` });
    assert.equal(readFileSync(join(folder, 'uit.csv'), 'utf8'), 'van iemand anders');
    assert.equal(duo(...args, '--force').status, 0);
    assert.equal(readFileSync(join(folder, 'uit.csv'), 'utf8'), written);
    assert.deepEqual(files(), ['fout.duo', 'lijst.duo', 'uit.csv']);
  });

  it('writes over no register, and says so of a disk that is full', () => {
    const before = readFileSync(join(folder, 'lijst.duo'), 'utf8');
    const args = ['lijst.duo', '--to', 'md', '--force', '--out'];
    assert.deepEqual(duo(...args, 'lijst.duo'), {
      status: 2,
      stdout: '',
      stderr: `${messages.exportCommand.refused.register('lijst.duo')}\n`,
    });
    assert.equal(readFileSync(join(folder, 'lijst.duo'), 'utf8'), before);
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    try {
      const { status, stderr } = spawnSync(process.execPath, [MAIN, 'check', 'lijst.duo'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      assert.equal(status, 2);
      assert.ok(stderr.endsWith(`${messages.exportCommand.cannotWrite('-')}\n`), stderr);
    } finally {
      closeSync(full);
    }
  });

  it('takes the format from the name, and prints where the name is -', () => {
    assert.equal(duo('lijst.duo', '--out', 'uit.md').status, 0);
    const { status, stdout, stderr } = duo('lijst.duo', '--to=md', '--out=-');
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout, readFileSync(join(folder, 'uit.md'), 'utf8'));
    rmSync(join(folder, 'uit.md'));
  });

  it('ends with 1 when the register stops it: each place, and no file', () => {
    const { status, stdout, stderr } = duo('fout.duo', '--out', 'fout.html');
    assert.deepEqual([status, stdout], [1, '']);
    assert.deepEqual(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(' '))),
      ['fout.duo:1:', 'fout.duo:3:'],
    );
    assert.equal(duo('lijst.duo', '--layout', 'verslag', '--out', 'v.html').status, 1);
    assert.deepEqual(files(), ['fout.duo', 'lijst.duo', 'uit.csv']);
  });

  it('ends with 2 when it cannot be carried out', () => {
    assert.deepEqual(duo('lijst.duo', '--to', 'html'), {
      status: 2,
      stdout: '',
      stderr: `${messages.exportCommand.noTarget} ${messages.cli.hint}\n`,
    });
    assert.equal(
      duo('lijst.duo', '--out', 'weg/a.html').stderr,
      `${messages.exportCommand.cannotWrite('weg/a.html')}\n`,
    );
    const asked = duo('lijst.duo', '--out', 'a.md', '--layout', 'mijn-acties');
    assert.deepEqual([asked.status, asked.stderr], [2, `${messages.exporting.reasons.asksOwner}\n`]);
    assert.deepEqual(files(), ['fout.duo', 'lijst.duo', 'uit.csv']);
  });

  it('makes a version for the public, or says at which columns a text names somebody', () => {
    const list = 'actie 1: Bel Anja Woortman\n  eigenaar: Anja Woortman\npersoon Anja Woortman\n';
    writeFileSync(join(folder, 'openbaar.duo'), list);
    writeFileSync(join(folder, 'uit.docx'), 'van iemand anders');
    const args = ['openbaar.duo', '--public', '--out', 'uit.docx', '--force'];
    const stopped = duo(...args);
    assert.deepEqual([stopped.status, stopped.stdout], [1, '']);
    assert.match(stopped.stderr, /^openbaar\.duo:1:14: In “Wat” staat “Anja Woortman”.*\n.*--replace/u);
    assert.equal(readFileSync(join(folder, 'uit.docx'), 'utf8'), 'van iemand anders');
    const named = duo(...args, '--replace', '--out', 'anja.docx');
    assert.deepEqual([named.status, named.stderr], [1, `${messages.publicCommand.nameOfFile('anja')}\n`]);
    const made = duo(...args, '--replace', '--inventory', 'inventaris.csv');
    assert.deepEqual([made.status, made.stderr], [0, `${messages.exportCommand.written('uit.docx')}\n`]);
    assert.match(
      readFileSync(join(folder, 'inventaris.csv'), 'utf8'),
      /openbaar\/actie\/1;1;Wat;5\.1\.2\.e;5\.1\.2\.e/u,
    );
    assert.deepEqual(files(), ['fout.duo', 'inventaris.csv', 'lijst.duo', 'openbaar.duo', 'uit.csv', 'uit.docx']);
  });

  it('fills a Word file that is given, says all that is wrong with it, and takes one for Word only', () => {
    const plain = ['lijst.duo', '--out', 'vast.docx'];
    assert.equal(duo(...plain).status, 0);
    // A list that we made ourselves is a Word file without fields.
    const refused = duo('lijst.duo', '--template', 'vast.docx', '--out', 'huis.docx');
    assert.deepEqual([refused.status, refused.stderr], [1, `${messages.exporting.template.noFields}\n`]);
    const parts = unzipSync(readFileSync(join(folder, 'vast.docx')));
    const body = strFromU8(parts['word/document.xml']!).replace('Brief', '{#rijen}{wat} van {eigenaar}{/rijen}');
    writeFileSync(join(folder, 'sjabloon.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(body) }));
    const made = duo('lijst.duo', '--template', 'sjabloon.docx', '--out', 'huis.docx');
    assert.deepEqual([made.status, made.stderr], [0, `${messages.exportCommand.written('huis.docx')}\n`]);
    assert.match(
      strFromU8(unzipSync(readFileSync(join(folder, 'huis.docx')))['word/document.xml']!),
      /Brief van Anja/u,
    );
    assert.equal(duo('lijst.duo', '--template', 'sjabloon.docx', '--out', 'a.odt').status, 2);
    const missing = duo('lijst.duo', '--template', 'weg.docx', '--out', 'a.docx');
    assert.deepEqual([missing.status, missing.stderr], [2, `${messages.cli.notFound('weg.docx')}\n`]);
    // For the public the words of the template are searched too.
    const signed = body.replace('{#rijen}', 'Gemaakt door Anja: {#rijen}').replace(' van {eigenaar}', '');
    writeFileSync(join(folder, 'sjabloon.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(signed) }));
    const leaked = duo('lijst.duo', '--public', '--template', 'sjabloon.docx', '--out', 'publiek.docx');
    assert.deepEqual([leaked.status, leaked.stderr], [1, `${messages.exporting.leakedByTemplate('anja')}\n`]);
    for (const name of ['vast', 'sjabloon', 'huis']) rmSync(join(folder, `${name}.docx`));
  }).timeout(60_000);

  it('says how it is used, in the language that is asked for', () => {
    assert.match(duo('--help').stdout, /^Gebruik: duo export[\s\S]*te-laat/u);
    assert.match(duo('--help', '--lang', 'en').stdout, /^Usage: duo export/u);
  });
});
