/** `duo diff` and `duo merge` as processes of their own: which versions they read, what they write where, what they end with. */
import assert from 'node:assert/strict';
import { lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../../server/src/messages/index.ts';
import { GitFolder } from '../support/gitFolder.ts';

const A = 'actie 1: Brief\n  status: niet gestart\n';
const B = 'actie 1: Brief\n  status: gereed\n';
const CHANGED = 'actie 1: Brief\n  status: niet gestart → gereed\n0 nieuw, 0 weggehaald, 1 gewijzigd.\n';

describe('the command duo diff', () => {
  let folder: GitFolder;
  before(() => {
    folder = new GitFolder();
    folder.write('lijst é.duo', A);
    folder.write('onder/lijst.duo', A);
    folder.commit('begin');
    folder.write('lijst é.duo', B);
    folder.write('onder/lijst.duo', B);
    folder.commit('gereed');
    folder.write('onder/lijst.duo', A);
    folder.write('a.duo', A);
    folder.write('b.duo', B);
  });
  after(() => folder.remove());

  it('ends with 0 where nothing differs, with 1 where something does, and says it on the standard output', () => {
    assert.deepEqual(folder.duo('diff', 'a.duo', 'b.duo'), { status: 1, stdout: CHANGED, stderr: '' });
    assert.deepEqual(folder.duo('diff', 'a.duo', 'a.duo'), { status: 0, stdout: '', stderr: '' });
    const { status, stdout } = folder.duo('diff', 'a.duo', 'b.duo', '--format', 'json');
    assert.deepEqual([status, JSON.parse(stdout).entries.length], [1, 1]);
    assert.match(folder.duo('diff', 'a.duo', 'b.duo', '--lang', 'en').stdout, /1 changed\.\n$/u);
  });

  it('reads revisions of git: two, one beside the file as it is, none, and one with its file', () => {
    const name = 'lijst é.duo';
    for (const args of [
      ['HEAD~1', 'HEAD', name],
      ['HEAD~1', name],
      [`HEAD~1:${name}`, `HEAD:${name}`],
      [`HEAD~1:${name}`, name],
      ['a.duo', `HEAD:${name}`],
    ]) {
      assert.deepEqual(folder.duo('diff', ...args), { status: 1, stdout: CHANGED, stderr: '' }, args.join(' '));
    }
    assert.deepEqual(folder.duo('diff', name), { status: 0, stdout: '', stderr: '' });
    // Paths are seen from the folder that one is in, whatever that is to git.
    const back = folder.duoIn({ cwd: join(folder.path, 'onder') }, 'diff', 'lijst.duo');
    assert.match(back.stdout, /gereed → niet gestart/u);
    assert.equal(folder.duoIn({ cwd: folder.home('.') }, 'diff', 'werk map/onder/lijst.duo').status, 1);
  });

  it('reads what is piped, and what git gives for a file that is not there', () => {
    assert.equal(folder.duoIn({ input: B }, 'diff', 'a.duo', '-').stdout, CHANGED);
    assert.match(folder.duo('diff', '/dev/null', 'a.duo').stdout, /^actie 1: Brief – nieuw\n/u);
  });

  it('reads what is piped as it reads a file: to the last sign, and no other coding than UTF-8', () => {
    folder.write('merk.duo', `\uFEFF${A}`);
    const same = folder.duoIn({ input: `\uFEFF${A}` }, 'diff', 'merk.duo', '-');
    assert.deepEqual(same, { status: 0, stdout: '', stderr: '' });
    assert.equal(folder.duoIn({ input: A }, 'diff', 'merk.duo', '-').status, 1);
    const latin = folder.duoIn({ input: Buffer.from('actie 1: Zeeë\n', 'latin1') }, 'diff', 'a.duo', '-');
    assert.deepEqual(latin, { status: 2, stdout: '', stderr: `${messages.diffCommand.noText('<stdin>')}\n` });
    const both = folder.duoIn({ input: A }, 'diff', '-', '-');
    assert.deepEqual(both, { status: 2, stdout: '', stderr: `${messages.diffCommand.oneStdin}\n` });
  });

  it('reads revisions of a file whose folder is gone, and a revision with a colon in it', () => {
    const old = new GitFolder();
    try {
      for (const text of [A, B]) {
        old.write('weg/diep/lijst.duo', text);
        old.commit(text === A ? 'een: begin' : 'gereed');
      }
      rmSync(join(old.path, 'weg'), { recursive: true });
      old.commit('weg');
      const name = 'weg/diep/lijst.duo';
      const ran = (...args: string[]) => old.duo('diff', ...args);
      const changed = { status: 1, stdout: CHANGED, stderr: '' };
      assert.deepEqual(ran('HEAD~2', 'HEAD~1', name), changed);
      assert.deepEqual(ran(`HEAD~2:${name}`, `HEAD~1:${name}`), changed);
      assert.deepEqual(ran(`HEAD^{/een: begin}:${name}`, `HEAD~1:${name}`), changed);
      assert.deepEqual(ran('HEAD^{/een: begin}', 'HEAD~1', name), changed);
      old.write(name, B);
      assert.deepEqual(ran('HEAD^{/een: begin}', name), changed);
    } finally {
      old.remove();
    }
  });

  it('ends with 2 when it cannot be carried out, on one line, whatever stands in a name', () => {
    const says = (message: string, ...args: string[]) =>
      assert.deepEqual(folder.duo('diff', ...args), { status: 2, stdout: '', stderr: `${message}\n` }, args.join(' '));
    const text = messages.diffCommand;
    says(text.notInRevision('HEAD:weg.duo'), 'weg.duo');
    says(text.notInRevision('nergens:a.duo'), 'nergens', 'a.duo');
    says(messages.cli.notFound('weg.duo'), 'a.duo', 'weg.duo');
    says(messages.cli.notFound('onder'), 'a.duo', 'onder');
    says(`${text.noFiles} ${messages.cli.hint}`, '--', '--output=x', 'HEAD', 'a.duo');
    says('weg\\u{A}x\\u{1B}[8m.duo bestaat niet of kan niet worden gelezen.', 'a.duo', 'weg\nx\u001B[8m.duo');
    folder.write('fout.duo', Buffer.from([0x61, 0xe9]));
    says(text.noText('fout.duo'), 'a.duo', 'fout.duo');
    const none = folder.duoIn({ env: { PATH: folder.home('leeg') } }, 'diff', 'a.duo');
    assert.deepEqual(none, { status: 2, stdout: '', stderr: `${text.noGit}\n` });
  });
}).timeout(60_000);

describe('the command duo merge', () => {
  let folder: GitFolder;
  const ours = `${B}  eigenaar: Anja\n`;
  const theirs = `${A}  uit: brief\n`;
  const merged = `${B}  eigenaar: Anja\n  uit: brief\n`;
  beforeEach(() => {
    folder = new GitFolder();
    for (const [name, text] of [
      ['basis', A],
      ['ons', ours],
      ['hun', theirs],
      ['anders', 'actie 1: Brief\n  status: vervallen\n'],
    ] as const) {
      folder.write(name, text);
    }
  });
  afterEach(() => folder.remove());

  it('writes into the current version as git wants it, and nothing to the standard output', () => {
    assert.deepEqual(folder.duo('merge', 'basis', 'ons', 'hun'), { status: 0, stdout: '', stderr: '' });
    assert.equal(folder.read('ons'), merged);
    const { status, stdout, stderr } = folder.duo('merge', '--path', 'lijst\n.duo', 'basis', 'ons', 'anders');
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(stderr, `${messages.mergeCommand.conflicts('lijst\\u{A}.duo', 1)}\n`);
    assert.match(folder.read('ons'), /\n {2}\/\/ ======= binnenkomend\n {2}\/\/ {3}status: vervallen\n/u);
    assert.deepEqual(readdirSync(folder.path).sort(), ['.git', 'anders', 'basis', 'hun', 'ons']);
  });

  it('writes elsewhere, but over nothing that is there, and to the standard output', () => {
    const out = folder.duo('merge', 'basis', 'ons', 'hun', '-o', 'uit.duo');
    assert.deepEqual(out, { status: 0, stdout: '', stderr: `${messages.mergeCommand.written('uit.duo')}\n` });
    assert.deepEqual([folder.read('uit.duo'), folder.read('ons')], [merged, ours]);
    const text = messages.exportCommand;
    const again = folder.duo('merge', 'basis', 'ons', 'anders', '-o', 'uit.duo');
    assert.deepEqual(again, { status: 2, stdout: '', stderr: `${text.exists('uit.duo')}\n` });
    assert.equal(folder.read('uit.duo'), merged);
    assert.equal(folder.duo('merge', 'basis', 'ons', 'anders', '-o', 'uit.duo', '--force').status, 1);
    assert.equal(folder.duo('merge', 'basis', 'ons', 'hun', '--out=-').stdout, merged);
    const onFolder = folder.duo('merge', 'basis', 'ons', 'hun', '-o', '.git');
    assert.deepEqual([onFolder.status, onFolder.stderr], [2, `${text.refused.notAFile('.git')}\n`]);
  });

  it('says what is new twice under one number', () => {
    folder.write('ons', `${A}actie 2: Zaal huren\n`);
    folder.write('hun', `${A}actie 2: Brief aan NCG\n`);
    const { status, stderr } = folder.duo('merge', 'basis', 'ons', 'hun');
    assert.deepEqual([status, stderr], [0, `${messages.mergeCommand.doubled('ons', 'actie 2')}\n`]);
    assert.equal(folder.read('ons'), `${A}actie 2: Zaal huren\nactie 2: Brief aan NCG\n`);
  });

  it('ends with 2 and leaves everything as it is when it cannot be carried out', () => {
    folder.write('hun', Buffer.from(theirs, 'utf16le'));
    const cannot = folder.duo('merge', 'basis', 'ons', 'hun');
    assert.deepEqual(cannot, { status: 2, stdout: '', stderr: `${messages.diffCommand.noText('hun')}\n` });
    assert.equal(folder.duo('merge', 'basis', 'weg', 'hun').status, 2);
    assert.equal(folder.duo('merge', 'basis', 'ons').status, 2);
    assert.equal(folder.read('ons'), ours);
  });

  it('loses no byte of a file that is no UTF-8', () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    folder.write('basis', bytes('actie 1: Zeeë\n\n\nactie 2: B\n'));
    folder.write('ons', bytes('actie 1: Zeeën\n\n\nactie 2: B\n'));
    folder.write('hun', bytes('actie 1: Zeeë\n\n\nactie 2: Bé\n'));
    assert.equal(folder.duo('merge', 'basis', 'ons', 'hun').status, 0);
    assert.deepEqual(readFileSync(join(folder.path, 'ons')), bytes('actie 1: Zeeën\n\n\nactie 2: Bé\n'));
  });

  it('leaves the rights of the file and a link to it as they are', () => {
    if (process.platform === 'win32') return;
    folder.try('chmod', ['750', 'ons']);
    symlinkSync('ons', join(folder.path, 'link'));
    assert.equal(folder.duo('merge', 'basis', 'link', 'hun').status, 0);
    assert.ok(lstatSync(join(folder.path, 'link')).isSymbolicLink());
    assert.equal(folder.read('ons'), merged);
    assert.equal(statSync(join(folder.path, 'ons')).mode & 0o777, 0o750);
  });
}).timeout(60_000);
