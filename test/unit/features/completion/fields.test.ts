/** Field names, words to choose from, and what is there already and is not proposed again. */
import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { accepts, itemAt, itemsAt, listAt, offers, PLAIN_CLIENT, STATUSES } from './check.ts';

describe('completion of what stands there already', () => {
  it('proposes no name that is only known from the place where it is typed, and others that begin with it', () => {
    const labels = (text: string) => listAt(fixture(text)).items.map(({ label }) => label);
    const gremium = 'register R: X\n  gremium: BEWONERS\n\ngremium BEWONERS: Bewonersraad\n';
    assert.equal(labels(`${gremium}  voorzitter: Ineke Brouwer$0\n`).includes('Ineke Brouwer'), false);
    assert.deepEqual(labels(`${gremium}  leden: Ton Vos, Ineke Brouwer$0\n`).includes('Ineke Brouwer'), false);
    assert.deepEqual(
      labels(`${gremium}  leden: Ineke Brouwers\n  voorzitter: Ineke Brouwer$0\n`).includes('Ineke Brouwers'),
      true,
    );
  });
  it('proposes nobody as present who is absent, nor the other way round', () => {
    const labels = (text: string) => listAt(fixture(text)).items.map(({ label }) => label);
    const names = 'register R\n\npersoon Anja Vos\npersoon Henk Mulder\n\nvergadering R 1 maart 2021\n';
    assert.equal(labels(`${names}  aanwezig: $0\n  afwezig: Anja Vos\n`).includes('Anja Vos'), false);
    assert.equal(labels(`${names}  aanwezig: Henk Mulder\n  afwezig: $0\n`).includes('Henk Mulder'), false);
    assert.equal(labels(`${names}  afwezig: Henk Mulder\n  aanwezig: Anja Vos, $0\n`).includes('Henk Mulder'), false);
    assert.equal(labels(`${names}  aanwezig: $0\n  afwezig: Anja Vos\n`).includes('Henk Mulder'), true);
  });
});

describe('completion behind mag openbaar', () => {
  it('proposes what is written like a name in the entry, but what is there already', () => {
    offers(
      'actie 1: Brug op de Berg\n  toelichting: Met Van Dam\n  mag openbaar: $0',
      'Brug',
      'Berg',
      'Met',
      'Van',
      'Dam',
    );
    offers('actie 1: Brug op de Berg\n  mag openbaar: Berg, $0', 'Brug');
    offers('actie 1: Brug op de Berg\n  mag openbaar: Be$0', 'Brug', 'Berg');
  });
});

