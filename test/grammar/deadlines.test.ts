/** Of every text of the deadline table just what the reader takes for a deadline has its colour. */
import assert from 'node:assert/strict';
import { isForm } from '../../server/src/syntax/dates/ast.ts';
import { readDeadline } from '../../server/src/syntax/dates/read.ts';
import { DAYS } from '../unit/model/time/deadlineTable/days.ts';
import { HOLIDAYS } from '../unit/model/time/deadlineTable/holidays.ts';
import { OTHERS } from '../unit/model/time/deadlineTable/others.ts';
import { PERIODS } from '../unit/model/time/deadlineTable/periods.ts';
import { SEEDS } from '../unit/model/time/deadlineTable/seeds.ts';
import { tokenise } from './tokenise.ts';

/** A pattern cannot tell these; the colour is then missing, or there although the text is none. */
const OTHERWISE = new Set([
  'MAANDAG, 1 MAART 2021.',
  '1 maart 2021 (voorlopig) of later',
  'Na actie #02. (TYP)',
  'eerste en tweede kwartaal 2021',
  // two days that it may be, and words around a day
  '1/3/2021',
  '13 januari 2021, 15.00 uur – 16.30 uur',
  'z.s.m. maar uiterlijk 1 maart 2021',
]);

const HEAD = '  deadline: ';

/** What is coloured as a date or as one of the words for no date; undefined when nothing is. */
async function coloured(typed: string): Promise<string | undefined> {
  const [, line] = await tokenise(`actie 1: x\n${HEAD}${typed}`);
  const tokens = line!.tokens.filter(
    ({ start, scopes }) => start >= HEAD.length && scopes.some((scope) => scope.startsWith('constant.')),
  );
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && line!.text.slice(first.start, last.start + last.text.length);
}

describe('grammar: deadlines', () => {
  const all = [...DAYS, ...HOLIDAYS, ...OTHERS, ...PERIODS, ...SEEDS].map(([typed]) => typed);
  const texts = [...new Set(all)].filter((typed) => !/[\n\r]/u.test(typed));

  it(`colours what is read of ${texts.length} texts, and no more`, async () => {
    const wrong: string[] = [];
    for (const typed of texts) {
      const node = readDeadline(typed);
      const { span } = node;
      // Which words are those of a moment is not known to the grammar: semantic tokens colour them.
      const expected = isForm(node) ? typed.slice(span.start, span.end) : undefined;
      if ((await coloured(typed)) !== expected) wrong.push(typed);
    }
    assert.deepEqual(wrong.sort(), [...OTHERWISE].sort());
  });
});
