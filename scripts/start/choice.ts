import { Problem } from '../host/problem.ts';

const HOSTS = ['desktop', 'browser'] as const;
export type ChosenHost = (typeof HOSTS)[number];

/** Reads `DUO_START_HOST`; undefined when it says nothing. @throws Problem for any other word. */
export function readHost(typed: string | undefined): ChosenHost | undefined {
  if (typed === undefined || typed === '') return undefined;
  const host = HOSTS.find((one) => one === typed);
  if (host === undefined) throw new Problem(`DUO_START_HOST is "${typed}": choose ${HOSTS.join(' or ')}.`);
  return host;
}
