/** What a problem calls what minutes make: as it stands there, with the day of the meeting, in both languages. */
import assert from 'node:assert/strict';
import { getActionInfo } from '../../../server/src/features/actionInfo.ts';
import { useLanguage } from '../../../server/src/messages/index.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';

const MINUTES = `gremium DUO

vergadering DUO 24 november 2026
  agenda:
    1. Opening
      actiepunt (i)$0: Offertes
        deadline: 1 november 2026
      toezegging (ii): Brief
    2. Sluiting

actie 2026-11-24-x: Van de lijst
  na: 2026-11-24-i
  deadline: 1 oktober 2026
`;

const sentences = () => {
  const messages = problemsOf(fixture(MINUTES.replace('$0', ''))).map(({ message }) => message);
  return messages.map((message) => message.split('. ')[0]!);
};

describe('what minutes make', () => {
  it('is called by its word, its number and the day; what the list has by its number', () => {
    const said = sentences();
    for (const sentence of [
      'Actiepunt (i) van 24 november 2026 heeft geen eigenaar',
      'Toezegging (ii) van 24 november 2026 heeft niemand die het moet doen',
      'Actie 2026-11-24-x heeft geen eigenaar',
    ])
      assert.ok(said.includes(sentence), `${sentence}\n${said.join('\n')}`);
    assert.ok(said.some((one) => one.includes('wacht op actiepunt (i) van 24 november 2026')));
    assert.ok(!said.some((one) => one.includes('2026-11-24-i')));
  });

  it('is in English as well', () => {
    useLanguage('en');
    try {
      const said = sentences();
      assert.ok(said.includes('Action (i) of 24 november 2026 has no owner'), said.join('\n'));
      assert.ok(!said.some((one) => one.includes('2026-11-24-i')));
    } finally {
      useLanguage('nl');
    }
  });

  it('is where a change is asked for', () => {
    const { document, cursor, context } = fixture(MINUTES);
    const called = getActionInfo(document, document.positionAt(cursor!), context)?.called;
    assert.equal(called, 'actiepunt (i) van 24 november 2026');
  });
});
