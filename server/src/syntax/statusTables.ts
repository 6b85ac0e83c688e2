/** The words of real lists for a status of an action, a promise and a planning, in the form that `normalizePhrase` gives. */
import type { Planning, PromiseStatus, ReadStatus } from './vocabulary.ts';

/** The words of each status that stand for no more than themselves, in the form that `normalizePhrase` gives. */
const WORDS: Readonly<Record<ReadStatus, string>> = {
  'in voorbereiding':
    'voorbereiding|in de voorbereiding|voorbereidend|wordt voorbereid|voorbereiding gestart|voorbereiding loopt|in ontwikkeling|in voorb|in voorb.',
  'niet gestart':
    'nieuw|nieuwe|nieuw actiepunt|nieuwe actie|nog niet gestart|niet begonnen|nog niet begonnen|nog te starten|te starten|moet nog starten|moet nog beginnen|moet nog gebeuren|nog te doen|te doen|todo|to do|gepland|ingepland|nog niet opgepakt|niet opgepakt|nog oppakken|op te pakken|nog op te pakken|wordt later gemaakt|wordt later opgepakt|wordt later gestart|nog op te starten|nog opstarten|moet nog opgestart worden|moet nog|start later|niet gerealiseerd|nog niet gerealiseerd|nog niet uitgevoerd|grijs|backlog|not started',
  'in uitvoering':
    'uitvoering|wip|on track|on-track|wordt uitgevoerd|gestart|begonnen|opgestart|lopend|lopende|loopt|loopt nog|lopen|lopen nog|loopt door|nog lopend|loopt goed|bezig|mee bezig|nog bezig|we zijn bezig|volop bezig|bezig met uitvoering|in behandeling|in behandeling genomen|wordt behandeld|onderhanden|onder handen|in bewerking|in gang|in gang gezet|in werking|in werking gezet|in proces|in progress|doing|wordt aan gewerkt|er wordt aan gewerkt|wordt gewerkt|opgepakt|wordt opgepakt|is opgepakt|uitgezet|in onderzoek|wordt onderzocht|onderweg|actief|geen voortgang|voortgang goed|voortgang is goed|de voortgang is goed|de voortgang goed|goede voortgang|enige voortgang|in afronding|wordt afgerond|afrondende fase|in afrondende fase|in de afrondende fase|afrondingsfase|in afrondingsfase|in de afrondingsfase|zit in de afrondingsfase|zit in afrondingsfase|in de laatste fase|doorlopend|continu|loopt nog door|loopt nog steeds|lopende zaak|lopende actie|actie loopt|wordt vervolgd|aan de slag|mee aan de slag|we zijn aan de slag|herstart|opnieuw opgepakt|opnieuw gestart|deels|gedeeltelijk|grotendeels|concept|eerste concept|1e concept|in review|in afstemming|in overleg',
  aangehouden:
    'bevroren|blocked|geblokkeerd|on hold|on-hold|onhold|op on hold|in de wacht|in de wachtstand|wacht|wachtend|stilgelegd|ligt stil|stil|staat stil|stil komen te liggen|stil gelegd|gestopt tot nader order|geparkeerd|in de ijskast|in de koelkast|opgeschort|uitgesteld|verdaagd|verschoven|doorgeschoven|schuift door|doorgeschoven naar de volgende vergadering|doorgeschoven naar volgende vergadering|naar de volgende vergadering doorgeschoven|naar de volgende vergadering|naar volgende vergadering|volgende vergadering|niet aan de orde geweest|niet aan de orde gekomen|niet aan de orde|niet behandeld|niet besproken|gestaakte stemmen|stemmen gestaakt|stemmen staken|aanhouden|houden we aan|wordt aangehouden|gepauzeerd|pauze|tijdelijk gestopt|tijdelijk stilgelegd|afwachten|in afwachting|wachten|deferred|waiting|waiting on someone else',
  gereed:
    'gereed gemeld|gereedgemeld|afgewerkt|uitgevoerd|afgerond|voldaan|afgehandeld|afgesloten|gesloten|afgedaan|als afgedaan beschouwd|afgedaan beschouwd|beschouwd als afgedaan|als afgedaan aangemerkt|als afgedaan te beschouwen|als voldaan te beschouwen|als voldaan beschouwd|als voldaan aan te merken|als afgedaan aan te merken|klaar|gedaan|voltooid|beeindigd|gerealiseerd|geslaagd|verwerkt|opgelost|opgeleverd|afgeleverd|geleverd|beantwoord|gestort|betaald|verzonden|verstuurd|gebouwd|geregeld|ingediend|toegestuurd|volbracht|nagekomen|compleet|done|closed|completed|resolved|finished|gearchiveerd|archief|kan van de lijst|kan van de lijst af|van de lijst|van de lijst af|mag van de lijst|mag van de lijst af|kan van de actielijst|kan van de actielijst af|kan worden afgevoerd van de lijst|kan eraf|kan er af|mag eraf|mag er af|kan verwijderd worden|kan worden verwijderd|mag verwijderd worden|kan afgevoerd worden van de lijst|afgevoerd van de lijst|afvoeren van de lijst|wordt afgevoerd van de lijst|gebeurd|kan dicht|kan gesloten worden|kan worden gesloten|kan afgesloten worden|kan worden afgesloten|niets meer te doen|afgevinkt|af|uitgevoerd en afgerond|gereed en afgerond',
  vervallen:
    'ingetrokken|teruggetrokken|geannuleerd|geschrapt|komt te vervallen|vervalt|vervallen verklaard|gaat niet door|gaan niet door|niet doorgegaan|gaat niet meer door|niet meer nodig|niet langer nodig|niet meer van toepassing|niet meer relevant|achterhaald|niet meer actueel|geen actie meer nodig|afgeblazen|gecanceld|cancelled|canceled|afgelast',
  open: 'blijft staan|blijft op de lijst|blijft nog staan|blijft nog op de lijst|open|openstaand|openstaande|staat open|nog open|staat nog open|blijft open|open blijven staan|openstaand te blijven beschouwen|als openstaand te blijven beschouwen|als openstaand beschouwd|als openstaand te beschouwen|als openstaand aan te merken|nog niet gereed|niet gereed|nog niet klaar|niet klaar|nog niet af|niet af|nog niet afgerond|niet afgerond|nog niet afgehandeld|niet afgehandeld|nog niet afgewerkt|niet afgewerkt|nog niet voldaan|niet voldaan|nog niet afgedaan|niet afgedaan|nog niet gedaan|niet gedaan|niet uitgevoerd|nog niet voltooid|niet voltooid|nog niet opgelost|niet opgelost|nog niet beantwoord|niet beantwoord|niet gesloten|nog niet gesloten|nog niet afgesloten|niet afgesloten|nog niet nagekomen|niet nagekomen|nog niet verzonden|niet verzonden|niet betaald|nog niet betaald|niet gestort|nog niet gestort|niet geslaagd|nog niet geregeld|niet geregeld|nog niet compleet|niet compleet|nog niet verwerkt|niet verwerkt|nog af te ronden|nog af te handelen|nog uit te voeren|overgenomen|aangenomen|heropend|opnieuw open|nog steeds open|ter besluitvorming|ter vaststelling|ter goedkeuring|ter bespreking|geagendeerd|staat geagendeerd|op de agenda|staat op de agenda|bij het college|bij de raad|terugkerend|terugkerend punt|terugkomend punt|doorlopend punt|nog niet|nog af te stemmen|weer open|geopend|oranje|geel|rood|pending',
};

