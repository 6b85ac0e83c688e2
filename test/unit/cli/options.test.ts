import assert from 'node:assert/strict';
import { FORMATS, languageAsked, readOptions } from '../../../server/src/cli/options.ts';
import { messages } from '../../../server/src/messages/index.ts';
import { dayOf } from '../../../server/src/model/time/calendar.ts';

const DAY = dayOf(2021, 3, 24);

function checks(args: string, expected: { paths: string[]; day?: number | undefined; format?: string }): void {
  assert.deepEqual(readOptions(args.split('|')), { kind: 'check', day: undefined, format: 'text', ...expected });
}

/** What is wrong, with where to find what is right. */
function isWrong(args: readonly string[], reason: string): void {
  assert.deepEqual(readOptions(args), { kind: 'wrong', message: `${reason} ${messages.cli.hint}` }, args.join(' '));
}

describe('the options of duo', () => {
  it('check: one path or more', () => {
    checks('check|a.duo', { paths: ['a.duo'] });
    checks('check|a.duo|map met spatie|.', { paths: ['a.duo', 'map met spatie', '.'] });
  });
  it('a date and a form, before or behind the paths, with a space or =', () => {
    checks('check|--peildatum|24 maart 2021|a|--format|json', { paths: ['a'], day: DAY, format: 'json' });
    checks('check|a|--peildatum=2021-03-24|--format=sarif', { paths: ['a'], day: DAY, format: 'sarif' });
    checks('check|a|--peildatum|24-3-2021', { paths: ['a'], day: DAY });
    for (const format of FORMATS) checks(`check|a|--format|${format}`, { paths: ['a'], format });
  });
  it('the last of two counts', () => {
    checks('check|a|--format|json|--format=text', { paths: ['a'] });
    checks('check|a|--peildatum=1-1-2020|--peildatum=2021-03-24', { paths: ['a'], day: DAY });
  });
  it('behind -- come paths only', () => {
    checks('check|--format=json|--|-a.duo|--help', { paths: ['-a.duo', '--help'], format: 'json' });
    isWrong(['check', '--'], messages.cli.noPath);
  });
  it('help, alone and behind check', () => {
    for (const args of [
      ['--help'],
      ['-h'],
      ['help'],
      ['check', '--help'],
      ['check', 'a', '-h'],
      ['check', '-h', '--x'],
    ]) {
      assert.deepEqual(readOptions(args), { kind: 'help' }, args.join(' '));
    }
  });
  it('the version, in place of a command', () => {
    for (const args of [['--version'], ['-V'], ['version']]) {
      assert.deepEqual(readOptions(args), { kind: 'version' }, args.join(' '));
    }
  });
  it('a language, which is known before anything is said', () => {
    checks('check|a|--lang|en', { paths: ['a'] });
    checks('check|--lang=nl|a', { paths: ['a'] });
    isWrong(['check', 'a', '--lang', 'de'], messages.cli.badLanguage('de'));
    isWrong(['check', 'a', '--lang'], messages.cli.missingValue('--lang'));
    const asked = ['check --lang en a', 'check a --lang=en', '--help --lang en', 'check --lang=nl --lang=en'];
    for (const args of asked) assert.equal(languageAsked(args.split(' ')), 'en', args);
    for (const args of ['check a', 'check -- --lang=en', 'check a --lang']) {
      assert.equal(languageAsked(args.split(' ')), undefined, args);
    }
  });
  it('- is a path: what is piped', () => {
    checks('check|-', { paths: ['-'] });
    checks('check|a.duo|-|--format=json', { paths: ['a.duo', '-'], format: 'json' });
  });
  it('what it cannot carry out, it says', () => {
    const { cli } = messages;
    assert.deepEqual(readOptions([]), { kind: 'wrong', message: cli.usage }, 'all of it, and no hint');
    isWrong(['controleer', 'a'], cli.unknownCommand('controleer'));
    isWrong(['a.duo'], cli.unknownCommand('a.duo'));
    isWrong(['check'], cli.noPath);
    isWrong(['check', '--format', 'json'], cli.noPath);
    isWrong(['check', 'a', '--vorm=json'], cli.unknownOption('--vorm'));
    isWrong(['check', 'a', '-format', 'json'], cli.unknownOption('-format'));
    isWrong(['check', 'a', '--format'], cli.missingValue('--format'));
    isWrong(['check', 'a', '--peildatum'], cli.missingValue('--peildatum'));
    isWrong(['check', 'a', '--format', 'xml'], cli.badFormat('xml'));
    isWrong(['check', 'a', '--format='], cli.badFormat(''));
    isWrong(['check', 'a', '--peildatum', '31 februari 2021'], cli.badDate('31 februari 2021'));
    isWrong(['check', 'a', '--peildatum', '24 maart'], cli.badDate('24 maart'));
    isWrong(['check', 'a', '--peildatum='], cli.badDate(''));
    isWrong(['check', 'a', '--peildatum', '--format', 'json'], cli.badDate('--format'));
  });
});

