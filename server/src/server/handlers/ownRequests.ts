/** All that our own extension asks beyond LSP, about registers and what becomes of them. */
import type { Connection } from 'vscode-languageserver';
import { handleAcross } from './acrossRequests.ts';
import { type CustomRequestOptions, handleCustomRequests } from './customRequests.ts';
import { type ExportRequestOptions, handleExports } from './exportRequests.ts';
import { type FormRequestOptions, handleForms } from './formRequests.ts';
import { handleIntakes, type IntakeRequestOptions } from './intakeRequests.ts';
import { handleLists, type ListHandlers, type ListRequestOptions } from './listRequests.ts';
import { handleMeetings } from './meetingRequests.ts';
import { handleTimelines } from './timelineRequests.ts';

type OwnRequestOptions = CustomRequestOptions &
  ListRequestOptions &
  IntakeRequestOptions &
  FormRequestOptions &
  Omit<ExportRequestOptions, 'entriesOfRows'>;

/** Answers them from now on; what comes back is to be told when deadlines are judged by another day. */
export function handleOwnRequests(
  connection: Connection,
  options: OwnRequestOptions,
): Pick<ListHandlers, 'judgeAgain'> {
  handleCustomRequests(connection, options);
  handleTimelines(connection, options.runner);
  handleAcross(connection, options);
  const lists = handleLists(connection, options);
  handleExports(connection, { ...options, ...lists });
  handleForms(connection, options);
  handleMeetings(connection, options);
  handleIntakes(connection, options);
  return lists;
}