/** Statuses of which a part may have been done. */
export const PARTIAL = new Set(
  'gerealiseerd|uitgevoerd|opgelost|afgerond|afgehandeld|afgedaan|voldaan|gereed|klaar|gedaan|verwerkt|beantwoord|voltooid|opgeleverd|geleverd|afgesloten|betaald|gestart|in uitvoering|nagekomen|geregeld|gebouwd'.split(
    '|',
  ),
);

export const TABLE: ReadonlyMap<string, ReadStatus> = new Map(
  (Object.entries(WORDS) as [ReadStatus, string][]).flatMap(([status, words]) =>
    words.split('|').map((word) => [word, status] as const),
  ),
);

/** Statuses of promises in other words; an action's words are read besides. */
export const PROMISE_WORDS: ReadonlyMap<string, PromiseStatus | 'open'> = new Map<string, PromiseStatus | 'open'>([
  ['verzocht', 'gevraagd'],
  ['aangevraagd', 'gevraagd'],
  ['gedaan', 'toegezegd'],
  ['toezegging gedaan', 'toegezegd'],
  ['onder voorwaarden', 'voorwaardelijk'],
  ['onder voorwaarde', 'voorwaardelijk'],
  ['niet toegezegd', 'afgewezen'],
  ['geweigerd', 'afgewezen'],
  ['afwijzend', 'afgewezen'],
  ['niet gestand gedaan', 'open'],
  ['gestand gedaan', 'nagekomen'],
]);

const PLANNING_WORDS: Readonly<Record<Planning, string>> = {
  'op schema':
    'groen|g|🟢|op koers|op tijd|op planning|volgens planning|volgens schema|volgens plan|conform planning|conform schema|conform plan|conform de planning|volgens de planning|loopt op schema|ligt op schema|we liggen op schema|loopt volgens planning|loopt goed|goed|voor op schema|loopt voor op schema|sneller dan planning|sneller dan gepland|voor op planning|on track|ok',
  'vertraging verwacht':
    'oranje|geel|o|🟠|🟡|amber|vraagt aandacht|vraagt om aandacht|aandacht|aandachtspunt|aandacht nodig|behoeft aandacht|mogelijk vertraging|mogelijke vertraging|risico op vertraging|kans op vertraging|dreigt vertraging|vertraging dreigt|dreigende vertraging|dreigt uit te lopen|loopt mogelijk uit|loopt mogelijk vertraging op|staat onder druk|planning onder druk|onder druk|verwachte vertraging|at risk',
  vertraging:
    'rood|r|🔴|vertraagd|achter|achterstand|loopt achter|loopt achter op schema|we lopen achter op schema|we lopen achter|lopen achter|ligt achter|ligt achter op schema|we liggen achter op schema|achter op schema|achter op planning|loopt achter op planning|loopt uit|uitgelopen|te laat|niet op schema|niet op koers|niet op tijd|niet volgens planning|langzamer dan planning|langzamer dan gepland|later dan gepland|later dan planning|trager dan gepland|heeft vertraging|vertraging opgelopen|loopt vertraging op|delayed',
};

export const PLANNING_TABLE: ReadonlyMap<string, Planning> = new Map(
  (Object.entries(PLANNING_WORDS) as [Planning, string][]).flatMap(([planning, words]) =>
    words.split('|').map((word) => [word, planning] as const),
  ),
);
