/** git merges registers by `duo merge`, as `duo merge --install` sets it up: in each way in which git merges. */
import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { messages } from '../../server/src/messages/index.ts';
import { GitFolder } from '../support/gitFolder.ts';

const LIST = 'mijn lijst é.duo';
const BASE = 'actie 1: Brief\n  status: niet gestart\n  eigenaar: Anja\n  deadline: 1 maart 2021\n';
const OURS = BASE.replace('niet gestart', 'in uitvoering');
const THEIRS = BASE.replace('Anja', 'Henk');
const BOTH = OURS.replace('Anja', 'Henk');
const OTHER_DAY = (text: string, day: string) => text.replace('1 maart 2021', day);

describe('git with duo merge', () => {
  let folder: GitFolder;

  /** Commits the base on `hoofd`, another version on `zij`, and ours on `hoofd`. */
  function branches(ours: string, theirs: string, base = BASE, name = LIST): void {
    folder.write(name, base);
    folder.commit('begin');
    folder.git('checkout', '-q', '-b', 'zij');
    folder.write(name, theirs);
    folder.commit('zij');
    folder.git('checkout', '-q', 'hoofd');
    folder.write(name, ours);
    folder.commit('wij');
  }

  const ran = (...args: string[]) => folder.try('git', args);

  let set: GitFolder;
  before(() => {
    set = new GitFolder();
    const { status, stderr } = set.duo('merge', '--install');
    assert.equal(status, 0, stderr);
    set.commit('regels voor git');
  });
  after(() => set.remove());
  beforeEach(() => {
    folder = new GitFolder(set);
  });
  afterEach(() => folder.remove());

  it('merges fields beside each other, which git itself cannot', () => {
    branches(OURS, THEIRS);
    folder.git('merge', '-q', '-m', 'samen', 'zij');
    assert.equal(folder.read(LIST), BOTH);
    assert.equal(folder.git('status', '--porcelain'), '');
  });

  it('merges a file that one side has renamed, and marks what one side has put in another file', () => {
    const two = `${BASE}\nactie 2: Kaart\n  eigenaar: Mia\n`;
    branches(two.replace('niet gestart', 'gereed'), two.replace('Anja', 'Henk'), two);
    folder.git('checkout', '-q', 'zij');
    folder.git('mv', LIST, 'anders.duo');
    folder.commit('zij, elders');
    folder.git('checkout', '-q', 'hoofd');
    folder.git('merge', '-q', '-m', 'samen', 'zij');
    const both = two.replace('niet gestart', 'gereed').replace('Anja', 'Henk');
    assert.equal(folder.read('anders.duo'), both);
    // Half of it goes to a file of its own, while the other side changes that half.
    folder.git('checkout', '-q', '-b', 'half');
    const [first = '', second = ''] = both.split(/^(?=actie 2)/mu);
    folder.write('anders.duo', first);
    folder.write('deel.duo', second);
    folder.commit('in tweeën');
    folder.git('checkout', '-q', 'hoofd');
    folder.write('anders.duo', both.replace('Mia', 'Piet'));
    folder.commit('wij weer');
    assert.equal(ran('merge', 'half').status, 1);
    const merged = folder.read('anders.duo') + folder.read('deel.duo');
    for (const line of [...first.split('\n'), ...second.split('\n'), '  eigenaar: Piet'])
      assert.ok(merged.split('\n').includes(line), line);
    assert.match(folder.duo('check', 'anders.duo').stdout, /keuze-open/u);
  });

  it('stops at a conflict, which is marked, told on the standard error alone, and committed only when somebody says so', () => {
    branches(OTHER_DAY(OURS, '1 april 2021'), OTHER_DAY(THEIRS, '1 mei 2021'));
    const { status, stdout, stderr } = ran('merge', 'zij');
    assert.equal(status, 1);
    assert.match(
      folder.read(LIST),
      /\n {2}deadline: 1 april 2021\n {2}\/\/ ======= binnenkomend\n {2}\/\/ {3}deadline: 1 mei 2021\n/u,
    );
    assert.match(folder.read(LIST), /eigenaar: Henk/u);
    assert.ok(stderr.includes(messages.mergeCommand.conflicts(LIST, 1)), stderr);
    assert.ok(!stdout.includes(messages.mergeCommand.conflicts(LIST, 1)));
    assert.match(folder.git('status', '--porcelain'), /^UU /u);
    assert.equal(folder.duo('check', LIST).status, 1);
  });

  it('merges in a cherry-pick, a revert, a rebase, a stash and a change of branch, whichever side is the current one', () => {
    branches(OURS, THEIRS);
    const start = folder.git('rev-parse', 'HEAD').trim();
    const again = () => folder.git('reset', '-q', '--hard', start);
    folder.git('cherry-pick', 'zij');
    assert.equal(folder.read(LIST), BOTH);
    folder.git('revert', '--no-edit', 'HEAD~1');
    assert.equal(folder.read(LIST), THEIRS);
    again();
    folder.git('rebase', '-q', 'zij');
    assert.equal(folder.read(LIST), BOTH);
    again();
    folder.write(LIST, OTHER_DAY(OURS, '1 juni 2021'));
    folder.git('stash', '-q');
    folder.git('checkout', '-q', 'zij');
    folder.git('stash', 'pop', '-q');
    assert.equal(folder.read(LIST), OTHER_DAY(THEIRS, '1 juni 2021'));
    folder.git('checkout', '-q', '-m', 'hoofd');
    assert.equal(folder.read(LIST), OTHER_DAY(OURS, '1 juni 2021'));
  });

  it('merges what both sides added, and branches that were merged both ways before', () => {
    folder.git('checkout', '-q', '-b', 'zij');
    folder.write(LIST, `${BASE}\nactie 2: Van hen\n`);
    folder.commit('zij');
    folder.git('checkout', '-q', 'hoofd');
    folder.write(LIST, `${BASE}\nactie 3: Van ons\n`);
    folder.commit('wij');
    folder.git('merge', '-q', '-m', 'samen', 'zij');
    assert.equal(folder.read(LIST), `${BASE}\nactie 3: Van ons\n\nactie 2: Van hen\n`);

    // Criss-cross: each has merged what the other was, and gone on.
    const [a, b] = ['hoofd', 'zij'];
    folder.git('checkout', '-q', '-B', 'zij', 'hoofd');
    const grown = folder.read(LIST);
    const went = (branch: string, text: string) => {
      folder.git('checkout', '-q', branch);
      folder.write(LIST, text);
      folder.commit(branch);
      return folder.git('rev-parse', 'HEAD').trim();
    };
    const one = went(a, grown.replace('niet gestart', 'in uitvoering'));
    const other = went(b, grown.replace('Anja', 'Henk'));
    folder.git('merge', '-q', '-m', 'wij erbij', one);
    folder.git('checkout', '-q', a);
    folder.git('merge', '-q', '-m', 'zij erbij', other);
    went(b, OTHER_DAY(folder.read(LIST), '1 mei 2021'));
    folder.git('checkout', '-q', a);
    folder.write(LIST, `${folder.read(LIST)}\nactie 4: Later\n`);
    folder.commit('later');
    folder.git('merge', '-q', '-m', 'kruis', 'zij');
    assert.equal(
      folder.read(LIST),
      `${OTHER_DAY(BOTH, '1 mei 2021')}\nactie 3: Van ons\n\nactie 2: Van hen\n\nactie 4: Later\n`,
    );
    // A conflict in what both came from, where git makes one of several beginnings: neither reading of it counts.
    folder.git('config', 'merge.duo.recursive', 'text');
    const now = folder.read(LIST);
    const first = went(a, OTHER_DAY(now.replace('1 mei', '1 maart'), '2 maart 2021'));
    folder.git('checkout', '-q', '-B', 'zij', 'HEAD~1');
    const second = went(b, OTHER_DAY(now.replace('1 mei', '1 maart'), '3 maart 2021'));
    const solve = (branch: string, with_: string, day: string) => {
      folder.git('checkout', '-q', branch);
      assert.equal(ran('merge', '-q', '-m', 'x', with_).status, 1);
      folder.write(LIST, OTHER_DAY(now.replace('1 mei', '1 maart'), day));
      folder.commit('gekozen');
    };
    solve(b, first, '3 maart 2021');
    solve(a, second, '2 maart 2021');
    assert.equal(ran('merge', '-q', '-m', 'x', 'zij').status, 1);
    assert.match(folder.read(LIST), /deadline: 2 maart 2021\n.*\n *\/\/ +deadline: 3 maart 2021\n/u);
  });

  it('keeps the line ends that git wants: those of the repository, and those of the current side', () => {
    folder.git('config', 'core.autocrlf', 'true');
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    branches(crlf(OURS), crlf(THEIRS), crlf(BASE));
    folder.git('merge', '-q', '-m', 'samen', 'zij');
    assert.equal(folder.read(LIST), crlf(BOTH));
    assert.equal(folder.git('show', `HEAD:${LIST}`), BOTH);
    assert.equal(folder.git('status', '--porcelain'), '');

    // A file that holds CRLF in git on one side only.
    folder.git('config', 'core.autocrlf', 'false');
    for (const [ours, theirs, merged] of [
      [OURS, crlf(THEIRS), BOTH],
      [crlf(OURS), THEIRS, crlf(BOTH)],
    ] as const) {
      folder.git('checkout', '-q', '-B', 'hoofd');
      folder.git('branch', '-q', '-D', 'zij');
      branches(ours, theirs, BASE, `ander/${LIST}`);
      folder.git('merge', '-q', '-m', 'samen', 'zij');
      assert.equal(folder.read(`ander/${LIST}`), merged);
      folder.git('rm', '-q', '-r', 'ander');
      folder.commit('weg');
    }
  });

  it('falls back on the marks of git where the program is gone, and duo finds those too', () => {
    // Also where ours holds a conflict already.
    const open = '// <<<<<<< huidig\n// ======= binnenkomend\n// >>>>>>> einde\n';
    branches(OURS + open, THEIRS);
    const own = folder.git('config', 'merge.duo.driver').trim();
    for (const lost of [own.replace(/duo\.mjs'/u, "weg.mjs'"), own.replace(/^'[^']*'/u, "'/weg/node'")]) {
      assert.notEqual(lost, own);
      folder.git('config', 'merge.duo.driver', lost);
      assert.equal(ran('merge', 'zij').status, 1);
      assert.match(folder.read(LIST), /^<<<<<<< huidig\n.*\n.*\n=======\n.*\n.*\n>>>>>>> binnenkomend$/mu);
      assert.match(folder.duo('check', LIST).stdout, /:2:1: fout keuze-open: /u);
      folder.git('merge', '--abort');
    }
    // What it cannot read, such as UTF-16, it leaves to git as well.
    folder.git('config', 'merge.duo.driver', own);
    folder.git('checkout', '-q', '-b', 'utf16');
    folder.write(LIST, Buffer.from(OURS, 'utf16le'));
    folder.commit('utf-16');
    assert.equal(ran('merge', 'zij').status, 1);
    assert.match(folder.git('status', '--porcelain'), /^UU /u);
  });

  it('writes nothing to the standard output, where git writes what other programs read', () => {
    branches(OTHER_DAY(OURS, '1 april 2021'), OTHER_DAY(THEIRS, '1 mei 2021'));
    const { status, stdout } = ran('merge-tree', '--write-tree', 'hoofd', 'zij');
    assert.equal(status, 1);
    assert.match(stdout, /^[0-9a-f]{40}\n/u);
  });

  it('is not called where three come together at once, or where it was not set up: git does what it always does', () => {
    branches(OURS, THEIRS);
    folder.git('checkout', '-q', '-b', 'derde', 'HEAD~1');
    folder.write('ander.duo', 'actie 9: Ander\n');
    folder.commit('derde');
    folder.git('checkout', '-q', 'hoofd');
    assert.notEqual(ran('merge', '-m', 'drie', 'derde', 'zij').status, 0, 'lines beside each other');
    folder.git('reset', '-q', '--hard');
    assert.equal(folder.duo('merge', '--uninstall').status, 0);
    assert.ok(!readFileSync(join(folder.path, '.git/config'), 'utf8').includes('duo'));
    assert.equal(folder.read('.gitattributes'), '');
    assert.equal(ran('merge', 'zij').status, 1);
    assert.match(folder.read(LIST), /^<<<<<<< HEAD$/mu);
  });

  it('shows below which heading a change stands', () => {
    folder.write(LIST, `blok A: Een\n\n${BASE}\n${'// regel\n'.repeat(5)}`);
    folder.commit('kop');
    folder.write(LIST, folder.read(LIST).replace('1 maart', '2 maart'));
    assert.match(folder.git('diff'), /^@@ .* @@ blok A: Een$/mu);
  });
}).timeout(60_000);

describe('duo merge --install', () => {
  let folder: GitFolder;
  beforeEach(() => {
    folder = new GitFolder();
  });
  afterEach(() => folder.remove());
  const text = messages.gitSetUp;

  it('says what it wrote and that it works; a second time nothing changes, and what stands there already stays', () => {
    folder.write('.gitattributes', '* text=auto\r\n*.docx binary');
    const { status, stdout, stderr } = folder.duo('merge', '--install');
    assert.deepEqual([status, stdout], [0, '']);
    assert.ok(stderr.includes(text.setting('merge.duo.driver')) && stderr.endsWith(`${text.works}\n`), stderr);
    const attributes = '* text=auto\r\n*.docx binary\r\n*.duo merge=duo diff=duo\r\n';
    assert.equal(folder.read('.gitattributes'), attributes);
    const config = folder.read('.git/config');
    folder.write('onder/x.duo', '');
    const again = folder.duoIn({ cwd: join(folder.path, 'onder') }, 'merge', '--install');
    assert.deepEqual(again, { status: 0, stdout: '', stderr: `${text.already}\n${text.works}\n` });
    assert.deepEqual([folder.read('.git/config'), folder.read('.gitattributes')], [config, attributes]);
    assert.equal(folder.duo('merge', '--uninstall').status, 0);
    assert.equal(folder.read('.gitattributes'), '* text=auto\r\n*.docx binary\r\n');
    assert.equal(folder.duo('merge', '--uninstall').stderr, `${text.nothingToRemove}\n`);
  });

  it('tries it out whatever the settings of an account say of other merges, and puts nothing in another repository', () => {
    writeFileSync(folder.home('negeer'), '*.duo\n.gitattributes\n');
    for (const [name, value] of [
      ['merge.ff', 'only'],
      ['merge.verifySignatures', 'true'],
      ['core.excludesFile', folder.home('negeer')],
    ] as const) {
      folder.git('config', '--global', name, value);
      const { stderr } = folder.duo('merge', '--install');
      assert.ok(stderr.endsWith(`${text.works}\n`), `${name}: ${stderr}`);
    }
    const git = join(folder.path, '.git');
    const own = { GIT_DIR: git, GIT_COMMON_DIR: git, GIT_OBJECT_DIRECTORY: join(git, 'objects') };
    const found = () => readdirSync(join(git, 'objects')).length + readdirSync(join(git, 'refs/heads')).length;
    const before = found();
    const { stderr } = folder.duoIn({ env: own }, 'merge', '--install');
    assert.ok(stderr.endsWith(`${text.works}\n`), stderr);
    assert.equal(found(), before);
  });

  it('keeps each byte, the rights and the link of the attributes that somebody has', () => {
    const before = Buffer.from('# beëindigd\nzeeë.txt text\n', 'latin1');
    folder.write('onder/regels', before);
    if (process.platform !== 'win32') {
      folder.try('chmod', ['640', 'onder/regels']);
      symlinkSync('onder/regels', join(folder.path, '.gitattributes'));
    } else folder.write('.gitattributes', before);
    const bytes = () => readFileSync(join(folder.path, '.gitattributes'));
    const isSame = () => {
      if (process.platform === 'win32') return;
      assert.ok(lstatSync(join(folder.path, '.gitattributes')).isSymbolicLink());
      assert.equal(statSync(join(folder.path, 'onder/regels')).mode & 0o777, 0o640);
    };
    // git itself takes no attributes from a link, so whether it works is not asked here.
    folder.duo('merge', '--install');
    assert.deepEqual(bytes(), Buffer.concat([before, Buffer.from('*.duo merge=duo diff=duo\n')]));
    isSame();
    folder.duo('merge', '--uninstall');
    assert.deepEqual(bytes(), before);
    isSame();
  });

  it('takes nothing for empty that it cannot read, and sets nothing then', () => {
    const path = join(folder.path, '.gitattributes');
    const config = folder.read('.git/config');
    const refuses = (how: string) => {
      const said = folder.duo('merge', how);
      assert.deepEqual([said.status, said.stdout], [2, '']);
      assert.match(said.stderr, /gitattributes kan niet worden geschreven\.\n$/u);
    };
    const wide = Buffer.from('*.docx binary\n', 'utf16le');
    folder.write('.gitattributes', wide);
    refuses('--install');
    assert.deepEqual(readFileSync(path), wide);
    assert.equal(folder.read('.git/config'), config);
    refuses('--uninstall');
    rmSync(path);
    mkdirSync(path);
    refuses('--install');
    assert.equal(folder.read('.git/config'), config);
    if (process.platform === 'win32') return;
    rmdirSync(path);
    symlinkSync('nergens', path);
    refuses('--install');
    assert.ok(lstatSync(path).isSymbolicLink());
  });

  it('writes through no link that leads out of the repository', () => {
    if (process.platform === 'win32') return;
    const outside = folder.home('regels');
    writeFileSync(outside, '# van een ander\n');
    symlinkSync(outside, join(folder.path, '.gitattributes'));
    for (const how of ['--install', '--uninstall']) {
      const { status, stderr } = folder.duo('merge', how);
      assert.deepEqual([status, readFileSync(outside, 'utf8')], [2, '# van een ander\n']);
      assert.match(stderr, /gitattributes kan niet worden geschreven\.\n$/u);
    }
  });

  it('sets up all folders of an account, and nothing in the one that one is in', () => {
    const { status, stderr } = folder.duo('merge', '--install', '--global', '--lang', 'en');
    assert.equal(status, 0, stderr);
    assert.ok(!existsSync(join(folder.path, '.gitattributes')));
    assert.ok(!folder.read('.git/config').includes('duo'));
    assert.match(readFileSync(folder.home('.config/git/attributes'), 'utf8'), /^\*\.duo merge=duo diff=duo$/mu);
    assert.match(readFileSync(folder.home('gitconfig'), 'utf8'), /merge --driver --lang en --path %P/u);
    assert.equal(folder.duo('merge', '--uninstall', '--global').status, 0);
  });

  it('says why it cannot: no git, no repository, a rule of somebody else that wins', () => {
    const none = folder.duoIn({ env: { PATH: folder.home('leeg') } }, 'merge', '--install');
    assert.deepEqual(none, { status: 2, stdout: '', stderr: `${text.noGit}\n` });
    const outside = folder.duoIn({ cwd: folder.home('.') }, 'merge', '--install');
    assert.deepEqual(outside, { status: 2, stdout: '', stderr: `${text.noRepository}\n` });
    folder.write('.git/info/attributes', '*.duo -merge\n');
    const overruled = folder.duo('merge', '--install');
    assert.equal(overruled.status, 2);
    assert.ok(overruled.stderr.endsWith(`${text.worksNot}\n`));
  });
}).timeout(60_000);
