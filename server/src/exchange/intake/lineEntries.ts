/** Lines of running text that say what is to be done, as entries: `Actie 5: …`, numbered items below *Actiepunten*, *Wie:* below them. */
import { isStandIn } from '../../model/index/standIns.ts';
import { readDeadline } from '../../syntax/dates/read.ts';
import { isSomebody } from '../../syntax/minutesOwner.ts';
import { statusOf } from '../../syntax/statusWords.ts';
import { fieldNameOf, MINUTES_WORDS, type NumberedKind } from '../../syntax/vocabulary.ts';
import { ownerFieldOf } from '../../syntax/workKinds.ts';
import type { Boxed } from './boxes.ts';
import { oneLine } from './cellText.ts';
import { addField, type DraftEntry, newEntry, type Origin } from './draft.ts';
import { entryNumber } from './entryNumber.ts';
import { labelled } from './facts.ts';
import { isFieldOf } from './kinds.ts';
import { arrowIn, endOf, type ItemEnd, markedEnd } from './lineEnds.ts';
import { isThing } from './lineWords.ts';
import { isSurePerson } from './persons.ts';
import { headerKey, meaningOf } from './roles.ts';
import { whoAtLast } from './saidActions.ts';
import { whoAndWhenIn } from './whoWhen.ts';

const SAID =
  /^(?:[-–•*] ?|\d{1,3}[.)] ?)?(actiepunt|actie|ap|besluitpunt|besluit|toezegging|motie|amendement)(?: nr\.?)? ?#?[([]?((?:\p{L}{1,2}-?)?\d[\p{L}\p{N}.-]*|[ivx]{1,5})?[)\]]?(?: \(nieuw\))? ?[:–—-] (\S[\s\S]*)$/iu;
const OWNED =
  /^(?:[-–•*] ?)?(?:[Aa]ctie(?:punt)?|ACTIE(?:PUNT)?) (?:\(([^()]{2,60})\)|(?:voor )?(\p{Lu}[^:]{1,60})) ?: (\S[\s\S]*)$/u;

/** `Actie 3 (Ria): …`. */
const NUMBERED_OWNED =
  /^(?:[-–•*] ?)?(?:[Aa]ctie(?:punt)?|ACTIE(?:PUNT)?|AP) (?:nr\.? ?)?#?(\d[\p{L}\p{N}.-]{0,9}) ?\(([^()]{2,60})\) ?: (\S[\s\S]*)$/u;

/** What a line says that begins with the word of a kind; undefined when it does not. */
export function saidEntry(typed: string, origin: Origin): DraftEntry | undefined {
  const text = typed.replace(/[^\S\n]+/gu, ' ');
  const said = SAID.exec(text);
  if (said !== null) {
    const word = said[1]!.toLowerCase();
    const kind = word === 'ap' ? 'actie' : MINUTES_WORDS[word];
    if (kind === undefined) return undefined;
    return itemEntry(kind, said[2], said[3]!, origin);
  }
  const [, number, who = '', what] = NUMBERED_OWNED.exec(text) ?? [];
  if (number !== undefined && what !== undefined && isSomebody(who, 'actie')) {
    const entry = itemEntry('actie', number, what, origin);
    addField(entry, 'eigenaar', oneLine(who));
    return entry;
  }
  const owned = OWNED.exec(text);
  if (owned === null) return undefined;
  const entry = itemEntry('actie', undefined, owned[3]!, origin);
  addField(entry, 'eigenaar', oneLine(owned[1] ?? owned[2]!));
  return entry;
}

/** An item of a list as an entry; who and when in brackets at its end, `(Henk, 1 april 2021)`, become fields. */
export function itemEntry(kind: NumberedKind, number: string | undefined, text: string, origin: Origin): DraftEntry {
  const lines = text.split('\n');
  let title = oneLine(text);
  let rest = '';
  if (title.length > 160) {
    const sentence = /^(.{10,160}?[.;])\s+(?=\p{Lu})/su.exec(title)?.[1];
    title = sentence ?? oneLine(lines[0]!);
    rest = sentence === undefined ? lines.slice(1).join('\n') : oneLine(text).slice(sentence.length).trim();
  }
  const entry = newEntry(kind, number === undefined ? undefined : entryNumber(number), title, origin);
  const fields = new Map<string, string>();
  const marked = isFieldOf(kind, 'deadline') ? (markedEnd(title) ?? whoAtLast(title, () => false)) : undefined;
  const end = marked === undefined ? endOf(title) : undefined;
  if (marked !== undefined) {
    entry.title = marked.before;
    fields.set(ownerFieldOf(kind), marked.who);
    if (marked.when !== '') fields.set('deadline', marked.when);
  }
  const said = end === undefined ? undefined : (whoAndWhen(end.said) ?? whoAndStatus(end) ?? whoLed(end));
  const hasPlaces = isFieldOf(kind, 'deadline') && (said?.status === '' || isFieldOf(kind, 'status'));
  if (end !== undefined && said !== undefined && hasPlaces) {
    const named = said.who === '' && said.when !== '' && !end.isBracket ? nameAtEnd(end.before) : undefined;
    const who = named?.who ?? said.who;
    entry.title = named?.before ?? end.before;
    if (who !== '') fields.set(ownerFieldOf(kind), who);
    if (said.when !== '') fields.set('deadline', said.when);
    if (said.status !== '') fields.set('status', said.status);
  }
  if (!fields.has(ownerFieldOf(kind)) && isFieldOf(kind, ownerFieldOf(kind))) {
    const who = whoIn(entry.title, (arrowIn(entry.title) ?? endOf(entry.title))?.said);
    if (who !== undefined) entry.doubts.push({ key: 'whoInTitle', values: [who, entry.title], origin });
  }
  const ofDecision = kind === 'besluit' ? markedEnd(title) : undefined;
  if (ofDecision !== undefined) entry.doubts.push({ key: 'whoInDecision', values: [ofDecision.who], origin });
  for (const [name, value] of fields) addField(entry, name, value);
  if (rest !== '') addField(entry, 'toelichting', rest);
  return entry;
}