describe('completion of field names', () => {
  it('what the entry does not have yet, in the order of the reference', () => {
    offers(
      'besluit 1: X\n  datum: 1-3-2021\n  $0',
      'gremium',
      'agendapunt',
      'kenmerk',
      'acties',
      'toelichting',
      'historie',
      'mag openbaar',
    );
    offers(
      'besluit 1: X\n  ac$0\n  datum: 1-3-2021',
      'acties',
      'actie',
      'gremium',
      'agendapunt',
      'kenmerk',
      'toelichting',
      'historie',
      'mag openbaar',
    );
  });
  it('a field counts by its official name', () => {
    const labels = itemsAt('actie 1: X\n  wie: NCG\n  $0').map(({ label }) => label);
    assert.ok(!labels.includes('eigenaar'));
  });
  it('puts the name with its colon in the place of the word', () => {
    accepts('actie 1: X\n  st$0\n', 'status', '2-4', 'actie 1: X\n  status: \n');
    accepts('toezegging 1: X\n  gevraagd d$0', 'gevraagd door', '2-12', 'toezegging 1: X\n  gevraagd door: ');
  });
  it('gives a field its official name', () =>
    accepts('actie 1: X\n  wi$0e: n.v.t.', 'eigenaar', '2-5', 'actie 1: X\n  eigenaar: n.v.t.'));
  it('keeps a colon and a value that stand there', () => {
    accepts('actie 1: X\n  eige$0na: n.v.t.', 'eigenaar', '2-8', 'actie 1: X\n  eigenaar: n.v.t.');
    accepts('actie 1: X\n  sta$0 gereed', 'status', '2-5', 'actie 1: X\n  status: gereed');
  });
  it('a synonym finds the official field', () => {
    const { filterText, textEdit } = itemAt('actie 1: X\n  wie$0', 'eigenaar');
    assert.match(filterText!, /\bwie\b/u);
    assert.equal(textEdit?.newText, 'eigenaar: ');
    assert.match(itemAt('gremium X\n  deel$0', 'leden').filterText!, /\bdeelnemers\b/u);
  });
  it('asks for the value at once where one can be offered, by our own extension', () => {
    assert.equal(itemAt('actie 1: X\n  $0', 'status').command?.command, 'editor.action.triggerSuggest');
    assert.equal(itemAt('actie 1: X\n  wi$0e: n.v.t.', 'eigenaar').command, undefined);
    assert.equal(itemAt('actie 1: X\n  $0', 'toelichting').command, undefined);
    assert.equal(itemAt('actie 1: X\n  $0', 'status', PLAIN_CLIENT).command, undefined);
  });
  it('every field is described', () => {
    for (const kind of [
      'register',
      'organisatie',
      'persoon',
      'gremium',
      'moment',
      'blok',
      'actie',
      'besluit',
      'toezegging',
      'vergadering',
      'stuk',
      'indeling',
    ]) {
      for (const { label, detail } of itemsAt(`${kind} 1\n  $0`)) assert.ok(detail, `${kind} ${label}`);
    }
  });
  it('not in texts, comments, unknown places', () => {
    offers('actie 1: X\n  toelichting:\n    st$0');
    offers('actie 1: X\n  toelichting:\n    een\n\n    $0');
    offers('actie 1: X\n  toelichting: st$0');
    offers('actie 1: X\n  // st$0');
    offers('actie 1: X\n  status: gereed\n      st$0');
    offers('actie 1: X\n  dit is een gewone zin $0');
    offers('actie 1: X\n $0 status: gereed');
    offers('gebruik x.duo\n  $0');
    offers('\n  $0');
    offers('actie 1: X\nsta$0tus: gereed');
  });
  it('again below a text, at the depth of the fields', () => {
    accepts(
      'besluit 1: X\n  toelichting:\n    een\n  d$0',
      'datum',
      '2-3',
      'besluit 1: X\n  toelichting:\n    een\n  datum: ',
    );
  });
});

describe('completion of words to choose from', () => {
  it('statuses, of the whole value', () => {
    offers('actie 1: X\n  status: $0', ...STATUSES);
    accepts('actie 1: X\n  status: in u$0', 'in uitvoering', '10-14', 'actie 1: X\n  status: in uitvoering');
    accepts(
      'actie 1: X\n  status: ge$0reed (15 maart)',
      'vervallen',
      '10-16',
      'actie 1: X\n  status: vervallen (15 maart)',
    );
    accepts('actie 1: X\n  uitvoeringsstatus:$0', 'gereed', '20-20', 'actie 1: X\n  uitvoeringsstatus: gereed');
  });
  it('a status is found by what is read as the same', () =>
    assert.match(itemAt('actie 1: X\n  status: $0', 'gereed').filterText!, /uitgevoer/u));
  it('planning, level, promise, yes or no', () => {
    offers('actie 1: X\n  planning: $0', 'op schema', 'vertraging verwacht', 'vertraging');
    offers('gremium X\n  niveau: $0', 'lokaal', 'afstemming', 'bestuurlijk', 'ambtelijk');
    offers('persoon X\n  openbaar: $0', 'ja', 'nee');
    offers(
      'toezegging 1: X\n  status: $0',
      'gevraagd',
      'toegezegd',
      'voorwaardelijk',
      'afgewezen',
      'nagekomen',
      'vervallen',
    );
  });
  it('nothing in a remark, a number, a plain value', () => {
    for (const line of ['status: gereed (zie $0)', 'status: gereed; $0', 'uit: $0', 'stappen: $0', 'onbekend: $0'])
      offers(`actie 1: X\n  ${line}`);
    offers('gremium X\n  maximum: $0');
    offers('gremium X\n  maximum $0: 3');
  });
});
