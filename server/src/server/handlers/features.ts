/**
 * The features, and the commands that change an action, as one: the server that runs in Node loads them as a file of
 * their own once the first problems are out, or when the first of them is asked for (docs/architecture.md, The start).
 */

export { givenOfJson } from '../../exchange/intake/jsonDocument.ts';
export { getActionInfo, getDeadlineMeaning, getOwnerChoices, getOwnerMeaning } from '../../features/actionInfo.ts';
export { findAfterMeeting } from '../../features/afterMeeting.ts';
export { findIncomingCalls, getOutgoingCalls, prepareCallHierarchy } from '../../features/callHierarchy.ts';
export { entriesIn, findCodeActions, findRefactoring } from '../../features/codeActions.ts';
export { findCodeLenses, findCodeLensText, USUAL_LENSES } from '../../features/codeLens.ts';
export { getCompletions, resolveCompletion } from '../../features/completion.ts';
export { findConnections } from '../../features/connections.ts';
export { getDefinition } from '../../features/definition.ts';
export { findDocumentHighlights } from '../../features/documentHighlight.ts';
export { findDocumentLinks } from '../../features/documentLinks.ts';
export { findDocumentSymbols, flatSymbols } from '../../features/documentSymbols.ts';
export { findFoldingRanges } from '../../features/foldingRanges.ts';
export { getForm } from '../../features/form.ts';
export {
  findFormatting,
  findRangeFormatting,
  getOnTypeFormatting,
  getTypedIndents,
} from '../../features/formatting.ts';
export { getHover } from '../../features/hover.ts';
export { findInlayHints } from '../../features/inlayHints.ts';
export { getLinkedEditingRanges } from '../../features/linkedEditing.ts';
export { findMeetingCalendar } from '../../features/meetingCalendar.ts';
export { findMeetingPlan } from '../../features/meetingPlan.ts';
export { getMinuteReading } from '../../features/minuting.ts';
export { findPerson } from '../../features/personOverview.ts';
export { findReferences } from '../../features/references.ts';
export { findRename, prepareRename, wholeName } from '../../features/rename.ts';
export { findSelectionRanges } from '../../features/selectionRanges.ts';
export {
  findSemanticTokens,
  findSemanticTokensDelta,
  findSemanticTokensInRange,
} from '../../features/semanticTokens.ts';
export { getSignatureHelp } from '../../features/signatureHelp.ts';
export { findRegisterTimeline, getActionTimeline } from '../../features/timeline.ts';
export { getTypeDefinition } from '../../features/typeDefinition.ts';
export { findWorkspaceSymbols } from '../../features/workspaceSymbols.ts';
export { findAcrossFile } from './acrossFile.ts';
export { changeBy } from './commands.ts';
export { findExportChoices, findExportFile, findMailCopy } from './exports.ts';
export { fixChange, formChoices, newChange, valueChange } from './formAnswers.ts';
export { findIntake } from './intakes.ts';
export { entryAtPosition, placeOfRow } from './listPlaces.ts';
export { findMeetingChange } from './meetingCommands.ts';
export { findClipboard, findPaste, surroundingsOf } from './pastes.ts';
export { ShownForm } from './shownForm.ts';
export { ShownList } from './shownList.ts';
