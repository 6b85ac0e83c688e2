/** What the words above columns leave open, and is asked of the table. */
import type { EntryKind } from '../../syntax/vocabulary.ts';
import { SAID_HEADER } from './headerWords.ts';
import type { ColumnDoubt, MappedColumn } from './mapped.ts';
import { headerKey } from './roles.ts';

/** @param kind what the rows are */
export function headerDoubts(columns: readonly MappedColumn[], kind: EntryKind): ColumnDoubt[] {
  const columnOf = (name: string) => columns.find(({ role }) => role.is === 'field' && role.name === name);
  const emphasis = columns
    .filter(({ header }) => /(?:dik|vet)\s?gedrukt|\b(?:in )?(?:vet|bold)\b/iu.test(header))
    .map(({ header }) => ({ key: 'emphasis' as const, column: header }));
  const said = columns.find(isOfMinutes);
  if (kind === 'actie' && columnOf('eigenaar') !== undefined && said !== undefined)
    return [...emphasis, { key: 'minutesAsList', column: said.header }];
  if (kind !== 'actie' || columnOf('deadline') !== undefined) return emphasis;
  const date = columnOf('datum');
  const done = columnOf('gereed op');
  return [
    ...emphasis,
    ...(date !== undefined && headerKey(date.header) === 'datum'
      ? [{ key: 'dateColumn' as const, column: date.header }]
      : []),
    ...(done === undefined || !/gereed|klaar/iu.test(done.header)
      ? []
      : [{ key: 'doneColumn' as const, column: done.header }]),
  ];
}

/** The title stands below a word for what was said; `Punt` may as well be one that is to be done. */
function isOfMinutes({ role, header, why }: MappedColumn): boolean {
  const key = headerKey(header);
  return role.is === 'title' && why !== 'asked' && SAID_HEADER.test(key) && !/^punt(?:en)?$/u.test(key);
}
