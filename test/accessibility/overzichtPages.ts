/** The page of all registers in a browser, told what the server would answer of some files. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { catalogues } from '../../client/src/messages.ts';
import type { Overview } from '../../protocol/overview.ts';
import { findConnections } from '../../server/src/features/connections.ts';
import { findMeetingCalendar } from '../../server/src/features/meetingCalendar.ts';
import { gremiaOf, overviewOf } from '../../server/src/features/overview.ts';
import { findPerson } from '../../server/src/features/personOverview.ts';
import { finish } from '../../server/src/incremental/work.ts';
import { acrossOf } from '../support/across.ts';
import { fixture } from '../support/fixture.ts';
import { type Bundled, type PageOptions, type ShownPage, showPage } from '../support/pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const WORDS = catalogues.nl.acrossPage;

export const FILES = `//- duo.duo
register DUO: Weekoverleg
  gremium: DUO
gremium DUO
  leden: Anja Woortman, Olger van Dijk
  frequentie: maandelijks
gremium VOG
  leden: Anja Woortman
  escalatie: DUO
persoon Anja Woortman
  ook bekend als: AW
actie 1: Brief aan de bewoners
  eigenaar: AW
  deadline: 1 maart 2021
actie 2: Kaart maken
  eigenaar: Olger van Dijk
  deadline: 1 mei 2021
  na: 1
actie 3: Zaal huren
  na: 2, 4
actie 4: Geld vinden
  na: 3
vergadering DUO 14 april 2021
  tijd: 10.00 uur
//- vog.duo
register VOG: Bestuurlijk overleg
  gremium: VOG
actie 7: Dezelfde brief
  zelfde als: DUO/1
actie 8: Klaar
  status: gereed
actie 9: Verder
  eigenaar: AW
  na: 8
vergadering VOG 14 april 2021
vergadering VOG 3 maart 2021
`;

export interface Answers {
  readonly overview: Overview;
  readonly told: (tab: string, person?: string) => unknown;
}

/** What the server says of the files of a fixture. */
export function answersOf(text: string): Answers {
  const made = fixture(text);
  const context = acrossOf(made);
  const registers = context.files.flatMap((file) => {
    const scope = context.scopeOf(file.uri)!;
    return finish(overviewOf(scope, context.referenceDateOf(scope))).register ?? [];
  });
  const overview = { registers, gremia: gremiaOf(made.scope) };
  const told = (tab: string, person?: string) => {
    switch (tab) {
      case 'persoon':
        return { kind: tab, person: finish(findPerson({ name: person, at: undefined }, context)).person };
      case 'samenhang':
        return { kind: tab, connections: finish(findConnections(context)) };
      case 'vergaderingen':
        return { kind: tab, calendar: finish(findMeetingCalendar(context)) };
      default:
        return { kind: 'acties', overview };
    }
  };
  return { overview, told };
}

/** Shows the page, and tells it all that its tabs ask for. */
export async function showAcross(
  browser: Browser,
  bundle: Bundled,
  { told }: Pick<Answers, 'told'> = answersOf(FILES),
  options: Partial<PageOptions> = {},
): Promise<ShownPage> {
  const shown = await showPage(browser, bundle, { title: 'Overzicht van alle registers', words: WORDS, ...options });
  for (const tab of ['acties', 'samenhang', 'vergaderingen']) await shown.tell(told(tab));
  await shown.tell(told('persoon', 'AW'));
  await shown.page.locator('#blad-persoon h2').waitFor({ state: 'attached' });
  return shown;
}

/** Brings a tab in front. */
export async function openTab({ page }: ShownPage, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).waitFor();
}

/** What axe finds, each with the first element that it finds it at. */
export async function violationsOf({ page }: ShownPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)} })`);
  return (found as axe.AxeResults).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
