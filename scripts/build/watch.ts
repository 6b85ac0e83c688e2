/** `npm run watch`: bundles that are made again when one of their files is saved. */
import { type BuildOptions, context, type Plugin } from 'esbuild';

/**
 * Builds each bundle with a source map, and again at every change. `say` gets a line when a round of builds begins and one when all
 * of it are made: `.vscode/tasks.json` waits for these two. What is wrong in the code esbuild prints
 * itself; the bundle is gone until that is put right. Resolves when watching
 * has begun, with what ends it.
 */
export async function watch(
  bundles: readonly BuildOptions[],
  say: (line: string) => void = console.log,
): Promise<() => Promise<void>> {
  const rounds = roundsOf(bundles.length, say);
  const contexts = await Promise.all(
    bundles.map((options) =>
      context({
        ...options,
        minifySyntax: false,
        minifyWhitespace: false,
        sourcemap: 'linked',
        plugins: [...(options.plugins ?? []), rounds],
      }),
    ),
  );
  for (const one of contexts) await one.watch();
  return async () => {
    await Promise.all(contexts.map((one) => one.dispose()));
  };
}

/** Tells of rounds: bundles that are made at the same time are one. The first round has all of them. */
function roundsOf(bundles: number, say: (line: string) => void): Plugin {
  let running = 0;
  /** Builds that the first round still waits for. */
  let awaited = bundles;
  let isOver = true;
  let errors = 0;
  return {
    name: 'rounds',
    setup(build) {
      build.onStart(() => {
        if (isOver) {
          say('[watch] building');
          isOver = false;
          errors = 0;
        }
        running++;
      });
      build.onEnd((result) => {
        running--;
        awaited = Math.max(0, awaited - 1);
        errors += result.errors.length;
        if (running > 0 || awaited > 0) return;
        isOver = true;
        say(`[watch] built, ${errors} errors`);
      });
    },
  };
}
