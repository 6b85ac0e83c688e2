/**
 * `npm run typing -- [profile …]`: what a person types, in the packaged extension, at her settings. With
 * `DUO_TYPING_RECORD=file.json` what came of it is kept. It is a part of the end-to-end tests (`typing`), too.
 */
import { writeFile } from 'node:fs/promises';
import { launchBrowser } from '../../../scripts/host/browser.ts';
import { report } from '../../../scripts/host/problem.ts';
import { type Result, runTyping } from './runTyping.ts';

const { DUO_TYPING_RECORD: record } = process.env;

try {
  const browser = await launchBrowser();
  const keep = async (results: readonly Result[]): Promise<void> => {
    if (record) await writeFile(record, `${JSON.stringify(results, null, 2)}\n`);
  };
  const { tally } = await runTyping(browser, process.argv.slice(2), keep);
  await browser.close();
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
} catch (error) {
  report(error);
}
process.exit();
