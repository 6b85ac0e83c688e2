/** The parts in which the extension is used through the page, as a person would with keyboard and mouse: each in a workbench of its own. */
import { ACROSS_MANUAL_STEPS } from '../../scripts/host/acrossSteps.ts';
import { LIST_MANUAL_STEPS } from '../../scripts/host/listSteps.ts';
import { MANUAL_STEPS, type ManualStep as Step } from '../../scripts/host/manual-steps.ts';
import { MEETING_STEPS } from '../../scripts/host/meetingSteps.ts';
import { writeSeedMeeting } from '../../scripts/host/seedMeeting.ts';
import { TAKE_OVER_STEPS } from '../../scripts/host/takeOverSteps.ts';
import { EXPORT_STEPS, type ExportStep } from './exportPage.ts';
import { FORM_STEPS } from './formPage.ts';
import { INTAKE_KEY_STEPS } from './intakeKeys.ts';
import { INTAKE_LARGE_STEPS } from './intakeLarge.ts';
import { INTAKE_STEPS } from './intakePage.ts';
import { LIST_STEPS } from './listPage.ts';
import { LIST_SPEED_STEPS } from './listSpeed.ts';
import { compareMinutes } from './meetingMinutes.ts';
import { ACROSS_STEPS } from './overzichtPage.ts';
import { PAGE_STEPS } from './page.ts';
import { TIMELINE_STEPS } from './timelinePage.ts';

/** The part that measures: nothing runs beside it. */
export const MEASURED = 'listSpeed';

export interface PagePart {
  /** What `DUO_E2E_PARTS` calls it. */
  readonly name: string;
  readonly title: string;
  /** The name of the picture at the end. */
  readonly last: string;
  /** What a person does: each step needs those before it. */
  readonly steps: readonly (Step | ExportStep)[];
  /** True where the folder holds the samples; else it is empty. */
  readonly onSamples?: boolean;
  /** Puts into the folder what is there before. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** What the same is called with the extension in a worker of the browser; left out where that is not done. */
  readonly inWorker?: string;
}

export const PAGE_PARTS: readonly PagePart[] = [
  {
    name: MEASURED,
    title: 'How fast the view beside the text follows a key',
    last: 'list-speed-last',
    steps: LIST_SPEED_STEPS,
  },
  {
    name: 'page',
    title: 'The page, as a person uses it',
    last: 'page',
    onSamples: true,
    steps: [...PAGE_STEPS, ...EXPORT_STEPS, ...INTAKE_STEPS],
  },
  // By keys alone, and while something else changes.
  {
    name: 'intake',
    title: 'A list that comes in, by keys alone',
    last: 'intake-last',
    onSamples: true,
    steps: INTAKE_KEY_STEPS,
  },
  // In a window of its own: F8 goes through the problems of all that is open.
  {
    name: 'intakeLarge',
    title: 'A list of very many rows that comes in',
    last: 'intake-large-last',
    steps: INTAKE_LARGE_STEPS,
    inWorker: 'intakeWorker',
  },
  { name: 'list', title: 'The view beside the text', last: 'list-last', steps: LIST_STEPS, inWorker: 'listWorker' },
  { name: 'form', title: 'The form on a register', last: 'form-last', steps: FORM_STEPS, inWorker: 'formWorker' },
  {
    name: 'timeline',
    title: 'The timeline of a register',
    last: 'timeline-last',
    steps: TIMELINE_STEPS,
    inWorker: 'timelineWorker',
  },
  {
    name: 'overview',
    title: 'The page of all registers',
    last: 'overview-last',
    steps: ACROSS_STEPS,
    inWorker: 'overviewWorker',
  },
  {
    name: 'meeting',
    title: 'A meeting, from the invitation to the list of decisions',
    last: 'meeting',
    prepare: writeSeedMeeting,
    steps: [...MEETING_STEPS, ['finds the minutes of the samples', compareMinutes]],
  },
  // Its own pictures are made by scripts/pictures.ts.
  {
    name: 'manual',
    title: 'The manual, step by step',
    last: 'manual',
    steps: [...MANUAL_STEPS, ...TAKE_OVER_STEPS, ...LIST_MANUAL_STEPS, ...ACROSS_MANUAL_STEPS],
  },
];
