import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { messages } from '../../../../server/src/messages/index.ts';
import { dayOf } from '../../../../server/src/model/time/calendar.ts';
import { clientCapabilities } from '../../../../server/src/server/lsp/clientCapabilities.ts';
import { Configuration } from '../../../../server/src/server/session/configuration.ts';

describe('the settings that count', () => {
  let answers: unknown;
  let heard: string[];
  let log: string[];

  const started = (configures: boolean) => {
    heard = [];
    log = [];
    const getConfiguration = async () => {
      if (answers instanceof Error) throw answers;
      return answers;
    };
    return new Configuration({
      connection: {
        workspace: { getConfiguration },
        console: { log: (line: string) => log.push(line) },
      } as unknown as Connection,
      client: clientCapabilities({
        capabilities: { workspace: { configuration: configures } },
        processId: null,
        rootUri: null,
      }),
      show: (_type, message) => heard.push(message),
      otherDay: () => heard.push('day'),
      otherRules: () => heard.push('rules'),
      otherShown: () => heard.push('shown'),
      otherFolders: (skipped) => heard.push(`folders ${skipped}`),
    });
  };

  it('are asked of a client that can be asked, whatever it tells, and only what is another is told of', async () => {
    const settings = started(true);
    answers = { peildatum: '1 mei 2021', regels: { 'te-lang': 'uit' }, aanwijzingen: { dagen: false } };
    await settings.changed({ duo: { peildatum: '2 mei 2021' } });
    assert.deepEqual(heard.splice(0), ['day', 'rules', 'shown']);
    assert.deepEqual([settings.day, settings.severityOf('te-lang')], [dayOf(2021, 5, 1), 'off']);
    assert.deepEqual(settings.hints, { days: false, years: true, names: false, counts: false });
    await settings.read();
    assert.deepEqual(heard.splice(0), []);
    answers = { peildatum: '1 mei 2021', regels: { 'te-lang': 'fout' }, aanwijzingen: { dagen: false } };
    await settings.read();
    assert.deepEqual(heard.splice(0), ['rules']);
    answers = { peildatum: '1 mei 2021', regels: { 'te-lang': 'fout' } };
    await settings.read();
    assert.deepEqual(heard.splice(0), ['shown']);
  });

  it('leave out folders that are named, and nothing for what is no name', async () => {
    const settings = started(true);
    const told: [unknown, string[]][] = [
      [[], []],
      [['archief', 'oud/2020'], ['folders archief,oud/2020']],
      [['archief', 'oud/2020'], []],
      [['archief', 5, '', ' ', '.', '/', null], ['folders archief']],
      ['archief', ['folders ']],
      [undefined, []],
    ];
    for (const [overslaan, expected] of told) {
      answers = { overslaan };
      await settings.read();
      assert.deepEqual(heard.splice(0), expected);
    }
  });

  it('are what another client tells', async () => {
    const settings = started(false);
    answers = { peildatum: '1 mei 2021' };
    await settings.read();
    assert.deepEqual([settings.day, heard], [undefined, []]);
    await settings.changed({ duo: { peildatum: '2 mei 2021' } });
    assert.deepEqual([settings.day, heard.splice(0)], [dayOf(2021, 5, 2), ['day', 'shown']]);
    for (const told of [undefined, null, 5, {}, { duo: 'x' }]) await settings.changed(told);
    assert.deepEqual([settings.day, heard], [undefined, ['day', 'shown']]);
  });

  it('are not repeated when they are wrong: a folder may have set them', async () => {
    const settings = started(true);
    const LINK = '[hier](command:x.y)';
    for (const wrong of [
      { peildatum: LINK },
      { regels: { [LINK]: 'uit' } },
      { regels: { 'te-lang': LINK } },
      { regels: { 'te-lang': { toString: LINK } } },
    ]) {
      answers = wrong;
      heard = [];
      await settings.read();
      assert.equal(heard.filter((one) => one !== 'day' && one !== 'rules' && one !== 'shown').length, 1);
      assert.doesNotMatch(heard.join(' '), /command|\]\(/u);
    }
  });

  it('stay what they were when the client fails, and what is none of them is told', async () => {
    const settings = started(true);
    answers = { peildatum: '1 mei 2021' };
    await settings.read();
    heard = [];
    answers = new RangeError('geheim');
    await settings.read();
    assert.deepEqual(
      [settings.day, heard, log],
      [dayOf(2021, 5, 1), [], ['the client does not answer for its settings (failed)']],
    );
    answers = { peildatum: '31 februari 2021', regels: { zomaar: 'uit', 'te-lang': 'wat', 'naam-dubbel': 'fout' } };
    await settings.read();
    const { badReferenceDate, badRules } = messages.server;
    assert.deepEqual(heard, [badReferenceDate, badRules(2), 'day', 'rules', 'shown']);
    assert.equal(settings.day, undefined);
  });

  for (const [why, answer] of Object.entries({
    'refuses to answer': Object.assign(new Error('geheim'), { code: -32601 }),
    'answers nothing': null,
  }))
    it(`are what is told by a client that says that it can be asked and ${why}`, async () => {
      const settings = started(true);
      answers = answer;
      for (const [told, day] of [
        [{ duo: { peildatum: '1 mei 2021' } }, 1],
        ['{"duo":{"peildatum":"2 mei 2021"}}', 2],
        [{ duo: '{"peildatum":"3 mei 2021"}' }, 3],
        ['{"duo":"{\\"peildatum\\":\\"4 mei 2021\\"}"}', 4],
      ] as const) {
        await settings.changed(told);
        assert.equal(settings.day, dayOf(2021, 5, day), JSON.stringify(told));
      }
      const refused = 'the client does not answer for its settings (-32601)';
      assert.deepEqual(log, answer === null ? [] : [refused, refused, refused, refused]);
    });

  it('stay what they were when the client refuses and tells nothing that can be read', async () => {
    const settings = started(true);
    answers = new Error('geheim');
    await settings.changed({ duo: { peildatum: '1 mei 2021' } });
    for (const told of [undefined, null, 5, '{', '', '[]', {}, { duo: '{' }]) await settings.changed(told);
    assert.equal(settings.day, dayOf(2021, 5, 1));
  });

  it('are none when the client answers that there are none any more', async () => {
    const settings = started(true);
    answers = { peildatum: '1 mei 2021' };
    await settings.read();
    answers = null;
    await settings.changed(undefined);
    assert.equal(settings.day, undefined);
  });
});
