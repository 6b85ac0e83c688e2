/** All refactorings, in the order in which they are offered. */
import { extractPersons } from './extractPersons.ts';
import { mergeActions } from './mergeActions.ts';
import { moveToHeading } from './moveToHeading.ts';
import { normaliseStatus, normaliseStatuses } from './normaliseStatus.ts';
import { organizeNames } from './organizeNames.ts';
import { readMinutes } from './readMinutes.ts';
import type { Refactoring } from './refactoring.ts';
import { sortHeadings } from './sortHeadings.ts';
import { splitSteps } from './splitSteps.ts';
import { textAsDeadline } from './textAsDeadline.ts';

export const REFACTORINGS: readonly Refactoring[] = [
  readMinutes,
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
