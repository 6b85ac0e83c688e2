/** What is asked of all registers together, of the files of a fixture. */
import type { AcrossContext } from '../../server/src/features/context.ts';
import { referenceDate } from '../../server/src/model/index/referenceDate.ts';
import { type Fixture, TODAY, TODAY_ONLY } from './fixture.ts';

export function acrossOf({ index }: Pick<Fixture, 'index'>): AcrossContext {
  return {
    files: [...index.files],
    scopeOf: (uri) => index.scopeOf(uri),
    referenceDateOf: (scope) => referenceDate(scope, TODAY_ONLY),
    day: TODAY,
  };
}
