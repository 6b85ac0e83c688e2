/** The page of the timeline: the action at the cursor, and the deadlines of the register, each as a drawing with its table behind it. */
import type { ActionTimeline, RegisterTimeline } from '../../../protocol/timeline.ts';
import type { Drawing } from '../../src/pages/drawing.ts';
import { actionDrawing } from '../../src/timeline/actionDrawing.ts';
import { dayText, numberOfDay } from '../../src/timeline/axis.ts';
import { MOST_BARS, monthsDrawing, rowsDrawing } from '../../src/timeline/registerDrawing.ts';
import { type TimelineSaid, type TimelineTold, timelineTold } from '../../src/timeline/timelineMessage.ts';
import { countedText, type TimelineWords } from '../../src/timeline/timelineMessages.ts';
import { type Child, made } from '../shared/dom.ts';
import { connect } from '../shared/host.ts';
import { picture } from '../shared/svg.ts';
import { deadlineTable, momentTable, monthTable, rowTable } from './tables.ts';

const host = connect<TimelineWords, TimelineSaid, TimelineTold>(timelineTold, told);
const { words } = host;
const action = made('section', { 'aria-labelledby': 'actie-kop' });
const register = made('section', { 'aria-labelledby': 'register-kop' });
/** Which tables are unfolded, by the drawing that they belong to: a page that is drawn anew keeps them so. */
const unfolded = new Set(Array.isArray(host.kept['open']) ? host.kept['open'] : []);

/** What was told last, to be drawn anew in another room. */
let shownAction: ActionTimeline | null = null;
let shownRegister: RegisterTimeline | null | undefined;
let room = 0;

document.body.append(made('header', {}, made('h1', {}, document.title)), made('main', {}, action, register));
measure();
showAction(null);
register.append(heading('register-kop', words.ofRegister), made('p', {}, words.reading));
window.addEventListener('resize', () => {
  if (!measure()) return;
  showAction(shownAction);
  if (shownRegister !== undefined) showRegister(shownRegister);
});
host.say({ kind: 'klaar' });

function told({ kind, timeline }: TimelineTold): void {
  if (kind === 'actie') showAction(timeline);
  else showRegister(timeline);
}

/** Takes the room for drawings as it is now; true where it is another than before. */
function measure(): boolean {
  const before = room;
  room = action.clientWidth;
  return room !== before;
}

function showAction(timeline: ActionTimeline | null): void {
  shownAction = timeline;
  if (timeline === null) {
    replace(action, heading('actie-kop', words.ofAction), made('p', {}, words.noAction));
    return;
  }
  const { called, title, moments, deadlines, leftOut } = timeline;
  const name = [called, title].filter((part) => part !== null && part !== '').join(': ');
  const drawing = actionDrawing(timeline, words, room);
  replace(
    action,
    heading('actie-kop', words.ofAction),
    made('p', { class: 'naam', lang: 'nl' }, name),
    ...(drawing === undefined ? [made('p', {}, words.noDays)] : [shown('actie', drawing, name, judged(timeline.day))]),
    ...(leftOut === 0 ? [] : [made('p', {}, words.earlierLeftOut.replace('{n}', String(leftOut)))]),
    ...(moments.length + deadlines.length === 0
      ? []
      : [folded('actie', momentTable(moments, words), deadlineTable(deadlines, words))]),
  );
}

function showRegister(timeline: RegisterTimeline | null): void {
  shownRegister = timeline;
  const { rows = [], months = [], withoutDay = 0, isTooLarge = false, day = null } = timeline ?? {};
  const byMonth = timeline === null ? undefined : monthsDrawing(timeline, words, room);
  const byDay = timeline === null ? undefined : rowsDrawing(timeline, words, room);
  const all = months.reduce((sum, { count }) => sum + count, 0);
  const late = months.reduce((sum, one) => sum + one.late, 0);
  const counted = countedText(all, late, words);
  replace(
    register,
    heading('register-kop', words.ofRegister),
    made('p', {}, judged(day)),
    ...(isTooLarge ? [made('p', {}, words.tooLarge)] : []),
    ...(byDay === undefined && !isTooLarge ? [made('p', {}, words.nothing)] : []),
    ...(withoutDay === 0 ? [] : [made('p', {}, words.withoutDay.replace('{n}', String(withoutDay)))]),
    ...(late === 0 ? [] : [made('p', {}, words.legend)]),
    ...(byMonth === undefined
      ? []
      : [
          made('h3', {}, words.byMonth),
          shown('maanden', byMonth, words.byMonth, counted),
          folded('maanden', monthTable(months, words)),
        ]),
    ...(byDay === undefined
      ? []
      : [
          made('h3', {}, words.byDay),
          ...(rows.length > MOST_BARS ? [made('p', {}, words.moreBars.replace('{n}', String(MOST_BARS)))] : []),
          shown('rijen', byDay, words.byDay, counted),
          ...(rows.length < all
            ? [made('p', {}, words.moreRows.replace('{n}', String(rows.length)).replace('{all}', String(all)))]
            : []),
          folded(
            'rijen',
            rowTable(rows, words, (line) => host.say({ kind: 'ga', line })),
          ),
        ]),
  );
}

function judged(day: string | null): string {
  const number = numberOfDay(day);
  return number === undefined ? '' : words.judgedOn.replace('{dag}', dayText(number, words.locale));
}

/** A drawing in a place of its own that moves sideways where it is too wide, with the keys too. */
function shown(id: string, drawing: Drawing, title: string, description: string): HTMLElement {
  return made(
    'div',
    { class: 'strook', role: 'group', 'aria-label': title, tabindex: 0 },
    picture(drawing, { id, title, description }),
  );
}

/** The same as a table, which is there for who unfolds it. */
function folded(id: string, ...tables: readonly Child[]): HTMLElement {
  const details = made('details', { open: unfolded.has(id) }, made('summary', {}, words.asTable), ...tables);
  details.addEventListener('toggle', () => {
    if (details.open) unfolded.add(id);
    else unfolded.delete(id);
    host.keep({ open: [...unfolded] });
  });
  return details;
}

function heading(id: string, text: string): HTMLElement {
  return made('h2', { id }, text);
}

/** Draws a section anew; what had the focus by its place in it has it again. */
function replace(section: HTMLElement, ...children: readonly Child[]): void {
  const wanted = '[tabindex], summary, button';
  const at = [...section.querySelectorAll(wanted)].indexOf(document.activeElement!);
  section.replaceChildren(...children);
  if (at >= 0) (section.querySelectorAll(wanted)[at] as HTMLElement | undefined)?.focus({ preventScroll: true });
}
