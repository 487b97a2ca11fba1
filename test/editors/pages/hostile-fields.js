import { app, ready } from './_page.js';
// Every kind of field that must not be offered, and five that must.
app().innerHTML = `
<form role="search"><input aria-label="no: in a search form"></form>
<input type="search" aria-label="no: search"><input type="password" aria-label="no: password"><input type="email" aria-label="no: email">
<input type="hidden"><input type="checkbox"><input aria-label="no: read-only" readonly><input aria-label="no: disabled" disabled>
<fieldset disabled><textarea aria-label="no: in a disabled fieldset"></textarea></fieldset>
<input role="combobox" aria-label="no: look-up"><input name="global_search" aria-label="no: search by name"><input autocomplete="cc-number" aria-label="no: card">
<textarea style="display:none" aria-label="no: hidden"></textarea><textarea style="visibility:hidden" aria-label="no: invisible"></textarea>
<textarea style="position:absolute;left:-9999px" aria-label="no: off the page"></textarea><div contenteditable="false">no</div>
<div contenteditable="true" aria-readonly="true" aria-label="no: aria-readonly">no</div><div inert><textarea aria-label="no: inert"></textarea></div>
<iframe sandbox="allow-scripts" srcdoc="<textarea aria-label='no: sandboxed'></textarea>"></iframe>
<label for="a">Subject</label><input id="a"><label>Body <textarea></textarea></label><div contenteditable="true" data-placeholder="Write a comment"></div>
<span id="l1">Next</span> <span id="l2">step</span><textarea aria-labelledby="l1 l2"></textarea>
<iframe title="Mail text" srcdoc="<body contenteditable=true>Hi</body>"></iframe>`;
const frame = document.querySelector('iframe[title]');
const done = () => ready({ sel: '#a', text: () => document.getElementById('a').value, inputOnly: true });
if (frame.contentDocument?.body?.isContentEditable) done(); else frame.addEventListener('load', done);
