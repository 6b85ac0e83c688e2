import assert from 'node:assert/strict';
import { readHistoryChange } from '../../../server/src/syntax/historyChange.ts';
import { checkSpans } from './show.ts';

/** `field: from → to`, `~>` when it was written with `naar`; undefined for what is only text. */
function check(text: string, expected: string | undefined): void {
  it(text, () => {
    const change = readHistoryChange({ text, start: 0, end: text.length });
    const shown =
      change && `${change.field}: ${change.from?.text ?? '·'} ${change.loose ? '~>' : '→'} ${change.to.text}`;
    assert.equal(shown, expected);
    checkSpans(text, change);
    const moved = readHistoryChange({ text, start: 7, end: text.length + 7 });
    assert.equal(moved?.to.start, change && change.to.start + 7);
    assert.equal(moved?.from?.end, change?.from && change.from.end + 7);
  });
}

describe('a change in the history', () => {
  check('status in uitvoering -> gereed', 'status: in uitvoering → gereed');
  check('Status in uitvoering→gereed', 'status: in uitvoering → gereed');
  check('status -> gereed', 'status: · → gereed');
  check('status->gereed', 'status: · → gereed');
  check('status -> aangehouden. In het licht van de brief', 'status: · → aangehouden');
  check('status -> gereed.', 'status: · → gereed');
  check('status -> gereed; zie brief', 'status: · → gereed');
  check('status -> gereed (zie brief)', 'status: · → gereed');
  check('status -> gereed, met dank', 'status: · → gereed');
  check('status een -> twee', 'status: een → twee');
  check('deadline 1 maart 2021 -> 1 april 2021', 'deadline: 1 maart 2021 → 1 april 2021');
  check('deadline -> 1 mrt. 2021', 'deadline: · → 1 mrt. 2021');
  check('deadline 1 mrt. 2021 → Q2 2021. Akkoord', 'deadline: 1 mrt. 2021 → Q2 2021');
  check('eigenaar Roelien Kamminga -> Nicoline van der Linden', 'eigenaar: Roelien Kamminga → Nicoline van der Linden');
  check('eigenaar A. Vos -> P.J. Vos', 'eigenaar: A. Vos → P.J. Vos');
  check('eigenaar -> P. Vos. Met dank', 'eigenaar: · → P. Vos');
  check('eigenaar -> Anja (OBG)', 'eigenaar: · → Anja');
});

describe('a change to what closes, with words that take it back', () => {
  check('status -> gereed (deels)', 'status: · → gereed (deels)');
  check('status -> gereed (verwacht 1 juni)', 'status: · → gereed (verwacht 1 juni)');
  check('status in uitvoering -> gereed (?)', 'status: in uitvoering → gereed (?)');
  check('status -> gereed (bijlage volgt). Met dank', 'status: · → gereed (bijlage volgt)');
  check('status -> nagekomen (onder voorbehoud)', 'status: · → nagekomen (onder voorbehoud)');
  check('status -> gereed, met uitzondering van punt 3', 'status: · → gereed, met uitzondering van punt 3');
  check('status -> gereed, naar verwachting', 'status: · → gereed, naar verwachting');
  check('status -> vervallen, mits de raad instemt', 'status: · → vervallen, mits de raad instemt');
  check('status -> afgedaan, behalve de bijlage.', 'status: · → afgedaan, behalve de bijlage');
  check('status -> in uitvoering (deels)', 'status: · → in uitvoering');
  check('status -> gereed; (deels)', 'status: · → gereed');
  check('status -> gereed (zie brief), met dank', 'status: · → gereed');
  check('status -> gereed, nog met dank', 'status: · → gereed');
});

describe('with “naar”', () => {
  check('status in uitvoering naar gereed', 'status: in uitvoering ~> gereed');
  check('status naar uitgevoerd.', 'status: · ~> uitgevoerd');
  check('status gaat naar het college', undefined);
  check('status in uitvoering naar het college', undefined);
  check('status gaat naar gereed', undefined);
  check('deadline 1 maart 2021 naar 1 april 2021', 'deadline: 1 maart 2021 ~> 1 april 2021');
  check('deadline naar Q2 2021', 'deadline: · ~> Q2 2021');
  check('deadline verschoven naar achteren', undefined);
  check('deadline verschoven naar 1 april 2021', undefined);
  check('eigenaar Anja naar Peter', 'eigenaar: Anja ~> Peter');
});

describe('no change', () => {
  check('besproken', undefined);
  check('status', undefined);
  check('status gereed', undefined);
  check('status ->', undefined);
  check('status -> ; x', undefined);
  check('statussen -> gereed', undefined);
  check('de status -> gereed', undefined);
  check('planning op schema -> vertraging', undefined);
});
