#!/usr/bin/env bash
# npm sbom --omit dev leaves out a package that ships, when a tool for development needs it too
#
# Expected: `npm sbom --omit dev` lists what runs in production: the same packages that `npm ls --omit dev --all` and
#   `npm ci --omit dev` give. A package that both the program and one of its development tools depend on is shipped, so it
#   is in the list.
# Happens: the shared package is missing from the bill of materials, and so is everything below it. No warning, exit 0. `npm ls` with the
#   same option lists it, and `npm ci --omit=dev` installs it.
# Version: npm 11.6.2.
# Why it matters: a bill of materials is made to answer "do we ship the library with the hole?". Here the answer is a
#   silent no for just the packages (glob matching, version comparison) that build tools share with programs. Of an
#   editor extension with 17 packages at run time it left out four that are in its bundle.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --no-save --prefix "$folder/npm" npm@11.6.2
npm=("$folder/npm/node_modules/.bin/npm")
mkdir project && cd project
names() { node -e 'const b = JSON.parse(require("fs").readFileSync(0)); console.log(b.components.map((c) => c.name).sort().join(" "))'; }
ask() {
  printf '%s' "$1" >package.json
  rm -rf node_modules package-lock.json
  "${npm[@]}" install --silent --ignore-scripts --no-audit --no-fund >/dev/null 2>&1
  "${npm[@]}" sbom --sbom-format cyclonedx --omit dev 2>/dev/null | names
}
echo "npm $("${npm[@]}" --version 2>/dev/null)"
alone=$(ask '{"name":"x","version":"1.0.0","dependencies":{"minimatch":"10.2.6"}}')
shared=$(ask '{"name":"x","version":"1.0.0","dependencies":{"minimatch":"10.2.6"},"devDependencies":{"brace-expansion":"5.0.13"}}')
listed=$("${npm[@]}" ls --omit dev --all --parseable 2>/dev/null | sed '1d; s#.*/node_modules/##' | sort | tr '\n' ' ' | sed 's/ $//')
echo "bill without the development tool: $alone"
echo "bill with it:                      $shared"
echo "npm ls --omit dev --all with it:   $listed"
[ "$alone" = 'balanced-match brace-expansion minimatch' ]
[ "$listed" = 'balanced-match brace-expansion minimatch' ]
[ "$shared" = 'minimatch' ]
echo 'seen as described'
