import { DONE_LINE, LINE_MARK } from './suite/protocol.ts';

/** Picks the suite's lines out of what a host prints, shows them, and remembers whether the last one was among them. */
export class SuiteLines {
  sawDone = false;
  #printed = '';

  /** Takes in a piece of output, which may hold several lines or none of interest. */
  take(output: string): void {
    this.#printed = `${this.#printed}${output}`.slice(-200_000);
    for (const line of output.split('\n')) {
      const start = line.indexOf(LINE_MARK);
      if (start === -1) continue;
      const text = line.slice(start + LINE_MARK.length).trimEnd();
      if (text === DONE_LINE) this.sawDone = true;
      else console.log(text);
    }
  }

  /** The last lines of everything that was taken in, without stack frames inside VS Code itself. */
  tail(count = 40): string {
    const lines = this.#printed.trimEnd().split('\n');
    return lines
      .filter((line) => !/^\s+at .*\/out\/vs\//.test(line))
      .slice(-count)
      .join('\n');
  }
}
