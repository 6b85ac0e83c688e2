/**
 * What a register says, wherever the server sends it to be shown beside the text: in hovers, documentation, lenses, hints,
 * outlines, searches, hierarchies and problems it is never markup, a link, a command or an icon. In both languages.
 */
import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyPrepareRequest,
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  type CompletionItem,
  CompletionResolveRequest,
  type DocumentSymbol,
  type Hover,
  InlayHintRequest,
  SignatureHelpRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { useLanguage } from '../../server/src/messages/index.ts';
import { FULL_CAPABILITIES, LspClient } from '../support/lspClient.ts';
import { NO_FILES, STILL_CLOCK } from './inProcess.ts';

const URI = 'file:///werk/lijst.duo';
const BAD = '[hier](command:x.y "z") $(check) <a href="command:x">b</a> ![p](https://nergens.example/p) `c` **d** &lt;';
const TEXT = `register LIJST: Lijst ${BAD}
gremium DUO: Overleg ${BAD}
  leden: Anja ${BAD} (OBG), Piet $(bug)
organisatie OBG: Groep ${BAD}
  ook bekend als: De $(x) groep
persoon Anja Bakker $(star): ${BAD}
  functie: voorzitter ${BAD}

1 Kopje ${BAD}

actie 1: Brief ${BAD}
  status: in uitvoering
  eigenaar: Anja $(check)
  deadline: volgend DUO
  toelichting: Zie ${BAD}
  historie:
    10 februari 2021: uitgesteld van 1 februari 2021 naar 1 maart 2021, ${BAD}
    11 februari 2021 DUO: ${BAD}

actie 2: Stuk ${BAD}
  status: ${BAD}
  eigenaar: $(check) Onbekend ${BAD}
  deadline: na actie 1, ${BAD}
  na: 1

actie 3: Nota
  eigenaar: Kees\u202E Vaak
  status: in uitvoeri\u202Eng

besluit 1: Besluit ${BAD}
  acties: 1
toezegging 1: Toezegging ${BAD}
  aan: Raad ${BAD}

vergadering DUO 24 maart 2021
  aanwezig: Anja $(check), ${BAD}
  actie 1: besproken ${BAD}
    actiepunt: Anja $(check) belt ${BAD}

vergadering DUO 31 maart 2021 ${BAD}
`;

