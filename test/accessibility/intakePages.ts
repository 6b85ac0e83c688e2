/** The page of a list of somebody else, opened in a real browser with what the server would answer. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { type IntakeShown, intakePage } from '../../client/src/intake/intakePage.ts';
import { catalogues } from '../../client/src/messages.ts';
import type { AskedColumn } from '../../protocol/intake.ts';
import { readGiven } from '../../server/src/exchange/readers.ts';
import { finish } from '../../server/src/incremental/work.ts';
import { dayOf } from '../../server/src/model/time/calendar.ts';
import { findIntake } from '../../server/src/server/handlers/intakes.ts';
import { fixture } from '../support/fixture.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ADDRESS = 'https://duo.test/';
const { nl } = catalogues;
export const HOSTILE = '<img src=x onerror="top.geraakt = 1"><script>top.geraakt = 1</script></main>';
export const CSV = `Nr;Wat;Wie;Datum;<b>Wijk</b>\n1;"${HOSTILE.replaceAll('"', '""')}";Anja;gauw;Noord\n;Lees;Jan;;Zuid\n;;;;verder\n`;
export const REGISTER = 'actie 1: Brief\n  eigenaar: Anja\n\nactie 2: Kaart\n  eigenaar: Jan\n';

export async function shownOf(csv: string, mapping: readonly AskedColumn[] = [], into?: string): Promise<IntakeShown> {
  const given = await readGiven(new TextEncoder().encode(csv), 'lijst.csv');
  assert.ok(given.kind === 'given');
  const update =
    into === undefined
      ? undefined
      : {
          ...{ scope: fixture(into).scope, day: dayOf(2021, 3, 24)!, from: 'Henk', take: undefined, version: 1 },
        };
  const result = finish(findIntake(given.document, { name: 'lijst.csv', mapping }, undefined, update));
  assert.ok(result.kind === 'read');
  return { result, mapping, isKept: false };
}

/** Opens the page; `blocked` is what its own policy held back. */
export async function openIntake(browser: Browser, given: IntakeShown): Promise<{ page: Page; blocked: string[] }> {
  const page = await browser.newPage();
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) blocked.push(message.text());
  });
  const words = { ...nl.intakePage, make: nl.makeIt, howTo: nl.howToMake };
  const body = intakePage({ nonce: 'proef', language: 'nl', title: nl.makeRegisterOf(`<i>${HOSTILE}`), words });
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.addInitScript(`window.asked = [];
let state;
window.acquireVsCodeApi = () => ({ getState: () => state, setState: (next) => { state = next; }, postMessage: (message) => {
  asked.push(message);
  if (message.kind === 'klaar') window.postMessage(${JSON.stringify(given)}, '*');
} });`);
  await page.goto(ADDRESS);
  await page.locator('#bron tr').first().waitFor();
  return { page, blocked };
}

/** What axe finds against WCAG 2.2 AA on a page. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof axe }).axe
        .run({ runOnly: { type: 'tag', values: tags } })
        .then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)),
    TAGS,
  );
}
