/** The settings that count now: asked of the client or told by it, and who hangs on one hears when it is another. */
import { type Connection, MessageType } from 'vscode-languageserver';
import type { Client } from './clientSupport.ts';
import { failureLine } from './failureLine.ts';
import type { Log, Show } from './handle.ts';
import { messages } from './messages/index.ts';
import type { Severity } from './rules/rule.ts';
import { readHintSettings, readRuleSettings, readSettingDate } from './settings.ts';

export interface AppliedSettingsOptions {
  readonly connection: Connection;
  readonly client: () => Client;
  readonly show: Show;
  readonly log: Log;
  /** Deadlines are judged on another day. */
  readonly otherDay: () => void;
  /** Other rules count, or with another severity. */
  readonly otherRules: () => void;
  /** What is shown of texts may be something else: the day or the hints. */
  readonly otherShown: () => void;
}

export class AppliedSettings {
  readonly #options: AppliedSettingsOptions;
  #day = readSettingDate(undefined).day;
  #severities = readRuleSettings(undefined).severities;
  #hints = readHintSettings(undefined);

  constructor(options: AppliedSettingsOptions) {
    this.#options = options;
  }

  /** The reference date that is set; undefined when none is. */
  get day() {
    return this.#day;
  }

  get hints() {
    return this.#hints;
  }

  /** How serious a problem is, where a setting says so. */
  readonly severityOf = (code: string): Severity | 'off' | undefined => this.#severities.get(code);

  /** Asks the client for them; one that tells them by itself is not asked. */
  async read(): Promise<void> {
    const { connection, client, log } = this.#options;
    if (!client().configures) return;
    try {
      this.#apply(await connection.workspace.getConfiguration('duo'));
    } catch (error) {
      log(failureLine('reading the settings', error));
    }
  }

  /** The client says that they are others. What it tells with that only counts from one that cannot be asked. */
  async changed(told: unknown): Promise<void> {
    if (this.#options.client().configures) await this.read();
    else this.#apply((told as { duo?: unknown } | null | undefined)?.duo);
  }

  #apply(settings: unknown): void {
    const { peildatum, regels, aanwijzingen } = (settings ?? {}) as Readonly<Record<string, unknown>>;
    const { show, otherDay, otherRules, otherShown } = this.#options;
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
    if (isOtherDay) otherDay();
    if (isOtherRules) otherRules();
    if (isOtherDay || isOtherHints) otherShown();
  }
}

function isSameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
