/** How the page of a list of somebody else looks: in the colours of the editor, whichever they are. */
export const INTAKE_STYLE = `
[hidden] { display: none !important; }
html, body { height: 100%; }
body { margin: 0; padding: 0 1rem; box-sizing: border-box; min-height: 100%; display: flex; flex-direction: column; line-height: 1.5; color: var(--vscode-editor-foreground, #1b1b1b); background: var(--vscode-editor-background, #fff); font-family: var(--vscode-font-family, sans-serif); font-size: var(--vscode-font-size, 13px); }
header { padding: 0.5rem 0; border-bottom: 1px solid var(--vscode-panel-border, #6b6b6b); }
header p, section p { margin: 0.25rem 0; }
h1 { font-size: 1.3em; margin: 0.25rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.05em; margin: 0.25rem 0; }
h3 { font-size: 1em; margin: 0.75rem 0 0.25rem; }
[role="status"] { min-height: 1.5em; font-weight: bold; }
main { flex: 1 1 0; min-height: 24rem; display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 3fr); grid-template-rows: minmax(10rem, 3fr) minmax(9rem, 1fr) auto; gap: 0.5rem 1rem; padding: 0.5rem 0; }
main.zonder { grid-template-rows: minmax(8rem, 1fr) auto; }
#bron, #doel, #wijzigingen { overflow: auto; scroll-padding: 0.5rem; border: 1px solid var(--vscode-panel-border, #6b6b6b); padding: 0 0.5rem; }
#nakijken { grid-column: 1 / -1; display: flex; flex-direction: column; min-height: 0; }
details { grid-column: 1 / -1; max-height: 12rem; overflow: auto; }
summary { padding: 0.25rem 0; }
button { padding: 0.375rem 1rem; margin-right: 0.5rem; font: inherit; color: var(--vscode-button-foreground, #fff); background: var(--vscode-button-background, #0b3d75); border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; }
button:hover { background: var(--vscode-button-hoverBackground, #09315e); }
button.ander { color: var(--vscode-button-secondaryForeground, #1b1b1b); background: var(--vscode-button-secondaryBackground, transparent); border-color: var(--vscode-contrastBorder, var(--vscode-button-border, currentColor)); }
button.ander:hover { background: var(--vscode-button-secondaryHoverBackground, transparent); }
select { font: inherit; max-width: 12rem; color: var(--vscode-dropdown-foreground, #1b1b1b); background: var(--vscode-dropdown-background, #fff); border: 1px solid var(--vscode-dropdown-border, #6b6b6b); }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, #0b3d75); outline-offset: -2px; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--vscode-contrastBorder, #6b6b6b); padding: 0.125rem 0.375rem; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: break-word; min-width: 2rem; max-width: 20rem; }
th[scope="row"] { font-weight: normal; text-align: right; }
ol.regels { margin: 0; padding: 0; list-style: none; font-family: var(--vscode-editor-font-family, monospace); white-space: pre-wrap; }
ol.regels li { min-height: 1.5em; padding-left: 0.5rem; border-left: 4px solid transparent; overflow-wrap: anywhere; }
.hier > * , li.hier { background: var(--vscode-editor-selectionBackground, #add6ff); color: var(--vscode-editor-selectionForeground, inherit); }
ol.regels li.hier, tr.hier > th:first-child { border-left: 4px solid var(--vscode-focusBorder, #0b3d75); }
[role="listbox"] { flex: 1 1 auto; overflow: auto; margin: 0; padding: 0; list-style: none; border: 1px solid var(--vscode-panel-border, #6b6b6b); }
[role="option"] { padding: 0.125rem 0.5rem; border-left: 4px solid transparent; }
[role="option"][aria-selected="true"] { border-left-color: var(--vscode-focusBorder, #0b3d75); color: var(--vscode-list-inactiveSelectionForeground, inherit); background: var(--vscode-list-inactiveSelectionBackground, transparent); outline: 1px solid var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
#wijzigingen ul { padding: 0; list-style: none; }
#wijzigingen li { margin: 0.25rem 0; overflow-wrap: anywhere; }
#verslag { white-space: pre-wrap; padding-left: 1.25em; }
@media (forced-colors: active) {
  ol.regels li, [role="option"] { border-left-color: Canvas; }
  .hier > *, li.hier, [role="option"][aria-selected="true"] { forced-color-adjust: none; color: HighlightText; background: Highlight; border-left-color: Highlight; }
}
@media (max-width: 40rem) { main { display: block; } #bron, #doel, #wijzigingen, [role="listbox"] { max-height: 20rem; } body { display: block; } }
`;
