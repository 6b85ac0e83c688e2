// The floor with its own framing: what a pipe and Node cost before any language work. It forgets every text and answers
// nothing. Plain JavaScript, since stripping types would count in its start.
import { CAPABILITIES } from './capabilities.mjs';

const SEPARATOR = Buffer.from('\r\n\r\n');
let parts = [];
let size = 0;
/** Bytes that have to be there before the next message can be whole. */
let wanted = 1;

process.stdin.on('data', (part) => {
  parts.push(part);
  size += part.length;
  while (size >= wanted) {
    const all = parts.length === 1 ? parts[0] : Buffer.concat(parts, size);
    parts = [all];
    const headEnd = all.indexOf(SEPARATOR);
    if (headEnd < 0) {
      wanted = size + 1;
      return;
    }
    const start = headEnd + SEPARATOR.length;
    const end = start + Number(/content-length: *(\d+)/iu.exec(all.toString('latin1', 0, headEnd))[1]);
    if (size < end) {
      wanted = end;
      return;
    }
    answer(JSON.parse(all.toString('utf8', start, end)));
    parts = end < size ? [all.subarray(end)] : [];
    size -= end;
    wanted = 1;
  }
});

function answer({ id, method, params }) {
  if (method === 'initialize') send({ id, result: { capabilities: CAPABILITIES } });
  else if (method === 'exit') process.exit(0);
  else if (method === 'textDocument/didOpen' || method === 'textDocument/didChange') {
    const { uri, version } = params.textDocument;
    send({ method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics: [] } });
  } else if (id !== undefined) send({ id, result: null });
}

function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