/** What is left of Markdown that means something, once what was escaped is away, and our own heavy and slanted marks. */
const MARKUP = /[[\]<`]|:\/\/|&#?\w+;|\$\(/u;
const escapesAway = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]/gu, '');
/** What VS Code reads as a link or an icon in what is plain text elsewhere. */
const DRAWN = /\]\(|\$\([a-z0-9-]+(?:~[a-z]+)?\)|[\p{Cc}\u2028\u202E]/iu;

for (const language of ['nl', 'en'] as const) {
  describe(`what a register says is shown as text in all places beside it (${language})`, () => {
    let client: LspClient;
    const at = { textDocument: { uri: URI } };
    const lines = TEXT.split('\n');
    const places = lines.flatMap((text, line) =>
      Array.from({ length: Math.ceil((text.length + 1) / 3) }, (_, step) => ({ line, character: 3 * step })),
    );
    const inMarkup = (content: Hover['contents'] | undefined, where: string) => {
      if (content === undefined) return false;
      // A string is plain text (LSP 3.17, CompletionItem, SignatureInformation, InlayHint).
      if (typeof content === 'object' && 'kind' in content && content.kind === 'markdown') {
        const left = escapesAway(content.value).replaceAll('**', '');
        assert.doesNotMatch(left, MARKUP, where);
        return content.value.includes('hier');
      }
      return false;
    };
    const asText = (text: string | undefined, where: string) => {
      assert.doesNotMatch(text ?? '', DRAWN, where);
      return text?.includes('hier') === true || text?.includes('check') === true;
    };

    before(async () => {
      client = LspClient.inProcess({ fileSystem: NO_FILES, clock: STILL_CLOCK, nextTurn: setImmediate });
      await client.initialize('file:///werk', FULL_CAPABILITIES, { ownCommands: true, language });
      await client.open(URI, TEXT);
      await client.waitForProblems(URI, ({ version }) => version === 1);
    });
    after(async () => {
      await client.stop();
      useLanguage('nl');
    });

    it('hovers', async () => {
      let held = 0;
      for (const place of places) {
        const hover = await client.hover(URI, place);
        if (hover !== null && inMarkup(hover.contents, JSON.stringify(place))) held++;
      }
      assert.ok(held > 20, `${held} hovers hold what the register says`);
    });

    it('documentation of completion', async () => {
      let held = 0;
      const seen = new Set<string>();
      for (const place of places) {
        const found = await client.completion(URI, place);
        for (const item of (Array.isArray(found) ? found : (found?.items ?? [])) as CompletionItem[]) {
          if (seen.has(`${place.line} ${item.label}`)) continue;
          seen.add(`${place.line} ${item.label}`);
          const { documentation, command } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
          if (inMarkup(documentation, item.label)) held++;
          assert.match(command?.command ?? 'duo.', /^(?:duo\.|editor\.action\.triggerSuggest$)/u);
          assert.doesNotMatch(item.label, /\n/u);
        }
      }
      assert.ok(held > 5, `${held} pieces of documentation hold what the register says`);
    });

    it('lenses', async () => {
      const lenses = (await client.connection.sendRequest(CodeLensRequest.type, at)) ?? [];
      for (const lens of lenses) {
        const { command }: CodeLens = await client.connection.sendRequest(CodeLensResolveRequest.type, lens);
        assert.match(command?.command || 'duo.', /^(?:duo\.|editor\.action\.)/u);
        asText(command?.title, 'a lens');
        asText(command?.tooltip, 'a lens');
      }
      assert.ok(lenses.length > 2, `${lenses.length} lenses`);
    });

    it('hints', async () => {
      const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      const hints = (await client.connection.sendRequest(InlayHintRequest.type, { ...at, range })) ?? [];
      assert.ok(hints.length > 0);
      for (const { label, tooltip } of hints) {
        assert.equal(typeof label, 'string', 'parts could hold commands');
        asText(label as string, 'a hint');
        inMarkup(tooltip, 'a hint');
      }
    });

    it('the outline, the search and the hierarchy', async () => {
      let held = 0;
      const look = (symbols: readonly DocumentSymbol[]) => {
        for (const { name, detail, children } of symbols) {
          if (asText(name, name)) held++;
          asText(detail, name);
          look(children ?? []);
        }
      };
      look(await client.symbols(URI));
      assert.ok(held > 3, `${held} symbols hold what the register says`);
      const found = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'hier' })) ?? [];
      assert.ok(found.length > 2);
      for (const { name, containerName } of found) {
        asText(name, name);
        asText(containerName, name);
      }
      const position = { line: lines.findIndex((line) => line.startsWith('actie 1')), character: 1 };
      const items = await client.connection.sendRequest(CallHierarchyPrepareRequest.type, { ...at, position });
      const [item] = items ?? [];
      assert.ok(item !== undefined);
      const calls = await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
      assert.ok(calls !== null && calls.length > 0, 'action 2 waits for it');
      for (const { name, detail } of [item, ...calls.map(({ from }) => from)]) {
        asText(name, name);
        asText(detail, name);
      }
    });

    it('what a line may hold', async () => {
      for (const position of places) {
        const help = await client.connection.sendRequest(SignatureHelpRequest.type, { ...at, position });
        for (const { documentation, parameters } of help?.signatures ?? []) {
          inMarkup(documentation, 'help');
          for (const parameter of parameters ?? []) inMarkup(parameter.documentation, 'help');
        }
      }
    });

    it('problems and what repairs them', async () => {
      const { diagnostics = [] } = client.problems(URI) ?? {};
      assert.ok(diagnostics.length > 5);
      for (const diagnostic of diagnostics) {
        const { message, source, codeDescription } = diagnostic;
        assert.doesNotMatch(`${source} ${codeDescription?.href ?? ''}`, /hier|check/u);
        assert.ok(typeof message === 'string', 'it could be Markdown');
        assert.doesNotMatch(message, /[\p{Cc}\u2028\u202E]/u);
        for (const { title, command } of await client.codeActions(URI, diagnostic.range.start, [diagnostic])) {
          assert.doesNotMatch(title, /[\p{Cc}\u2028\u202E]/u);
          assert.match(command?.command ?? 'duo.', /^(?:duo\.|editor\.action\.)/u);
        }
      }
    });
  });
}
