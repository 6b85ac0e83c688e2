/**
 * The readers of files that somebody else made: loaded when somebody asks to take one over, so that neither the start nor a keystroke
 * pays for them. Know `GivenDocument`, and nothing of registers.
 */
export { FAULT, readGiven } from './readers/readGiven.ts';
