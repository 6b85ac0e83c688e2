/**
 * Names of the requests, notifications and commands that our own extension and the server know beyond LSP, each with the types
 * of what goes over the wire. Nothing of it is there at run time but the names.
 */

declare const PARAMS: unique symbol;
declare const RESULT: unique symbol;

/** A request: its name on the wire, which knows its parameters and its result. */
export type Request<P, R> = string & { readonly [PARAMS]?: P; readonly [RESULT]?: R };

/** A notification: its name on the wire, which knows its parameters. */
export type Notification<P> = string & { readonly [PARAMS]?: P };

/** LSP's position: the line and the UTF-16 unit in it, both from 0. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

/** Parameters of a request about what stands at a place of a register. */
export interface AtPosition {
  readonly uri: string;
  readonly position: WirePosition;
}

/** Parameters of a request about a text that is being typed for what stands at a place. */
export interface TextAtPosition extends AtPosition {
  readonly text: string;
}
