/** A line of a list that one side put elsewhere, and the other too, or took out. */
import assert from 'node:assert/strict';
import { mergeFiles } from '../../../server/src/compare/mergeFiles.ts';

/** `1. Brug|actiepunt: Bellen`, the points of a meeting and what was said below each, as its text. */
function minutes(lines: string): string {
  const indented = lines.split('|').map((line) => `    ${/^\d/u.test(line) ? '' : '  '}${line.replace('>', '  ')}\n`);
  return `vergadering DUO 1 maart 2021\n  agenda:\n${indented.join('')}`;
}

/** `Bellen|Mailen|Schrijven`, the steps of an action, as its text. */
function steps(lines: string): string {
  const indented = lines.split('|').map((line) => `    ${line}\n`);
  return `actie 1: Brief\n  stappen:\n${indented.join('')}  eigenaar: Henk\n`;
}

type Case = readonly [what: string, base: string, ours: string, theirs: string];

const bothWays = ([, base, ours, theirs]: Case) =>
  [
    [base, ours, theirs],
    [base, theirs, ours],
  ] as const;

describe('a line of a list that one side put elsewhere', () => {
  const ASKED: readonly Case[] = [
    [
      'both put it below another point',
      minutes('1. Opening|actiepunt: Bellen|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.'),
      minutes('1. Opening|2. Brug|De brug is oud.|actiepunt: Bellen|3. Sluis|De sluis is dicht.'),
      minutes('1. Opening|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.|actiepunt: Bellen'),
    ],
    [
      'both did with what stands below it',
      minutes('1. Opening|actiepunt: Bellen|>eigenaar: Henk|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.'),
      minutes('1. Opening|2. Brug|De brug is oud.|actiepunt: Bellen|>eigenaar: Henk|3. Sluis|De sluis is dicht.'),
      minutes('1. Opening|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.|actiepunt: Bellen|>eigenaar: Henk'),
    ],
    [
      'one put it below another point, the other within its own',
      minutes('1. Opening|actie 2: gereed|Henk is er.|Kees is er.|2. Brug|De brug is oud.'),
      minutes('1. Opening|Henk is er.|Kees is er.|2. Brug|De brug is oud.|actie 2: gereed'),
      minutes('1. Opening|Henk is er.|actie 2: gereed|Kees is er.|2. Brug|De brug is oud.'),
    ],
    [
      'the other took it out',
      minutes('1. Opening|actiepunt: Bellen|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.'),
      minutes('1. Opening|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.|actiepunt: Bellen'),
      minutes('1. Opening|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.'),
    ],
    [
      'the other took out the point that it was',
      minutes('1. Opening|actiepunt: Bellen|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.'),
      minutes('1. Brug|De brug is oud.|2. Opening|actiepunt: Bellen|3. Sluis|De sluis is dicht.'),
      minutes('1. Brug|De brug is oud.|2. Sluis|De sluis is dicht.'),
    ],
    [
      'a step, which both put elsewhere',
      steps('Bellen|Mailen|Schrijven|Versturen|Wachten'),
      steps('Mailen|Schrijven|Bellen|Versturen|Wachten'),
      steps('Mailen|Schrijven|Versturen|Wachten|Bellen'),
    ],
    [
      'a step, which the other took out',
      steps('Bellen|Mailen|Schrijven|Versturen|Wachten'),
      steps('Mailen|Schrijven|Versturen|Wachten|Bellen'),
      steps('Mailen|Schrijven|Versturen|Wachten'),
    ],
  ];
  for (const one of ASKED) {
    it(`is asked about: ${one[0]}`, () => {
      for (const versions of bothWays(one)) {
        const { text, conflicts } = mergeFiles(...versions);
        assert.ok(conflicts > 0, text);
      }
    });
  }

  const MERGED: readonly Case[] = [
    [
      'both said the same of two points',
      minutes('1. Opening|Henk is er.|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.'),
      minutes('1. Opening|Henk is er.|2. Brug|De brug is oud.|Ter kennisname|3. Sluis|De sluis is dicht.'),
      minutes('1. Opening|Ter kennisname|Henk is er.|2. Brug|De brug is oud.|3. Sluis|De sluis is dicht.'),
    ],
    [
      'both put it in one place',
      steps('Bellen|Mailen|Schrijven|Versturen|Wachten'),
      steps('Mailen|Schrijven|Bellen|Versturen|Wachten'),
      steps('Mailen|Schrijven|Bellen|Versturen|Wachten|Vieren'),
    ],
    [
      'one alone did, and the other added something',
      steps('Bellen|Mailen|Schrijven|Versturen|Wachten'),
      steps('Mailen|Schrijven|Bellen|Versturen|Wachten'),
      steps('Bellen|Mailen|Schrijven|Versturen|Wachten|Vieren'),
    ],
  ];
  for (const one of MERGED) {
    it(`is not asked about: ${one[0]}`, () => {
      for (const versions of bothWays(one)) {
        const { text, conflicts } = mergeFiles(...versions);
        assert.equal(conflicts, 0, text);
      }
    });
  }
});
