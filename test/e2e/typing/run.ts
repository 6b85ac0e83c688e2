/** Does tasks in the pages of a workbench, some beside each other, and reads what came of each from the disk. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { newPage, openWorkbench } from '../../../scripts/host/browser.ts';
import type { Server } from '../../../scripts/host/host-server.ts';
import { Problem } from '../../../scripts/host/problem.ts';
import { Typist } from '../../../scripts/host/typist.ts';
import { waitUntil } from '../../../scripts/host/wait-until.ts';
import { type PayloadPair, remoteAddress, workbenchAddress } from '../../../scripts/host/workbench-address.ts';
import { appears } from '../../../scripts/host/workbench-page.ts';
import { type Difference, difference } from './compare.ts';
import type { Task } from './tasks.ts';

/** What came of a task: no difference when what stands there is what was meant; a reason when it was not done to its end. */
export interface Done {
  readonly task: Task;
  readonly difference?: Difference;
  readonly failure?: string;
}

interface Options {
  /** How many pages type at the same time. */
  readonly pages: number;
  readonly payload?: readonly PayloadPair[];
  /** A folder for pictures of what went wrong. */
  readonly pictures: string;
  readonly told: (done: Done) => void;
}

/** So long a window and the extension may take to start. In milliseconds. */
const START = 240_000;

/** The file that is opened first, so that the extension has started before the first key. */
const FIRST = 'eerste.duo';

/** Does all tasks, each in a file of its own of a folder, and tells of each as soon as it is done. */
export async function doTasks(
  server: Server,
  browser: Browser,
  folder: string,
  tasks: readonly Task[],
  options: Options,
): Promise<Done[]> {
  const files = tasks.map((_, index) => `lijst-${index + 1}.duo`);
  const waiting = [...tasks.keys()];
  const done: Done[] = [];
  await mkdir(options.pictures, { recursive: true });
  const work = async (number: number): Promise<void> => {
    const own = join(folder, `pagina-${number}`);
    await mkdir(own, { recursive: true });
    // All of them beforehand: Quick Open keeps for a while what it has found.
    for (const [index, task] of tasks.entries()) await writeFile(join(own, files[index]!), task.before);
    await writeFile(join(own, FIRST), 'register EERSTE: Eerste lijst\n\nactie 1: Beginnen\n  status: niet gestart\n');
    const page = await newPage(browser);
    // By the address: Quick Open in a workbench that has just opened may find no file for half a minute.
    const first = ['openFile', remoteAddress(server.authority, join(own, FIRST))] as const;
    await openWorkbench(page, workbenchAddress(server, own, [...(options.payload ?? []), first]));
    // Nobody types before the window has come up, however long that takes on a machine that is busy.
    await page.locator('.statusbar-item', { hasText: /\d+ open/u }).waitFor({ timeout: START });
    const here: [path: string, done: Done][] = [];
    for (;;) {
      const index = waiting.shift();
      if (index === undefined) break;
      const task = tasks[index]!;
      const path = join(own, files[index]!);
      const one = await doTask(page, task, path, index + 1);
      if (one.difference || one.failure) {
        await page.screenshot({ path: join(options.pictures, `${files[index]}.png`) });
      }
      options.told(one);
      here.push([path, one]);
    }
    for (const one of await afterwards(page, here)) {
      done.push(one);
      if (!here.some(([, before]) => before === one)) options.told(one);
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: Math.min(options.pages, tasks.length) }, (_, number) => work(number + 1)));
  return done.sort((one, other) => tasks.indexOf(one.task) - tasks.indexOf(other.task));
}

async function doTask(page: Page, task: Task, path: string, seed: number): Promise<Done> {
  try {
    await openFile(page, path.slice(path.lastIndexOf('/') + 1));
    await task.take(new Typist(page, task.pace, seed));
    const found = await savedText(page, path, task.meant);
    const differs = difference(task.meant, found);
    return differs ? { task, difference: differs } : { task };
  } catch (error) {
    return { task, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Opens a file by its name, and waits until its editor has the keyboard. */
async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor();
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  // A workbench that has just opened does not find all files at once, and does not look again by itself.
  await waitUntil(
    async () => {
      await input.fill('');
      await input.fill(name);
      return appears(row);
    },
    `Quick Open found ${name}`,
    90_000,
  );
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/**
 * How long a file that is saved may take to be what was meant, in milliseconds: where the editor saves by itself, that comes later. A
 * window on a machine that has much to do took 15 s to make an edit that the extension had asked for, since keys go before messages.
 */
const PATIENCE = 30_000;

/** The longest that saving may take, on a machine that has much to do. */
const LONGEST_SAVE = 60_000;

/** How long a save is waited for before the keys are pressed again. */
const SAVE_AGAIN = 2_000;

/**
 * Saves the file in front and reads it: all of it, not only what is on the screen. Once it is saved it is read until it is what was
 * meant, for some seconds. Where the editor saves by itself a tab is not shown as changed while it waits or formats, so the status bar
 * is asked as well.
 */
async function savedText(page: Page, path: string, meant: string): Promise<string> {
  const giveUp = Date.now() + LONGEST_SAVE;
  let pressedAt = 0;
  let savedAt: number | undefined;
  for (;;) {
    const isDirty = (await page.locator('.tab.active.dirty').count()) > 0;
    const isSaving = (await page.locator('.statusbar-item', { hasText: /^Saving /u }).count()) > 0;
    const now = Date.now();
    if (pressedAt === 0 || (isDirty && now - pressedAt > SAVE_AGAIN)) {
      await page.keyboard.press('Control+S');
      pressedAt = now;
    } else if (!(isDirty || isSaving)) {
      savedAt ??= now;
      const text = await readFile(path, 'utf8');
      if (text === meant || now - savedAt > PATIENCE) return text;
    } else {
      savedAt = undefined;
      if (now > giveUp) throw new Problem('the file could not be saved');
    }
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => done()))');
  }
}

/** The text of a file, once it is what was meant; what stands there after some seconds when it is not. A file that is being written is empty for a moment. */
async function textOnDisk(path: string, meant: string): Promise<string> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const text = await readFile(path, 'utf8');
    if (text === meant || Date.now() > end) return text;
    await pause(50);
  }
}

/** What came of the tasks of a page once all were done: nothing may have changed behind a file that was left. */
async function afterwards(page: Page, done: readonly [path: string, done: Done][]): Promise<Done[]> {
  const changed = await page.locator('.tab.dirty').allTextContents();
  const results: Done[] = [];
  for (const [path, one] of done) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const later = difference(one.task.meant, await textOnDisk(path, one.task.meant));
    const isDirty = changed.some((tab) => tab.includes(name));
    if (one.difference || one.failure || !(later || isDirty)) results.push(one);
    else
      results.push({ task: one.task, ...(later ? { difference: later } : { failure: 'it changed once it was left' }) });
  }
  return results;
}
