/** The surroundings that a main brings to the server. */

import type { Makers } from '../exchange/public/publicFile.ts';
import type { readGiven } from '../exchange/readers.ts';
import type { TemplateFiller } from '../exchange/template/fillTemplate.ts';
import type { Clock } from '../workspace/clock.ts';
import type { FileSystem } from '../workspace/fileSystem.ts';
import type { Features } from './handlers/featureLoader.ts';
import type { NextTurn } from './lsp/requestGuard.ts';
import type { Later } from './session/rereads.ts';

/** A text that takes a while to open, in UTF-16 units. */
export const LONG_TEXT = 200_000;

/** The surroundings of the server: the mains of Node and of a browser worker each have their own. */
export interface Runtime {
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly nextTurn: NextTurn;
  /** Loads the features, when one is asked for or nobody waits. Throws where they cannot be had. */
  readonly loadFeatures: () => Features;
  /** Loads what makes files of registers; without it none are made. */
  readonly loadMakers?: () => Promise<Makers>;
  /** Loads what fills Word files of one's own; without it none are. */
  readonly loadTemplates?: () => Promise<TemplateFiller>;
  /** Loads what reads lists of somebody else; without it none are. */
  readonly loadReaders?: () => Promise<typeof readGiven>;
  /** The timer; without it what cannot be read now is not tried again. */
  readonly later?: Later;
  /** Much was read, checked or made at once: most of the memory that took is free again. */
  readonly releaseMemory?: () => void;
  /**
   * The client has a process with this id, or tells none: the server ends soon after it, or what started it, is gone. It is watched
   * a moment later, or from the call of what this returns on, which is due before something long.
   */
  readonly watchClient?: (pid: number | null) => () => void;
}
