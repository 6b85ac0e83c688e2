/** The abilities of a client with completion items, from the capabilities that it sent. */
import { InsertTextMode } from 'vscode-languageserver-types';
import { holds } from '../context.ts';

export interface CompletionSupport {
  /** A text may stand beside the label, such as the title of an action. */
  readonly labelDetails: boolean;
  /** An item may be chosen by typing a character that comes behind it. */
  readonly commitCharacters: boolean;
  /** Documentation may be Markdown. */
  readonly markdown: boolean;
  /** True when it can be told to leave the lines of a text as they are indented. */
  readonly asIs?: boolean;
}

/** The abilities of a client that is not asked; one that has no label details leaves them out itself. */
export const USUAL_SUPPORT: CompletionSupport = { labelDetails: true, commitCharacters: false, markdown: false };

/** The part of `textDocument.completion` of the client capabilities that is looked at. */
export interface CompletionCapability {
  readonly completionItem?: {
    readonly labelDetailsSupport?: boolean;
    readonly commitCharactersSupport?: boolean;
    readonly documentationFormat?: readonly string[];
    readonly insertTextModeSupport?: { readonly valueSet: readonly number[] };
  };
}

/** The abilities of a client; none of one that says nothing. */
export function completionSupport(capability: CompletionCapability | undefined): CompletionSupport {
  const item = capability?.completionItem;
  return {
    labelDetails: item?.labelDetailsSupport === true,
    commitCharacters: item?.commitCharactersSupport === true,
    asIs: holds(item?.insertTextModeSupport?.valueSet, InsertTextMode.asIs),
    markdown: holds(item?.documentationFormat, 'markdown'),
  };
}
