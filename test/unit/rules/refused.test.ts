import assert from 'node:assert/strict';
import {
  actionRule,
  crossEntryRule,
  entryRule,
  type Finding,
  fileRule,
  referenceRule,
  uniqueRule,
  unusedRule,
} from '../../../server/src/rules/rule.ts';

/**
 * What the compiler refuses in a rule of each kind: every `@ts-expect-error` is an error of its own when the line below it
 * compiles. The rules are made and never asked.
 */
const BASE = { code: 'x', severity: 'hint', manual: '', example: { wrong: '', right: '' } } as const;
const FOUND: Finding = { span: { start: 0, end: 0 }, message: '' };

describe('a rule that looks further than its kind may', () => {
  it('is refused: of an entry, what stands around it', () => {
    const rule = entryRule({
      ...BASE,
      // @ts-expect-error an entry does not know its file
      applies: (entry) => entry.file === undefined,
      check: (entry, standing) => [
        // @ts-expect-error an entry does not know its file
        entry.file,
        // @ts-expect-error nor where it stands in it
        entry.chunk,
        // @ts-expect-error nor does its standing lead to another entry
        standing.host,
        {
          ...FOUND,
          // Its fixes get everything.
          fixes: ({ ref, scope, referenceDate }) => (ref.file === scope.file && referenceDate.day === 0 ? [] : []),
        },
      ],
    });
    // @ts-expect-error a check gets no context
    const asking = entryRule({ ...BASE, applies: () => true, check: (_entry, _standing, { scope }) => [scope.file] });
    assert.deepEqual([rule.kind, asking.kind], ['entry', 'entry']);
  });

  it('is refused: of an action, its entry in the file and the scope', () => {
    const rule = actionRule({
      ...BASE,
      applies: (state) =>
        // @ts-expect-error what counts for an action is no entry
        state.entry === undefined,
      find: (action) => {
        // @ts-expect-error no way to other entries
        if (action.ref !== undefined) return undefined;
        // @ts-expect-error nor to what can be looked up
        if (action.scope !== undefined) return undefined;
        return action.state.isOpen ? FOUND : undefined;
      },
    });
    // @ts-expect-error whether it applies is said of its state alone: another day would be noticed by nobody
    const asking = actionRule({ ...BASE, applies: ({ latest }, day) => latest < day, find: () => FOUND });
    assert.deepEqual([rule.kind, asking.kind], ['action', 'action']);
  });

  it('is refused: of a reference, the entry around it', () => {
    const rule = referenceRule({
      ...BASE,
      check: (reference, { lookup, day, gremia, once }) => [
        // @ts-expect-error a reference does not know where it stands
        reference.ref,
        // @ts-expect-error nor in which entry
        reference.entry,
        // @ts-expect-error what it looks up is of no file
        lookup.file,
        // @ts-expect-error nor of a register
        lookup.registerFiles,
        // @ts-expect-error and goes through none
        lookup.files(),
        // @ts-expect-error nor through what speaks of something: that is another kind
        lookup.mentions('actie', '5'),
        ...(day === undefined || once('x') || gremia().length > 0 || lookup.lookupName('x').length > 0 ? [FOUND] : []),
      ],
    });
    // @ts-expect-error a check gets a reference and what it may look up
    const asking = referenceRule({ ...BASE, check: (_reference, _context, ref) => [ref] });
    assert.deepEqual([rule.kind, asking.kind], ['reference', 'reference']);
  });

  it('is refused: of an entry with others, a walk through all files', () => {
    const rule = crossEntryRule({
      ...BASE,
      applies: (entry) =>
        // @ts-expect-error whether it applies is said of the entry alone
        entry.file !== undefined,
      check: (ref, context) => [
        // @ts-expect-error what goes through all files cannot be kept
        context.scope.files(),
        // @ts-expect-error nor what goes through all names
        context.scope.declarations(),
        // @ts-expect-error nor through all numbers
        context.scope.numbered('actie'),
        // @ts-expect-error from where another file stands no more than from here
        context.scope.seenFrom(ref.file).files(),
        // @ts-expect-error what is unused is another kind
        context.isNamed('x'),
        // @ts-expect-error so is what is known of a whole file
        context.newestNote(),
        FOUND,
      ],
    });
    assert.equal(rule.kind, 'crossEntry');
  });

  it('is refused: of what is there twice, all but that and the first', () => {
    const rule = uniqueRule({
      ...BASE,
      unique: 'names',
      find: (duplicate) => {
        // @ts-expect-error it is no entry
        if (duplicate.placed !== undefined) return FOUND;
        return { ...FOUND, span: duplicate.first.span };
      },
    });
    // @ts-expect-error nothing else may be there once only
    const other = uniqueRule({ ...BASE, unique: 'titles', find: () => FOUND });
    // @ts-expect-error no scope comes along
    const asking = uniqueRule({ ...BASE, unique: 'names', find: (_duplicate, { scope }) => scope });
    assert.deepEqual([rule.kind, other.kind, asking.kind], ['unique', 'unique', 'unique']);
  });

  it('is refused: of an unused name, its entry', () => {
    const rule = unusedRule({
      ...BASE,
      find: (name) => {
        // @ts-expect-error it is a name with its kind and span
        if (name.entry !== undefined) return FOUND;
        return { ...FOUND, span: name.span };
      },
    });
    // @ts-expect-error whether something names it was asked before
    const asking = unusedRule({ ...BASE, find: (_name, { isNamed }) => isNamed('x') });
    assert.deepEqual([rule.kind, asking.kind], ['unused', 'unused']);
  });

  it('is refused: of a register, its file and the other entries', () => {
    const rule = fileRule({
      ...BASE,
      check: (register, file) => [
        // @ts-expect-error the register is an entry without its file
        register.file,
        // @ts-expect-error of the file only its newest note is known
        file.scope,
        ...(file.newestNote() === undefined ? [] : [FOUND]),
      ],
    });
    assert.equal(rule.kind, 'file');
  });
});
