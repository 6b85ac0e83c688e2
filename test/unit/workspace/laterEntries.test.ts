import assert from 'node:assert/strict';
import { DuoDocument } from '../../../server/src/syntax/document.ts';
import { laterOf } from '../../../server/src/workspace/laterEntries.ts';

describe('the entries of a file that are read later', () => {
  const kinds = (text: string) => {
    const { undeclared, unread } = laterOf(new DuoDocument(text).entries);
    return [undeclared.map(({ kind }) => kind), unread.map(({ kind }) => kind)];
  };
  const meeting = (points: number) =>
    `vergadering DUO 13 januari 2021\n  agenda:\n    1. Opening\n${'      actiepunt: iets doen\n'.repeat(points)}`;

  it('are the actions alone, where few others stand', () => {
    assert.deepEqual(kinds(`register L: Lijst\npersoon Anja\n${meeting(3)}actie 1: A\n`), [[], ['actie']]);
  });

  it('are the names and the long minutes of one meeting too', () => {
    assert.deepEqual(kinds(`register L: Lijst\npersoon Anja\n${meeting(1000)}actie 1: A\n`), [
      ['persoon', 'vergadering'],
      ['persoon', 'vergadering', 'actie'],
    ]);
  });
});
