/** What we use of `saxen`, which brings no types along. */
declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>;

  export class Parser {
    ns(namespaces: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      told: (name: string, attributes: () => Attributes | false, decode: unknown, isEmpty: boolean) => void,
    ): this;
    on(event: 'closeTag', told: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', told: (text: string) => void): this;
    /** @throws when it is no XML. */
    write(text: string): this;
    end(): unknown;
  }
}
