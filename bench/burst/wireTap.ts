/**
 * The text of a small CommonJS module that stands in the place of the server, writes down every message it gets, and is
 * the server otherwise. Our client starts the server with a channel of Node's own, so that is what it listens to.
 *
 * It announces more than the server does: VS Code asks only for what is announced, and the recording should hold what it
 * would ask of any server. What the server did not announce itself the tap answers with nothing.
 */
import { CAPABILITY_OF } from './template.ts';

/** Needs more than `true`. */
const DETAILS: Readonly<Record<string, unknown>> = {
  codeLensProvider: {},
  completionProvider: {},
  documentLinkProvider: {},
  semanticTokensProvider: { legend: { tokenTypes: ['class'], tokenModifiers: [] }, full: true, range: true },
};

/** Asked instead of publishing: whoever publishes must not be asked too. */
const LEFT_OUT = ['diagnosticProvider'];

export function wireTap(log: string, server: string): string {
  const names = Object.values(CAPABILITY_OF).map(({ capability }) => capability);
  const added = Object.fromEntries(
    names.filter((name) => !LEFT_OUT.includes(name)).map((name) => [name, DETAILS[name] ?? true]),
  );
  const capabilityOf = Object.fromEntries(
    Object.entries(CAPABILITY_OF).map(([method, { capability }]) => [method, capability]),
  );
  return `'use strict';
const { appendFileSync } = require('node:fs');
const added = ${JSON.stringify(added)};
const capabilityOf = ${JSON.stringify(capabilityOf)};
const ours = new Set(Object.keys(added));
const send = process.send;
process.send = function (message, ...rest) {
  const capabilities = message?.result?.capabilities;
  if (capabilities) {
    for (const name of Object.keys(capabilities)) ours.delete(name);
    message = { ...message, result: { ...message.result, capabilities: { ...added, ...capabilities } } };
  }
  return send.call(process, message, ...rest);
};
const emit = process.emit;
process.emit = function (name, message) {
  if (name !== 'message') return emit.apply(this, arguments);
  appendFileSync(${JSON.stringify(log)}, JSON.stringify({ at: Date.now(), message }) + '\\n');
  if (!ours.has(capabilityOf[message.method])) return emit.apply(this, arguments);
  const result = message.method.includes('semanticTokens') ? { data: [] } : null;
  send.call(process, { jsonrpc: '2.0', id: message.id, result });
  return true;
};
require(${JSON.stringify(server)});
`;
}
