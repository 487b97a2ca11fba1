/** The look of the teaching panel, on top of the layer's own. */
export const teachCss = `
.teach { position: fixed; right: 12px; top: 12px; width: 340px; max-height: calc(100vh - 24px); overflow: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: var(--shadow); padding: 12px; display: grid; gap: 10px; }
.teach.left { right: auto; left: 12px; }
.teach h2 { font: 600 14px/1.3 system-ui, sans-serif; margin: 0; }
.teach ul { list-style: none; padding: 0; display: grid; gap: 2px; }
.teach li { display: flex; align-items: center; gap: 6px; }
.teach li button:first-child { flex: 1; text-align: left; white-space: normal; border-color: var(--line); color: var(--ink); }
.teach li button[aria-pressed="true"] { border-color: var(--accent); background: rgb(127 127 127 / 14%); }
.teach .taught { color: var(--accent); font-size: 12px; }
.teach dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 2px 8px; font: 12px/1.4 system-ui, sans-serif; }
.teach dt { color: var(--soft); } .teach dd { margin: 0; overflow-wrap: anywhere; } .teach dd.none { color: var(--amber); }
.teach .row { display: flex; gap: 8px; justify-content: flex-end; flex-wrap: wrap; }
.teach [role="status"] { color: var(--soft); min-height: 1.4em; }
.teach .said { color: var(--amber); }
.aim { position: fixed; pointer-events: none; border: 2px solid var(--accent); border-radius: 4px; background: rgb(31 75 153 / 12%); }
.kept { position: fixed; pointer-events: none; border: 2px dashed var(--wait); border-radius: 4px; }
`;
