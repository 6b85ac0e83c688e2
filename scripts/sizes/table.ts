/** The sizes in docs/dependencies.md, from what docs/dependencies.json holds. */
import type { BundleSize } from '../build/sizes.ts';

const BEGIN = '<!-- the sizes: made by npm run sizes -->';
const END = '<!-- the end of the sizes -->';

/** The page with the sizes made anew between their marks, the rest as it is. */
export function sizesPage(page: string, bundles: readonly BundleSize[]): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('docs/dependencies.md has no place for the sizes');
  return `${page.slice(0, from)}${BEGIN}\n\n${sizesOf(bundles)}\n\n${page.slice(to)}`;
}

function sizesOf(bundles: readonly BundleSize[]): string {
  const totals = bundles.map(({ file, bytes, packages }) => {
    const own = bytes - Object.values(packages).reduce((sum, size) => sum + size, 0);
    return [`\`${file}\``, kilobytes(bytes), kilobytes(own)];
  });
  const names = [...new Set(bundles.flatMap(({ packages }) => Object.keys(packages)))].sort();
  const perPackage = names.map((name) => [
    `\`${name}\``,
    bundles
      .filter(({ packages }) => name in packages)
      .map(({ file, packages }) => `${file.slice('dist/'.length)} ${kilobytes(packages[name]!)}`)
      .join(', '),
  ]);
  return [table(['bundle', 'size', 'of which ours'], totals), table(['package', 'size in'], perPackage)].join('\n\n');
}

const kilobytes = (bytes: number): string => Math.ceil(bytes / 1000).toLocaleString('en');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
