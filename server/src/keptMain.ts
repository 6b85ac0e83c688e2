/** The language server in Node, for a client that keeps what an engine made of its code: `main.ts`, run by `runKept`. */
import { runKept } from './runtime/nodeCode.ts';

runKept(process.argv.slice(1));
