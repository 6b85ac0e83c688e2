/**
 * `node test/support/madeExpressions.ts`: the regular expressions that the modules of the server put together when they are
 * loaded, when they read the samples and when a feature first uses them, as JSON: a row of [module, source, flags]. In a process of its own, since what is
 * loaded already makes none any more.
 */
import { filesBelow, read } from './repository.ts';

/** The files that start something. */
const MAINS = /(?:\/main|browserMain|nodeWatchdog)\.ts$/u;

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
console.log(JSON.stringify([...made.values()]));
