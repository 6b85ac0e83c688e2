import assert from 'node:assert/strict';
import type { AfterMeeting } from '../../../protocol/meeting.ts';
import { applyEdits } from '../../../server/src/edits/edits.ts';
import { findAfterMeeting, getTakenOver } from '../../../server/src/features/afterMeeting.ts';
import { finish } from '../../../server/src/incremental/work.ts';
import { fixture, problemsOf } from '../../support/fixture.ts';

const LIST = `register LIJST
  peildatum: 24 maart 2021
gremium DUO
persoon Anja Woortman
persoon Henk Mulder

actie 40: Oud
  status: gereed
  eigenaar: Henk Mulder

blok Z
`;
const MEETING = `
vergadering DUO 13 januari 2021
  agenda:
    7. Actielijst
      a. Brief
        actiepunt (i): stuk over de brief
          eigenaar: Anja
          deadline: volgend DUO
        besluit (i): zo doen we het
      b. Overig
        actiepunt (ii): bellen
          een notitie
        actiepunt (actie 40): al overgenomen
`;

function left(text: string): AfterMeeting | null {
  const { document, context, cursor = 0 } = fixture(text);
  return finish(findAfterMeeting(document, document.positionAt(cursor), context));
}

function taken(text: string, chosen: (label: string) => boolean): Record<string, string> | string {
  const read = fixture(text);
  const { scope } = read;
  const ids = left(text)!
    .points.filter(({ label }) => chosen(label))
    .map(({ id }) => id);
  const host = { file: scope.file, placed: [...scope.file.document.entries][0]! };
  const made = getTakenOver('DUO 13 januari 2021', new Set(ids), host, scope);
  if ('refused' in made) return made.refused;
  return Object.fromEntries(
    made.files.map(({ file, edits }) => {
      const ordered = [...edits].sort((a, b) => a.start - b.start);
      for (const [at, edit] of ordered.entries()) assert.ok(at === 0 || ordered[at - 1]!.end <= edit.start, 'overlap');
      return [file.uri.split('/').at(-1), applyEdits(file.document.text.slice(), edits)];
    }),
  );
}

describe('after a meeting', () => {
  it('tells what is not on the list yet, and who has something open', () => {
    const found = left(LIST + MEETING);
    assert.deepEqual(
      found?.points.map(({ label, detail, isProposed }) => [label, detail, isProposed]),
      [
        ['actiepunt (i): stuk over de brief', 'eigenaar: Anja', true],
        ['besluit (i): zo doen we het', '', false],
        ['actiepunt (ii): bellen', '', true],
      ],
    );
    assert.deepEqual(
      [found?.meeting, found?.hasDecisions, found?.owners],
      ['DUO 13 januari 2021', true, ['Anja Woortman']],
    );
    const withDecision = left(`${LIST}besluit 1: X\n${MEETING}`);
    assert.ok(withDecision?.points.every(({ isProposed }) => isProposed));
    assert.equal(left(LIST), null);
  });

  it('takes all of them over in one change, with the numbers that follow', () => {
    const text = (taken(LIST + MEETING, () => true) as Record<string, string>)['test.duo'];
    assert.equal(
      text,
      `${LIST.replace(
        '\nblok Z\n',
        `
actie 41: stuk over de brief
  status: niet gestart
  eigenaar: Anja
  deadline: volgend DUO
  uit: DUO 13 januari 2021 agendapunt 7a

actie 42: bellen
  status: niet gestart
  uit: DUO 13 januari 2021 agendapunt 7b

blok Z

besluit 1: zo doen we het
  datum: 13 januari 2021
  gremium: DUO
  agendapunt: 7a
`,
      ).replace('blok Z\n\nbesluit', 'blok Z\n\nbesluit')}${MEETING.replace('(i): stuk', '(actie 41): stuk')
        .replace('          eigenaar: Anja\n          deadline: volgend DUO\n', '')
        .replace('(i): zo', '(besluit 1): zo')
        .replace('(ii): bellen', '(actie 42): bellen')}`,
    );
    const codes = (one: string) => problemsOf(fixture(one)).map(({ code }) => code);
    assert.deepEqual(
      codes(text!).filter((code) => !codes(LIST + MEETING).includes(code)),
      [],
    );
  });

  it('takes only what was chosen, into the file of the list', () => {
    const text = `//- lijst.duo\n${LIST}//- verslag.duo\nregister LIJST\n$0${MEETING}`;
    const made = taken(text, (label) => label.includes('bellen')) as Record<string, string>;
    assert.match(made['lijst.duo']!, /\nactie 41: bellen\n/u);
    assert.match(made['verslag.duo']!, /actiepunt \(actie 41\): bellen/u);
    assert.match(made['verslag.duo']!, /actiepunt \(i\): stuk/u);
    assert.match(String(taken(text, () => false)), /niets gekozen/u);
    assert.match(
      String(taken(`${LIST.replace('actie 40', 'actie iv')}${MEETING}`, (label) => label.startsWith('actie'))),
      /geen nummer/u,
    );
  });

  it('takes the one of two with the same words that was chosen', () => {
    const two = `${LIST}
vergadering DUO 13 januari 2021
  agenda:
    1. Punt
      actiepunt: bellen
        eigenaar: Anja
      actiepunt: bellen
        eigenaar: Henk
`;
    const [first, second] = left(two)!.points;
    assert.notEqual(first!.id, second!.id);
    const { scope } = fixture(two);
    const host = { file: scope.file, placed: [...scope.file.document.entries][0]! };
    const made = getTakenOver('DUO 13 januari 2021', new Set([second!.id]), host, scope);
    assert.ok('files' in made);
    const text = applyEdits(two, made.files[0]!.edits);
    assert.match(text, /actie 41: bellen\n {2}status: niet gestart\n {2}eigenaar: Henk\n/u);
    assert.match(text, /actiepunt: bellen\n {8}eigenaar: Anja\n/u);
    assert.doesNotMatch(text, /actie 42/u);
  });
});
