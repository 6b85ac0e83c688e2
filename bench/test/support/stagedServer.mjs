// A server as ours will be: publishes in stages when asked to, and hands over a cache. It counts actions without owner.
const counts = new Map();
let options = {};
let input = Buffer.alloc(0);

process.stdin.on('data', (part) => {
  input = Buffer.concat([input, part]);
  for (;;) {
    const head = input.indexOf('\r\n\r\n');
    if (head < 0) return;
    const end = head + 4 + Number(/content-length: *(\d+)/iu.exec(input.toString('latin1', 0, head))[1]);
    if (input.length < end) return;
    answer(JSON.parse(input.toString('utf8', head + 4, end)));
    input = input.subarray(end);
  }
});

function answer({ id, method, params }) {
  if (method === 'initialize') {
    options = params.initializationOptions;
    send({ id, result: { capabilities: { textDocumentSync: 2 } } });
    return;
  }
  if (method === 'exit') process.exit(0);
  if (id !== undefined) send({ id, result: null });
  const { uri, version, text } = params?.textDocument ?? {};
  if (method === 'textDocument/didOpen') {
    const actions = text.split(/^actie /mu).slice(1);
    counts.set(uri, actions.filter((action) => !action.includes('  eigenaar:')).length);
    if (options.staged) publish(uri, version, 1);
    publish(uri, version, counts.get(uri));
    if (options.cache === undefined) send({ method: 'duo/cache', params: { content: 'c'.repeat(5000) } });
  } else if (method === 'textDocument/didChange') publish(uri, version, counts.get(uri));
}

function publish(uri, version, count) {
  const start = { line: 1, character: 0 };
  const diagnostics = Array.from({ length: count }, () => ({ range: { start, end: start }, message: 'no owner' }));
  send({ method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics } });
}

function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
