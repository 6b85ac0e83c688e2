/**
 * The parameters that each request and notification of LSP which the server handles must have, as far as it reads them: what is missing
 * or of another type is told in one sentence, before anything is done with it. What our own extension asks is checked where it is
 * answered (`customRequests.ts` and its neighbours).
 */

/** Gives the name of what is wrong in a value, from that on; undefined when it is as it should be. */
type Check = (value: unknown) => string | undefined;
type Shape = Readonly<Record<string, Check>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const when =
  (isRight: (value: unknown) => boolean): Check =>
  (value) =>
    isRight(value) ? undefined : '';

const text = when((value) => typeof value === 'string');
const object = when(isObject);
/** A column behind the end of its line is that end, and a line that is not there the nearest: only what is no number is wrong. */
const number = when(Number.isInteger);
const token = when((value) => value === undefined || typeof value === 'string' || Number.isInteger(value));

/** An object with these in it. */
const shaped =
  (shape: Shape): Check =>
  (value) => {
    if (!isObject(value)) return '';
    for (const [name, check] of Object.entries(shape)) {
      const wrong = check(value[name]);
      if (wrong !== undefined) return wrong === '' ? name : `${name}.${wrong}`;
    }
    return undefined;
  };

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null ? undefined : check(value);

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((one) => check(one) === undefined) ? undefined : '';

const place = shaped({ line: number, character: number });
const range = shaped({ start: place, end: place });
const textDocument = shaped({ uri: text });
const item = shaped({ uri: text, range, selectionRange: range });
const DOCUMENT: Shape = { textDocument };
const AT: Shape = { textDocument, position: place };
const IN: Shape = { textDocument, range };

/** Whether the documents of these are known, and their texts right, is for whoever follows them to say. */
const FOLLOWED: Shape = { textDocument: object };

const EXPECTED: Readonly<Record<string, Shape>> = {
  'textDocument/hover': AT,
  'textDocument/definition': AT,
  'textDocument/typeDefinition': AT,
  'textDocument/references': { ...AT, context: object },
  'textDocument/documentHighlight': AT,
  'textDocument/documentSymbol': DOCUMENT,
  'textDocument/documentLink': DOCUMENT,
  'textDocument/prepareCallHierarchy': AT,
  'callHierarchy/incomingCalls': { item },
  'callHierarchy/outgoingCalls': { item },
  'textDocument/completion': AT,
  'completionItem/resolve': {},
  'textDocument/signatureHelp': AT,
  'textDocument/linkedEditingRange': AT,
  'textDocument/onTypeFormatting': { ...AT, ch: text },
  'textDocument/formatting': DOCUMENT,
  'textDocument/rangeFormatting': IN,
  'textDocument/prepareRename': AT,
  'textDocument/rename': { ...AT, newName: text },
  'textDocument/codeAction': {
    ...IN,
    context: shaped({ only: optional(listOf(text)), diagnostics: listOf(shaped({ range })) }),
  },
  'codeAction/resolve': {},
  'textDocument/codeLens': DOCUMENT,
  'codeLens/resolve': { range },
  'textDocument/foldingRange': DOCUMENT,
  'textDocument/selectionRange': DOCUMENT,
  'textDocument/semanticTokens/full': DOCUMENT,
  'textDocument/semanticTokens/full/delta': DOCUMENT,
  'textDocument/semanticTokens/range': IN,
  'textDocument/inlayHint': IN,
  'textDocument/diagnostic': DOCUMENT,
  'workspace/diagnostic': { previousResultIds: listOf(shaped({ uri: text, value: text })) },
  'workspace/symbol': {},
  'workspace/executeCommand': { command: text, arguments: optional(when(Array.isArray)) },
  'textDocument/didOpen': FOLLOWED,
  'textDocument/didChange': FOLLOWED,
  'textDocument/didClose': FOLLOWED,
  'workspace/didChangeConfiguration': {},
  'workspace/didChangeWatchedFiles': {},
  'workspace/didChangeWorkspaceFolders': { event: object },
  'window/workDoneProgress/cancel': { token },
  '$/setTrace': {},
};

/** The methods of which the parameters are known. */
export const CHECKED_METHODS: readonly string[] = Object.keys(EXPECTED);

/** What is wrong with the parameters of a method, as a sentence without anything of what came in; undefined when nothing is. */
export function wrongWith(method: string, params: unknown): string | undefined {
  if (!Object.hasOwn(EXPECTED, method)) return undefined;
  const tokens = { workDoneToken: optional(token), partialResultToken: optional(token) };
  const wrong = shaped({ ...EXPECTED[method]!, ...tokens })(params);
  if (wrong === undefined) return undefined;
  return `${method}: ${wrong === '' ? 'the parameters are' : `${wrong} is`} not what the protocol says`;
}