describe('the options of duo export', () => {
  const read = (args: string) => {
    const options = readOptions(['export', ...args.split('|')]);
    return options.kind === 'export' ? [options.format.name, options.layout, options.out, options.force] : options;
  };

  it('a format, a target and a layout; the target may say the format, and the layout is left to the register', () => {
    assert.deepEqual(read('a.duo|--to|html|--out|x|--layout|Te laat'), ['html', 'Te laat', 'x', false]);
    assert.deepEqual(read('a.duo|--out=x.ICS|--force'), ['ics', undefined, 'x.ICS', true]);
    assert.deepEqual(read('a.duo|--out|-|--to=csv|--peildatum|24 maart 2021'), ['csv', undefined, '-', false]);
  });

  it('says what is wrong or missing', () => {
    const text = messages.exportCommand;
    isWrong(['export', 'a.duo', '--to', 'html'], text.noTarget);
    isWrong(['export', '--to', 'html', '--out', 'a'], messages.cli.noPath);
    isWrong(['export', 'a.duo', '--out', 'a.html', '--geheim'], messages.cli.unknownOption('--geheim'));
    isWrong(['export', 'a.duo', '--out', 'a.html', '--force=ja'], messages.cli.unknownOption('--force'));
    isWrong(['export', 'a.duo', '--out', 'a.html', '--peildatum', 'ooit'], messages.cli.badDate('ooit'));
    isWrong(['check', 'a.duo', '--out', 'a.html'], messages.cli.unknownOption('--out'));
    const wrong = (args: string[]) => {
      const options = readOptions(['export', 'a.duo', ...args]);
      return options.kind === 'wrong' ? options.message : '';
    };
    assert.match(wrong(['--out', 'a.exe']), /“exe”.*docx, xlsx/u);
  });

  it('for the public: the ground of names, how people are called, what is asked for besides', () => {
    const forPublic = (...args: string[]) => {
      const options = readOptions(['export', 'a.duo', '--out', 'a.md', ...args]);
      return options.kind === 'export' ? options.public : options;
    };
    assert.equal(forPublic(), undefined);
    assert.deepEqual(forPublic('--public'), {
      ...{ ground: '5.1.2.e', shownAs: 'mark', marksOfWoo: false, asked: new Set(), replaces: false },
      inventory: undefined,
    });
    const all = ['--public', '--ground=5.1.2.i', '--persons', 'letter', '--marks', 'woo', '--replace'];
    assert.deepEqual(forPublic(...all, '--with', 'Toelichting, stand  van zaken,', '--inventory', 'i.csv'), {
      ...{ ground: '5.1.2.i', shownAs: 'letter', marksOfWoo: true, replaces: true, inventory: 'i.csv' },
      asked: new Set(['toelichting', 'stand van zaken']),
    });
    const text = messages.publicCommand;
    const wrongly = (...args: string[]) => ['export', 'a.duo', '--out', 'a.md', ...args];
    isWrong(wrongly('--replace'), text.asksPublic('--replace'));
    isWrong(wrongly('--with', 'x'), text.asksPublic('--with'));
    isWrong(wrongly('--public', '--ground', 'zomaar'), text.badGround('zomaar'));
    isWrong(wrongly('--public', '--persons', 'naam'), text.badPersons('naam', 'mark, letter, function'));
    isWrong(wrongly('--public', '--marks', 'wob'), text.badMarks('wob', 'keep, woo'));
    const message = forPublic('--public', '--with', 'wachtwoord') as { readonly message: string };
    assert.match(message.message, /“wachtwoord”.*toelichting, opmerking/u);
  });

  it('diff: one to three names and a form', () => {
    const diff = (args: string) => readOptions(['diff', ...args.split(' ')]);
    assert.deepEqual(diff('a.duo'), { kind: 'diff', names: ['a.duo'], format: 'text' });
    assert.deepEqual(diff('HEAD~1 HEAD a.duo --format md'), {
      kind: 'diff',
      names: ['HEAD~1', 'HEAD', 'a.duo'],
      format: 'md',
    });
    isWrong(['diff'], messages.diffCommand.noFiles);
    isWrong(['diff', 'a', 'b', 'c', 'd'], messages.diffCommand.noFiles);
    isWrong(['diff', 'a', '--format', 'sarif'], messages.diffCommand.badFormat('sarif'));
    assert.deepEqual(diff('--help'), { kind: 'help', of: 'diff' });
  });

  it('merge: three files, or git that is set up', () => {
    const merge = (args: string) => readOptions(['merge', ...args.split(' ')]);
    const plain = {
      kind: 'merge',
      base: 'b',
      ours: 'o',
      theirs: 't',
      out: undefined,
      force: false,
      name: undefined,
      isDriver: false,
    };
    assert.deepEqual(merge('b o t'), { ...plain, markSize: undefined });
    assert.deepEqual(merge('--driver --path -x --marker-size 9 b o t -o uit.duo --force'), {
      ...plain,
      out: 'uit.duo',
      force: true,
      isDriver: true,
      name: '-x',
      markSize: 9,
    });
    const text = messages.mergeCommand;
    for (const files of [['b', 'o'], ['b', 'o', 't', 'x'], []]) isWrong(['merge', ...files], text.threeFiles);
    for (const size of ['0', '101', 'x', '7.5'])
      isWrong(['merge', 'b', 'o', 't', '--marker-size', size], text.badSize(size));
    const install = { kind: 'install', isUndone: false, isGlobal: false, language: undefined };
    assert.deepEqual(merge('--install'), install);
    assert.deepEqual(merge('--uninstall --global --lang en'), {
      ...install,
      isUndone: true,
      isGlobal: true,
      language: 'en',
    });
    isWrong(['merge', '--install', 'a'], text.onlyInstall);
    isWrong(['merge', '--install', '--uninstall'], text.onlyInstall);
    isWrong(['merge', '--global', 'b', 'o', 't'], text.onlyWithInstall);
    assert.deepEqual(merge('-h'), { kind: 'help', of: 'merge' });
    isWrong(['constructor'], messages.cli.unknownCommand('constructor'));
  });

  it('import: one list, a register to write, and what columns are', () => {
    assert.deepEqual(
      readOptions([
        'import',
        'lijst.csv',
        '--to',
        'x.duo',
        '--map',
        'Wie doet het = eigenaar',
        '--map=Prijs=',
        '--strict',
      ]),
      {
        kind: 'import',
        source: 'lijst.csv',
        to: 'x.duo',
        into: undefined,
        asked: [
          ['Wie doet het', 'eigenaar'],
          ['Prijs', ''],
        ],
        names: undefined,
        from: undefined,
        day: undefined,
        dryRun: false,
        strict: true,
        force: false,
      },
    );
    const into = readOptions(['import', 'lijst.csv', '--into', 'r.duo', '--from', 'Henk']);
    assert.ok(into.kind === 'import');
    assert.deepEqual([into.to, into.into, into.from], ['r.duo', 'r.duo', 'Henk']);
    assert.deepEqual(readOptions(['import', '--help']), { kind: 'help', of: 'import' });
  });

  it('import: what is wrong with it', () => {
    const text = messages.importCommand;
    isWrong(['import', '--to', 'x.duo'], text.noSource);
    isWrong(['import', 'a.csv', 'b.csv', '--to', 'x.duo'], text.oneSource);
    isWrong(['import', 'a.csv'], text.noTarget);
    isWrong(['import', 'a.csv', '--to', 'x.txt'], text.notRegister('x.txt'));
    isWrong(['import', 'a.csv', '--to', 'x.duo', '--names', 'namen.txt'], text.notRegister('namen.txt'));
    isWrong(['import', 'a.csv', '--to', 'x.duo', '--map', 'Wie'], text.badMap('Wie'));
  });
});
