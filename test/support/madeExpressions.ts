/**
 * `node test/support/madeExpressions.ts`: the regular expressions that the modules of the server put together when they are
 * loaded, when they read the samples and when a feature first uses them, as JSON: a row of [module, source, flags]. In a process of its own, since what is
 * loaded already makes none any more.
 */
import { filesBelow, read } from './repository.ts';

/** The files that start something. */
const MAINS = /(?:\/main|browserMain|keptMain|nodeWatchdog)\.ts$/u;

const made = new Map<string, readonly [string, string, string]>();
// Whose it is, is all that is asked.
Error.stackTraceLimit = 3;
const Native = RegExp;
globalThis.RegExp = new Proxy(Native, {
  construct(target, args) {
    const expression = Reflect.construct(target, args) as RegExp;
    const [, , caller = ''] = (new Error().stack ?? '').split('\n');
    const module = /server\/src\/[^:)]+/u.exec(caller)?.[0];
    if (module !== undefined) {
      const { source, flags } = expression;
      made.set(`${module} ${source} ${flags}`, [module, source, flags]);
    }
    return expression;
  },
});

for (const path of filesBelow('server/src', '.ts')) if (!MAINS.test(path)) await import(`../../${path}`);
const { fixture, problemsOf } = await import('./fixture.ts');
const { resolveIn } = await import('../../server/src/model/references/resolve.ts');
for (const path of filesBelow('samples', '.duo')) {
  const { scope, ...others } = fixture(read(path));
  problemsOf({ scope, ...others });
  // What is made at its first use is made by whoever asks what is named.
  for (const placed of scope.file.document.entries) resolveIn({ file: scope.file, placed }, scope);
}
// Those of the wider reading are made for a text that holds a word of theirs: these hold one of each.
const { readDeadline } = await import('../../server/src/syntax/dates/read.ts');
for (const words of [
  '§ 1 jaar kwartaal maand week dag morgen jaareinde laatste helft winter zomer ( .',
  "§ 1-'20 eindejaar volgende vergadering dit j.l. a.s. asap zijne bepalen ≤ <",
  '1 mei 2020 om 3 §',
  '1 mei § jl as jaar',
]) {
  readDeadline(words);
}
console.log(JSON.stringify([...made.values()]));
