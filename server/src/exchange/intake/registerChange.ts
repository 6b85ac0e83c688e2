/** What is other in a list that came back than in its register. */
import type { NewPlace } from './newEntries.ts';

/**
 * `changed` a field · `newer` one that the register changed after the list went out, and the list did not · `emptied` one that the list has
 * nothing in · `refused` one that could not be written · `added` a row that the register has not · `gone` an entry that the list has
 * not · `renumbered` a row that has another number than the entry that it is about · `twice` a row that was not compared, since another one
 * is about the same entry · `declared` and `undeclared` names of fields.
 */
export interface RegisterChange {
  /** `actie 5`, else the title; of what is declared the names of the fields. */
  readonly about: string;
  readonly kind:
    | 'changed'
    | 'newer'
    | 'emptied'
    | 'refused'
    | 'added'
    | 'gone'
    | 'renumbered'
    | 'twice'
    | 'declared'
    | 'undeclared';
  readonly field?: string;
  readonly from?: string;
  /** Of a row that is not compared, or not added without a choice, all that it says. */
  readonly to?: string;
  /** Of one that is added, where that is no matter of course. */
  readonly place?: NewPlace;
  /**
   * It is taken over only by who chooses it: `both` the register changed the field too · `removed` the row went out, and the register has it
   * no more · `clash` its number is that of something else by now · `title` both called it otherwise, so that it may be another thing.
   */
  readonly asks?: 'both' | 'removed' | 'clash' | 'title';
}
