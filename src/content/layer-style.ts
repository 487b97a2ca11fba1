/** The look of everything drawn on a page (docs: design). Nothing of the page's own styles reaches in here. */
export const css = `
:host { color-scheme: light dark; }
* { box-sizing: border-box; }
div, section, p, button, span, ul, li, blockquote { font: 13px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
:host > div {
  --paper: #fffdf8; --ink: #22262e; --soft: #565d69; --line: #d9d3c5; --accent: #1f4b99; --on-accent: #ffffff;
  --amber: #8a5200; --amber-paper: #fdf0d8; --far: #8a3b2a; --far-paper: #fbeae5; --wait: #46627e; --shadow: 0 2px 10px rgb(20 24 32 / 18%);
  color: var(--ink);
}
@media (prefers-color-scheme: dark) {
  :host > div {
    --paper: #23262d; --ink: #eceae4; --soft: #b0b4bd; --line: #464b56; --accent: #9dbdf5; --on-accent: #14203a;
    --amber: #f0bd6a; --amber-paper: #3d3019; --far: #f0a591; --far-paper: #3f2520; --wait: #a3bed8; --shadow: 0 2px 12px rgb(0 0 0 / 50%);
  }
}
p, ul, blockquote { margin: 0; }
aside, strong, q { font: inherit; }
button { appearance: none; border: 1px solid transparent; background: none; color: var(--accent); padding: 4px 8px; border-radius: 6px; cursor: pointer; white-space: nowrap; }
button:hover { background: rgb(127 127 127 / 14%); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
button.primary { background: var(--accent); color: var(--on-accent); }
.banner, .card, .chip { position: fixed; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: var(--shadow); }
.banner { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; min-height: 48px; padding: 4px 6px 4px 12px; border-left: 4px solid var(--far); }
.banner .line { flex: 1; min-width: 0; max-height: 38px; overflow: hidden; }
.banner strong { color: var(--far); font-weight: 600; margin-right: 6px; }
.banner .actions { display: flex; flex: none; }
.reasons { flex-basis: 100%; padding: 4px 8px 8px 0; display: grid; gap: 8px; }
.reasons > ul { padding-left: 18px; }
blockquote { color: var(--soft); font-style: italic; overflow-wrap: anywhere; }
.question { display: grid; gap: 6px; }
.insert { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.choice { flex-basis: 100%; width: 100%; display: grid; gap: 4px; justify-items: start; }
ul.editors { list-style: none; padding: 0; width: 100%; max-height: 220px; overflow: auto; display: grid; gap: 4px; }
.editors button { width: 100%; min-height: 28px; text-align: left; white-space: normal; overflow-wrap: anywhere; border-color: var(--line); color: var(--ink); }
.editors button:focus-visible { outline-offset: -2px; }
.outline { position: fixed; border: 3px solid var(--accent); border-radius: 6px; pointer-events: none; }
.place { position: fixed; background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 8px; box-shadow: var(--shadow); padding: 10px 12px; display: grid; gap: 8px; justify-items: start; max-height: calc(100vh - 32px); overflow: auto; }
.insert [role="status"] { color: var(--soft); }
.tab { position: fixed; width: 24px; height: 96px; padding: 0; border: 1px solid var(--line); border-right: 0; border-left: 4px solid var(--far); border-radius: 6px 0 0 6px; background: var(--paper); color: var(--far); box-shadow: var(--shadow); }
.tab span { writing-mode: vertical-rl; font-size: 11px; font-weight: 600; }
.mark { position: fixed; }
.tag { height: 20px; padding: 0 8px; font-size: 11px; line-height: 18px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--soft); }
.tag.missing { background: var(--amber-paper); border-color: currentColor; color: var(--amber); }
.tag:hover { background: var(--amber-paper); }
.card { position: absolute; right: 0; top: 24px; width: 300px; padding: 10px 12px; display: grid; gap: 8px; z-index: 1; }
.chip { padding: 8px 12px; display: grid; gap: 6px; border-left: 4px solid var(--amber); }
.chip ul { list-style: none; padding: 0; display: grid; gap: 8px; }
.chip strong { color: var(--amber); font-weight: 600; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
.watched { text-decoration: underline wavy var(--amber); text-underline-offset: 3px; }
.gentler { font-style: italic; }
.pointer { position: fixed; border: 2px solid var(--accent); border-radius: 8px; pointer-events: none; }
.dot { position: fixed; width: 10px; height: 10px; }
.dot.open { border-radius: 50%; background: #d98a1f; }
.dot.too-far { background: #a8452f; transform: rotate(45deg); }
.dot.waiting { border-radius: 50%; border: 3px solid #5b7fa3; background: transparent; }
@media (prefers-contrast: more) {   .banner, .card, .chip, .tag, .tab { border-color: currentColor; } }
@media (prefers-reduced-motion: no-preference) { .pointer { animation: fade 2.5s ease-in forwards; } @keyframes fade { 70% { opacity: 1; } to { opacity: 0; } } }
@media print { :host { display: none; } }
`;
