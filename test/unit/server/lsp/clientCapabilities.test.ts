/** What a client says of itself may have any form. */
import assert from 'node:assert/strict';
import { capabilitiesFor } from '../../../../server/src/server/handlers/serverCapabilities.ts';
import { clientCapabilities } from '../../../../server/src/server/lsp/clientCapabilities.ts';
import { FULL_CAPABILITIES } from '../../../support/lspClient.ts';

type Said = { [name: string]: Said };

/** Where something stands in what a client says. */
function* pathsIn(said: unknown, above: readonly string[] = []): Iterable<readonly string[]> {
  if (typeof said !== 'object' || said === null) return;
  for (const [name, value] of Object.entries(said)) {
    yield [...above, name];
    yield* pathsIn(value, [...above, name]);
  }
}

/** The same with something else at one place. */
function withOther(path: readonly string[], value: unknown): Said {
  const said = structuredClone(FULL_CAPABILITIES) as unknown as Said;
  let holder = said;
  for (const name of path.slice(0, -1)) holder = holder[name]!;
  holder[path.at(-1)!] = value as Said;
  return said;
}

const support = (capabilities: object) => clientCapabilities({ capabilities, processId: null, rootUri: null });

describe('what a client says of itself', () => {
  for (const value of [null, 5, true, 'x', [], [5], {}]) {
    it(`is read with ${JSON.stringify(value)} anywhere`, () => {
      for (const path of pathsIn(FULL_CAPABILITIES)) {
        assert.doesNotThrow(() => capabilitiesFor(support(withOther(path, value))), path.join('.'));
      }
    });
  }

  it('counts as not said when it is null', () => {
    const { pulls, showsActions, foldingLimit, tokenTypes, wantsPushes } = support({
      textDocument: {
        diagnostic: null,
        codeAction: { codeActionLiteralSupport: null },
        foldingRange: { rangeLimit: null },
        semanticTokens: { tokenTypes: null },
      },
    });
    assert.deepEqual(
      { pulls, showsActions, foldingLimit, tokenTypes, wantsPushes },
      { pulls: false, showsActions: false, foldingLimit: undefined, tokenTypes: undefined, wantsPushes: true },
    );
  });
});
