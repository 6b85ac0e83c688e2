import assert from 'node:assert/strict';
import { Dependencies } from '../../../server/src/incremental/dependencies.ts';
import { Dependents } from '../../../server/src/incremental/dependents.ts';
import { TrackingScope } from '../../../server/src/incremental/trackingScope.ts';
import { lookupKey } from '../../../server/src/model/index/indexKey.ts';
import type { Scope, WorkspaceScope } from '../../../server/src/model/index/scope.ts';
import { fixture } from '../../support/fixture.ts';

/** What lookups in a file depend on, as texts; entries and files by what they are. */
function dependenciesOf(look: (scope: Scope, workspace: WorkspaceScope) => void, text = 'actie 1: A\n'): string[] {
  const { scope } = fixture(text);
  const dependencies = new Dependencies();
  look(new TrackingScope(scope, dependencies), scope);
  return [...dependencies.all].map((one) =>
    typeof one === 'string' ? one : 'uri' in one ? one.uri : 'part' in one ? 'part' : `${one.kind}`,
  );
}

describe('what a lookup depends on', () => {
  it('is the key under which the index has it, however it is typed', () => {
    assert.deepEqual(
      dependenciesOf((scope) => scope.lookupName('Anja  VOS')),
      ['names:anja vos'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.lookupPersonPart('Anja')),
      ['personParts:anja'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.lookupFunction('Griffier')),
      ['functions:griffier'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.lookupMember('Anja')),
      ['members:anja'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.lookupHeading('A-I')),
      ['headings:a-i'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.documents('NCG / 1')),
      ['documents:ncg / 1'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.meetings('duo')),
      ['meetings:duo'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.statusWords()),
      ['status words'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.moments('zomerreces')),
      ['moments:zomerreces'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.layouts('voor-de-raad')),
      ['layouts:voor-de-raad'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.ownWords('status x')),
      ['ownWords:status x'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.mentions('actie', '1')),
      ['mentions:actie 1'],
    );
  });
  it('is, of a number of another register, also which files that has, and the number as one of the own register', () => {
    assert.deepEqual(
      dependenciesOf((scope) => scope.lookupNumber('actie', '1')),
      ['numbers:actie 1'],
    );
    assert.deepEqual(
      dependenciesOf((scope) => scope.lookupNumber('actie', '1', 'DUO')),
      ['numbers:actie 1', 'registers:duo', 'numbers:actie duo/1'],
    );
  });
  it('is the entry at the margin for the text of what is made in minutes', () => {
    const text = 'vergadering DUO 1 mei 2021\n  agenda:\n    1. Opening\n      actiepunt (i): brief\n';
    const look = (scope: Scope) => scope.follow(scope.lookupNumber('actie', '2021-05-01-i')[0]!);
    assert.deepEqual(dependenciesOf(look, text), ['numbers:actie 2021-05-01-i', 'vergadering']);
  });
  it('is the other file too for what is seen from there, and of what is shared the same for each that asks', () => {
    const files = '//- a.duo\nactie 1: A\n//- b.duo\nactie 2: B\n';
    const other = (scope: WorkspaceScope) => [...scope.files()][1]!.file;
    const look = (scope: Scope, workspace: WorkspaceScope) => scope.seenFrom(other(workspace)).lookupName('Anja');
    assert.deepEqual(dependenciesOf(look, files), ['file:///werk/b.duo', 'names:anja']);
    const key = {};
    const share = (scope: Scope) => scope.shared(key, (own) => own.lookupName('Anja').length);
    assert.deepEqual(
      dependenciesOf((scope) => {
        share(scope);
        share(scope);
      }),
      ['names:anja'],
    );
  });
});

describe('who depends on what', () => {
  const [anja, bea] = [lookupKey('names', 'anja'), lookupKey('names', 'bea')];

  it('are those whose last answer did', () => {
    const dependents = new Dependents<string>();
    dependents.set('one', [anja, bea]);
    dependents.set('two', [bea]);
    assert.deepEqual([...dependents.ofAny([bea])], ['one', 'two']);
    assert.deepEqual([...dependents.ofAny([anja, bea])], ['one', 'two']);
    dependents.set('one', [anja]);
    assert.deepEqual([...dependents.ofAny([bea])], ['two']);
    assert.deepEqual([dependents.has(anja), dependents.has(lookupKey('personParts', 'anja'))], [true, false]);
    dependents.remove('one');
    assert.deepEqual([[...dependents.of(anja)], dependents.has(anja)], [[], false]);
  });
});
