/** Every request about a document that the server answers, with parameters that are as they should be. */
import { ACTION_REQUEST, DEADLINE_REQUEST } from '../../protocol/action.ts';
import { span } from './registers.ts';

export const URI = 'file:///werk/lijst.duo';
/** The same text, in a file that nobody has opened. */
export const CLOSED = 'file:///werk/ander.duo';
export const SECRET = 'eigenaar: Anja Woortman';
export const TEXT = `actie 1: X\n  status: in uitvoering\n  ${SECRET}\n  deadline: 1 april 2021\n`;

export const textDocument = { uri: URI };
export const position = { line: 2, character: 14 };
const range = span(0, 0, 4, 0);
const at = { textDocument, position };
const options = { tabSize: 2, insertSpaces: true };
const item = { name: 'X', kind: 22, uri: URI, range, selectionRange: range };
const completion = { label: 'x', data: { uri: URI, subject: { kind: 'name', name: 'x' } } };
const action = { title: 'x', data: { uri: URI, version: 1, name: 'splitSteps', start: 0, end: 0 } };
const lens = { range, data: { uri: URI } };

/** Every request about a document: what it is called in the log, its method and parameters, and what comes when it fails. */
export const REQUESTS: readonly (readonly [name: string, method: string, params: object, fallback: unknown])[] = [
  ['hover', 'textDocument/hover', at, null],
  ['definition', 'textDocument/definition', at, null],
  ['type definition', 'textDocument/typeDefinition', at, null],
  ['references', 'textDocument/references', { ...at, context: { includeDeclaration: true } }, null],
  ['highlight', 'textDocument/documentHighlight', at, []],
  ['outline', 'textDocument/documentSymbol', { textDocument }, []],
  ['links', 'textDocument/documentLink', { textDocument }, []],
  ['call hierarchy', 'textDocument/prepareCallHierarchy', at, null],
  ['incoming calls', 'callHierarchy/incomingCalls', { item }, []],
  ['outgoing calls', 'callHierarchy/outgoingCalls', { item }, []],
  ['completion', 'textDocument/completion', at, null],
  ['completion item', 'completionItem/resolve', completion, completion],
  ['signature help', 'textDocument/signatureHelp', at, null],
  ['linked editing', 'textDocument/linkedEditingRange', at, null],
  ['formatting while typing', 'textDocument/onTypeFormatting', { ...at, ch: '\n', options }, []],
  ['formatting', 'textDocument/formatting', { textDocument, options }, []],
  ['range formatting', 'textDocument/rangeFormatting', { textDocument, range, options }, []],
  ['prepare rename', 'textDocument/prepareRename', at, null],
  ['rename', 'textDocument/rename', { ...at, newName: 'x' }, null],
  ['code action', 'textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }, []],
  ['code action edit', 'codeAction/resolve', action, action],
  ['code lens', 'textDocument/codeLens', { textDocument }, []],
  ['code lens text', 'codeLens/resolve', lens, lens],
  ['folding', 'textDocument/foldingRange', { textDocument }, []],
  ['selection', 'textDocument/selectionRange', { textDocument, positions: [position] }, null],
  ['colours', 'textDocument/semanticTokens/full', { textDocument }, { data: [] }],
  ['changed colours', 'textDocument/semanticTokens/full/delta', { textDocument, previousResultId: '1' }, { data: [] }],
  ['colours of a range', 'textDocument/semanticTokens/range', { textDocument, range }, { data: [] }],
  ['hints', 'textDocument/inlayHint', { textDocument, range }, []],
  ['action', ACTION_REQUEST, { uri: URI, position }, null],
  ['deadline', DEADLINE_REQUEST, { uri: URI, position, text: 'x' }, null],
  ['command', 'workspace/executeCommand', { command: 'duo.server.noteer', arguments: [URI, position, {}] }, false],
];
