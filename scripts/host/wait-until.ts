import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from './problem.ts';

/**
 * Waits until a condition gives something truthy and hands that back. The description completes the sentence
 * "Waited N s in vain until …".
 */
export async function waitUntil<T>(
  condition: () => T | Promise<T>,
  description: string,
  limit = 30_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Problem(`Waited ${limit / 1000} s in vain until ${description}.`);
    // Only the rhythm in which the condition is asked again; nothing depends on its length.
    await pause(50);
  }
}
