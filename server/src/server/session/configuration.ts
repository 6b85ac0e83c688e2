/** The settings that count now: asked of the client or told by it, and who hangs on one hears when it is another. */
import { type Connection, MessageType } from 'vscode-languageserver';
import { messages } from '../../messages/index.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Client } from '../lsp/clientCapabilities.ts';
import type { Show } from '../lsp/requestGuard.ts';
import { readHintSettings, readRuleSettings, readSettingDate, readSkippedFolders } from './settings.ts';

export interface ConfigurationOptions {
  readonly connection: Connection;
  readonly client: Client;
  readonly show: Show;
  /** Deadlines are judged on another day. */
  readonly otherDay: () => void;
  /** Called when other rules count, or with another severity. */
  readonly otherRules: () => void;
  /** Called when what is shown of texts may be something else: the day or the hints. */
  readonly otherShown: () => void;
  /** Registers in folders of other names do not count. */
  readonly otherFolders: (skipped: readonly string[]) => void;
}

export class Configuration {
  readonly #options: ConfigurationOptions;
  #day = readSettingDate(undefined).day;
  #severities = readRuleSettings(undefined).severities;
  #hints = readHintSettings(undefined);
  #skipped = readSkippedFolders(undefined);

  constructor(options: ConfigurationOptions) {
    this.#options = options;
  }

  /** The reference date that is set; undefined when none is. */
  get day() {
    return this.#day;
  }

  get hints() {
    return this.#hints;
  }

  /** The severity of a problem, where a setting gives one. */
  readonly severityOf = (code: string): Severity | 'off' | undefined => this.#severities.get(code);

  /** Asks the client for them; one that tells them by itself is not asked. */
  async read(): Promise<void> {
    const answer = this.#options.client.configures ? await this.#ask() : undefined;
    if (answer !== undefined) this.#apply(answer.settings);
  }

  /**
   * The client says that they are others. What it tells with that counts from one that cannot be asked, or that has no
   * answer though it has said that it can be; else the answer does.
   */
  async changed(told: unknown): Promise<void> {
    const isAsked = this.#options.client.configures;
    const answer = isAsked ? await this.#ask() : undefined;
    const section = answer?.settings ?? sectionIn(told);
    // What counted stays when nobody has said anything.
    if (section !== undefined || !isAsked || answer !== undefined) this.#apply(section);
  }

  /** Asks the client for its settings; undefined when it refuses. */
  async #ask(): Promise<{ readonly settings: unknown } | undefined> {
    const { connection } = this.#options;
    try {
      return { settings: await connection.workspace.getConfiguration('duo') };
    } catch (error) {
      // No failure of ours, and no reason to be called one: what is told counts.
      const code = (error as { code?: unknown } | null)?.code;
      const why = typeof code === 'number' ? code : 'failed';
      connection.console.log(`the client does not answer for its settings (${why})`);
      return undefined;
    }
  }

  #apply(settings: unknown): void {
    const { peildatum, regels, aanwijzingen, overslaan } = (settings ?? {}) as Readonly<Record<string, unknown>>;
    const { show, otherDay, otherRules, otherShown, otherFolders } = this.#options;
    const date = readSettingDate(peildatum);
    const rules = readRuleSettings(regels);
    const hints = readHintSettings(aanwijzingen);
    if (date.isInvalid) show(MessageType.Warning, messages.server.badReferenceDate);
    if (rules.invalid > 0) show(MessageType.Warning, messages.server.badRules(rules.invalid));
    const isOtherDay = date.day !== this.#day;
    const isOtherRules = !isSameMap(rules.severities, this.#severities);
    const isOtherHints = JSON.stringify(hints) !== JSON.stringify(this.#hints);
    this.#day = date.day;
    this.#severities = rules.severities;
    this.#hints = hints;
    const skipped = readSkippedFolders(overslaan);
    const areOtherFolders = skipped.join('\n') !== this.#skipped.join('\n');
    this.#skipped = skipped;
    if (areOtherFolders) otherFolders(skipped);
    if (isOtherDay) otherDay();
    if (isOtherRules) otherRules();
    if (isOtherDay || isOtherHints) otherShown();
  }
}

/** The section `duo` of settings, which some clients tell as a text of JSON; undefined when there is none. */
function sectionIn(told: unknown): unknown {
  const { duo } = (parsed(told) ?? {}) as { readonly duo?: unknown };
  return parsed(duo) ?? undefined;
}

/** The value of a text of JSON; anything else as it is, and undefined for a text that is none. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
