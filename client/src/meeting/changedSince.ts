/**
 * *Wat is er veranderd sinds…*: asks for a meeting, a date or an earlier version in git, and shows what has changed as a page, which can be
 * copied, and made a file of.
 */
import { ProgressLocation, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportChoices,
  type ExportParams,
  MAIL_REQUEST,
} from '../../../protocol/export.ts';
import { ask } from '../actions/ask.ts';
import { showCopy } from '../exports/copyForMail.ts';
import { storeFile, tellDone } from '../exports/exportedFile.ts';
import { tellReasons } from '../exports/exportSteps.ts';
import { messages } from '../messages.ts';
import { withLateProgress } from '../shown/lateProgress.ts';
import { askButton, askChoice, askText, inform } from '../shown/plain.ts';
import { textOf, type Version, versionsOf } from './gitVersions.ts';
import { askFormat } from './ownerFiles.ts';

type Since = Pick<ExportParams, 'since' | 'before'>;

const LAYOUT = 'wijzigingen';

/** True when it is shown; undefined when the user stops, or something stops it. */
export async function changedSince(client: BaseLanguageClient, args: readonly unknown[]): Promise<true | undefined> {
  const [first, given] = args;
  const uri =
    first instanceof Uri
      ? first.toString()
      : typeof first === 'string'
        ? first
        : window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return undefined;
  const choices = await ask(client, EXPORT_CHOICES_REQUEST, { uri });
  if (choices === null) {
    inform(messages.noRegister);
    return undefined;
  }
  const since = sinceFrom(given) ?? (await askSince(uri, choices));
  if (since === undefined) return undefined;
  const params = { uri, layout: LAYOUT, ...since };
  const result = await withLateProgress(ProgressLocation.Notification, messages.changedSince, (token) =>
    ask(client, MAIL_REQUEST, params, token),
  );
  if (result === undefined || result === null) return undefined;
  if (result.kind === 'stopped') {
    await tellReasons(result);
    return undefined;
  }
  showCopy(result);
  void offerFile(client, params);
  return true;
}

/** What a keybinding gives; undefined for anything else. */
function sinceFrom(given: unknown): Since | undefined {
  const { since } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return typeof since === 'string' ? { since } : undefined;
}

async function askSince(uri: string, { title, meetings }: ExportChoices): Promise<Since | undefined> {
  const versions = await versionsOf(uri);
  const items = [
    ...meetings.map(({ day, gremium }) => ({ label: `${gremium} ${day}`, since: day, of: 'meeting' as const })),
    { label: messages.aDate, of: 'date' as const },
    ...(versions.length === 0 ? [] : [{ label: messages.anEarlierVersion, of: 'version' as const }]),
  ];
  const picked = await askChoice(items, { title, placeHolder: messages.sinceWhen });
  if (picked === undefined) return undefined;
  if (picked.of === 'meeting') return { since: picked.since };
  return picked.of === 'date' ? askDate(title) : askVersion(uri, title, versions);
}

async function askDate(title: string): Promise<Since | undefined> {
  const since = await askText({ title, prompt: messages.sinceDate, placeHolder: messages.dayExample });
  return since === undefined || since.trim() === '' ? undefined : { since: since.trim() };
}

async function askVersion(uri: string, title: string, versions: readonly Version[]): Promise<Since | undefined> {
  const items = versions.map((version) => ({
    version,
    label: version.title,
    description: [dateOf(version), version.author].filter((part) => part !== undefined).join(' · '),
  }));
  const picked = await askChoice(items, { title, placeHolder: messages.whichVersion });
  const text = picked && (await textOf(uri, picked.version));
  if (picked === undefined || text === undefined) return undefined;
  const { version } = picked;
  return { before: { text, name: [dateOf(version), version.title].filter((part) => part !== undefined).join(', ') } };
}

function dateOf({ date }: Version): string | undefined {
  return date?.toLocaleDateString(messages.locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A file of the same, when the user asks for one. */
async function offerFile(client: BaseLanguageClient, params: Omit<ExportParams, 'format'>): Promise<void> {
  if ((await askButton(messages.changesShown, [messages.makeFile])) === undefined) return;
  const format = await askFormat(client, params.uri);
  const result = format && (await ask(client, EXPORT_REQUEST, { ...params, format }));
  if (format === undefined || !result) return;
  if (result.kind === 'stopped') return tellReasons(result);
  const target = await storeFile(params.uri, result, format);
  if (target !== undefined) await tellDone(target, result.warnings, { layout: LAYOUT, format });
}
