/**
 * A Chevrotain parser that is made faster. To learn its grammar Chevrotain gives the parser a hundred methods of its own that record
 * what is called, and takes them away again one by one, which an engine does slowly and leaves an object that it is slow with. Here
 * they lie on an object between the parser and its class, which is taken out as a whole.
 */
import { EmbeddedActionsParser } from 'chevrotain';

/** The part of Chevrotain's recording that its types leave out. */
interface Recorder {
  RECORDING_PHASE: boolean;
  enableRecording(): void;
}

export abstract class QuickParser extends EmbeddedActionsParser {
  /** Called by Chevrotain before it records the rules. */
  protected enableRecording(): void {
    const own: Recorder = Object.getPrototypeOf(this);
    const methods: Recorder = Object.create(own);
    (EmbeddedActionsParser.prototype as unknown as Recorder).enableRecording.call(methods);
    Object.setPrototypeOf(this, methods);
    this.#setRecording(true);
  }

  /** Called by Chevrotain when all rules were recorded. */
  protected disableRecording(): void {
    Object.setPrototypeOf(this, Object.getPrototypeOf(Object.getPrototypeOf(this)));
    this.#setRecording(false);
  }

  #setRecording(isRecording: boolean): void {
    (this as unknown as Recorder).RECORDING_PHASE = isRecording;
  }
}
