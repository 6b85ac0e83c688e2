/**
 * Runs the server with what an engine made of its code at a start before: of functions that have run it need not be made again. The
 * client keeps that and says where, since the server writes no file; what does not fit the bundle, byte for byte, is passed over.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { CODE_ARGUMENT, CODE_NOTIFICATION, CODE_PAUSE_ARGUMENT } from '../../../protocol/initialization.ts';

/** In front of the bytes of the engine: checksums of the bundle and of those bytes, of four bytes each. */
const HEAD = 8;
/** Bytes of a file that are read; what an engine makes of the bundle is a tenth of it. */
export const MOST_KEPT_BYTES = 1 << 25;
/** Time in which nothing comes in before the code is handed over, in milliseconds: that stands still for a moment. */
const PAUSE_MS = 10_000;

/** The bundle of the server, beside the file that runs it. */
const BUNDLE = 'server.cjs';

/**
 * Runs the bundle as Node does, with the kept code that an argument names, and hands over what to keep where that is none.
 * @param args the file that is running, and what follows it on the command line.
 */
export function runKept([file = '', ...args]: readonly string[]): void {
  const bundle = join(dirname(file), BUNDLE);
  const source = readFileSync(bundle, 'utf8').replace(/^#!.*/u, '');
  const path = argumentOf(CODE_ARGUMENT, args);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: bundle,
    cachedData: path === undefined ? undefined : readCode(path, source),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  if (path === undefined || script.cachedDataRejected === false) return;
  handOver(
    () => withHead(script.createCachedData(), source),
    Number(argumentOf(CODE_PAUSE_ARGUMENT, args) ?? PAUSE_MS),
  );
}

/** The bytes of an engine as they are kept. */
export function withHead(code: Buffer, source: string): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(source), 0);
  head.writeUInt32LE(crc32(code), 4);
  return Buffer.concat([head, code]);
}

/** The bytes of an engine in what was kept; undefined when they are of another bundle, or not what was kept. */
function codeIn(kept: Buffer, source: string): Buffer | undefined {
  const code = kept.subarray(HEAD);
  const isRight = code.length > 0 && kept.readUInt32LE(0) === crc32(source) && kept.readUInt32LE(4) === crc32(code);
  return isRight ? code : undefined;
}

/** The code that is kept in a file; undefined where that cannot be it. What is no file, or far too large, is not opened: that would not end. */
export function readCode(path: string, source: string): Buffer | undefined {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size > MOST_KEPT_BYTES) return undefined;
    return codeIn(readFileSync(path), source);
  } catch {
    return undefined;
  }
}

/** Gives the client what to keep, once nothing came in for a while; never, where no client is at the other end of the process. */
function handOver(make: () => Buffer, pause: number): void {
  let last = performance.now();
  process.on('message', () => {
    last = performance.now();
  });
  const look = () => {
    if (!process.connected) return;
    if (performance.now() - last < pause) wait();
    else process.send?.({ jsonrpc: '2.0', method: CODE_NOTIFICATION, params: { content: make().toString('base64') } });
  };
  const wait = () => setTimeout(look, pause).unref();
  wait();
}

function argumentOf(argument: string, args: readonly string[]): string | undefined {
  return args.find((one) => one.startsWith(argument))?.slice(argument.length);
}
