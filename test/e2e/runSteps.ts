/** Steps that a person takes in a workbench, with a picture at the end. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newPage, openWorkbench } from '../../scripts/host/browser.ts';
import type { Server } from '../../scripts/host/host-server.ts';
import type { Picture, ManualStep as Step } from '../../scripts/host/manual-steps.ts';
import { type PayloadPair, workbenchAddress } from '../../scripts/host/workbench-address.ts';
import type { ExportStep } from './exportPage.ts';
import type { Tally } from './outcome.ts';

/** Takes the steps in a fresh workbench on a folder; each needs those before it. @param last the name of the picture at the end. */
export async function runSteps(
  server: Server,
  browser: Browser,
  folder: string,
  pictures: string,
  last: string,
  steps: readonly (Step | ExportStep)[],
  payload: readonly PayloadPair[] = [],
): Promise<Tally> {
  await mkdir(pictures, { recursive: true });
  const page = await newPage(browser);
  const picture: Picture = async (name) => {
    await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  };
  const tally = { passed: 0, failed: 0 };
  try {
    await openWorkbench(page, workbenchAddress(server, folder, payload));
    for (const [title, take] of steps) {
      try {
        await take(page, picture, folder);
      } catch (error) {
        throw new Error(`A person ${title}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
      tally.passed++;
      console.log(`  ✔ a person ${title}`);
    }
  } catch (error) {
    tally.failed = steps.length - tally.passed;
    console.error(`  ✘ ${error instanceof Error ? error.message : error}`);
    if (tally.failed > 1) console.error(`    (and ${tally.failed - 1} steps after it were not reached)`);
  }
  await picture(last);
  console.log(`  screenshots: ${pictures}`);
  await page.context().close();
  return tally;
}