/** An item with a box before its words, which is done when that is ticked. */
export function boxedEntry(kind: NumberedKind, number: string | undefined, { text, isTicked }: Boxed): DraftEntry {
  const entry = itemEntry(kind, number, text, {});
  if (isTicked) addField(entry, isFieldOf(kind, 'status') ? 'status' : 'toelichting', 'gereed');
  return entry;
}

/** Who may be meant before a colon or at the end of a title, without a day; undefined without. An abbreviation is rather a thing. */
function whoIn(title: string, atEnd: string | undefined): string | undefined {
  const before = /^(?:\[([^\]]{2,40})\]|([^:–-]{2,40})(?::| [-–])) \S/u.exec(title) ?? [];
  const between = / [-–] ([^-–]{2,40}) [-–] /u.exec(title)?.[1];
  const all = [before[1] ?? before[2], atEnd, between].filter((text) => text !== undefined);
  const isWho = (text: string) => !isThing(text) && isSomebody(text, 'actie');
  // The middle is rather a part of the title.
  return all.find((text) => isSurePerson(text)) ?? all.slice(0, between === undefined ? undefined : -1).find(isWho);
}

/** `Jan`, `Els, 1 april`: a title that may be who has to do what was said above it. */
export function saysOnlyWho(title: string): boolean {
  const said = whoAndWhenIn(title);
  return said !== undefined && said.who !== '' && !isThing(said.who);
}

/** `Rooster maken - Bram` with the day cut off: who, behind the last dash; undefined of what is no name. */
function nameAtEnd(text: string): { readonly before: string; readonly who: string } | undefined {
  const from = Math.max(text.lastIndexOf(' – '), text.lastIndexOf(' - '));
  const who = text.slice(from + 3).trim();
  if (from < 3 || !/^\p{Lu}[^\p{N}:;()]{1,40}$/u.test(who) || who.split(/\s+/u).length > 4) return undefined;
  return { before: text.slice(0, from).trim(), who };
}

/** What the end of an item says; each may be empty. */
interface SaidAtEnd {
  readonly who: string;
  readonly when: string;
  readonly status: string;
}

/** `versie 2`, `actie 12`: which one, and not when. */
const COUNTS =
  /^(?:zie )?(?:versie|v|bijlage|actie(?:punt)?|ap|besluit|motie|toezegging|agendapunt|punt|nr|nummer|no|artikel|art|blz|bladzijde|pagina|pag|fase|deel|stuk|zaal|lokaal|kamer|groep|klas|hoofdstuk|par|paragraaf|optie|variant|concept)\.? ?\p{N}/iu;

/** `Henk, 1 april 2021`, `Anja / 1 mei`, `loopt, 1 mei`: only when the last part is a day or period; undefined otherwise. */
function whoAndWhen(text: string): SaidAtEnd | undefined {
  const parts = text.split(/[,;/] | [–—-] /u);
  const when = parts.at(-1)?.replace(/^(?:deadline|gereed|wanneer):?\s*/iu, '') ?? '';
  if (COUNTS.test(when)) return undefined;
  if (!/\p{N}|z\.?s\.?m|volgend/iu.test(when) || readDeadline(when).kind === 'text') return undefined;
  const others = parts.slice(0, -1).map((part) => part.trim());
  const status = others.find((part) => statusOf(part) !== undefined) ?? '';
  const who = others.filter((part) => part !== status).join(', ');
  return who.split(/\s+/u).length > 8 || !mayBeWho(who) ? undefined : { who, when, status };
}

/** Nobody, a word that stands in for somebody, or names: what is to be done begins with a small letter. */
function mayBeWho(text: string): boolean {
  if (/\p{N}/u.test(text)) return false;
  return text === '' || /^[@\p{Lu}]/u.test(text) || isStandIn(text) || isSomebody(text, 'actie');
}

/** `Gemeente bellen ....... Jan`. */
function whoLed({ said, isLed }: ItemEnd): SaidAtEnd | undefined {
  return isLed === true && isSomebody(said, 'actie') ? { who: said, when: '', status: '' } : undefined;
}

/** `(gereed)`, `(Bo, afgerond)`, ` - vervallen`; behind a dash a word for new may as well be part of the title. */
function whoAndStatus({
  said,
  isBracket,
}: {
  readonly said: string;
  readonly isBracket: boolean;
}): SaidAtEnd | undefined {
  const parts = said.split(/[,;/] /u);
  const status = parts.pop() ?? '';
  const read = statusOf(status);
  if (read === undefined || (!isBracket && read !== 'gereed' && read !== 'vervallen')) return undefined;
  const who = parts.join(', ');
  return who === '' || isSomebody(who, 'actie') ? { who, when: '', status } : undefined;
}

/** `Wie: Henk` below an entry as its field; undefined when the line names no field of it. */
export function fieldLine(
  text: string,
  kind: NumberedKind,
): { readonly name: string; readonly value: string } | undefined {
  const said = labelled(text.replace(/^[-–•*]\s+/u, ''));
  if (said === undefined) return undefined;
  const { label, value } = said;
  const role = meaningOf(label, kind)?.role;
  const name =
    role?.is === 'field'
      ? role.name === 'eigenaar'
        ? ownerFieldOf(kind)
        : role.name
      : fieldNameOf(kind, headerKey(label));
  return name !== undefined && isFieldOf(kind, name) ? { name, value } : undefined;
}
