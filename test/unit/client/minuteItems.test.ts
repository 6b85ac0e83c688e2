import assert from 'node:assert/strict';
import { minuteItems, onEnter, TypedLines } from '../../../client/src/meeting/minuteItems.ts';
import type { MinuteReading } from '../../../protocol/meeting.ts';

const WORDS = {
  willWrite: 'schrijft',
  willGo: 'gaat',
  confirmRemark: 'vraagt',
  enterAgain: 'nog eens',
  wasWritten: 'geschreven',
  cannotWrite: 'kan niet',
};

function reading(kind: MinuteReading['kind'], more: Partial<MinuteReading> = {}): MinuteReading {
  const base = { meeting: 'DUO', uri: 'x', point: { key: '1', label: '1 Opening', line: 2 } };
  return { ...base, kind, lines: ['een', 'twee'], notes: [], completions: [], ...more };
}

function texts(one: MinuteReading, isAsked = false, last: readonly string[] = []): string[] {
  return minuteItems(one, WORDS, isAsked, last).map(({ label, description }) => `${label} ${description}`.trim());
}

describe('the box of the minutes', () => {
  it('says first what Enter does, then what is to be known, then which numbers there are', () => {
    const completions = [{ number: '12', title: 'Bewoners' }];
    assert.deepEqual(texts(reading('written', { notes: ['let op'] })), ['✎ schrijft: een', 'twee', '» let op']);
    assert.deepEqual(texts(reading('doubt', { notes: ['?!'], completions })), [
      '? vraagt: een',
      'twee',
      '» ?!',
      '# 12: Bewoners',
    ]);
    assert.deepEqual(texts(reading('doubt'), true), ['? nog eens: een', 'twee']);
    assert.deepEqual(texts(reading('point', { lines: ['7 X'] })), ['✎ gaat: 7 X']);
    assert.deepEqual(texts(reading('shown', { completions })), ['» een', '» twee', '# 12: Bewoners']);
    assert.deepEqual(texts(reading('refused', { lines: [], notes: ['geen punt'] })), ['? kan niet: geen punt']);
    assert.deepEqual(texts(reading('nothing', { lines: [] }), false, ['een', 'twee']), ['✓ geschreven: een', 'twee']);
  });

  it('has labels that nothing typed is like, so that what Enter does stays the first', () => {
    const all = (['written', 'doubt', 'point', 'shown', 'refused'] as const).flatMap((kind) =>
      minuteItems(reading(kind, { notes: ['x'], completions: [{ number: '1', title: 'y' }] }), WORDS, false, []),
    );
    for (const { label, alwaysShow } of all) assert.ok(alwaysShow && !/[\p{L}\d]/u.test(label), label);
  });

  it('writes what is understood at once, and the rest at the second Enter', () => {
    const enters = (kind: MinuteReading['kind']) => [onEnter(reading(kind), false), onEnter(reading(kind), true)];
    assert.deepEqual(enters('written'), ['write', 'write']);
    assert.deepEqual(enters('doubt'), ['ask', 'confirmed']);
    assert.deepEqual(enters('point'), ['go', 'go']);
    for (const kind of ['nothing', 'shown', 'refused'] as const) assert.deepEqual(enters(kind), ['nothing', 'nothing']);
  });

  it('remembers what was typed, back to the first and forth to nothing', () => {
    const lines = new TypedLines();
    assert.deepEqual([lines.earlier(), lines.later()], [undefined, '']);
    lines.add('een');
    lines.add('twee');
    assert.deepEqual([lines.earlier(), lines.earlier(), lines.earlier()], ['twee', 'een', undefined]);
    assert.deepEqual([lines.later(), lines.later(), lines.later()], ['twee', '', '']);
    lines.add('drie');
    assert.equal(lines.earlier(), 'drie');
  });
});
