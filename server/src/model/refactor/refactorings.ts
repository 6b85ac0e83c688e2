/** All refactorings, in the order in which they are offered. */
import { extractPersons } from './extractPersons.ts';
import { mergeActions } from './mergeActions.ts';
import { moveToHeading } from './moveToHeading.ts';
import { normaliseStatus, normaliseStatuses } from './normaliseStatus.ts';
import { organizeNames } from './organizeNames.ts';
import type { Refactoring } from './refactoring.ts';
import { sortHeadings } from './sortHeadings.ts';
import { splitSteps } from './splitSteps.ts';
import { textAsDeadline } from './textAsDeadline.ts';

export const REFACTORINGS: readonly Refactoring[] = [
  textAsDeadline,
  normaliseStatus,
  normaliseStatuses,
  splitSteps,
  mergeActions,
  extractPersons,
  sortHeadings,
  moveToHeading,
  organizeNames,
];
