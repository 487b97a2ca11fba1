import { app, changed, ready, START } from './_page.js';
class Box extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<textarea rows="8" cols="60"></textarea>'; } }
class Outer extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<text-box></text-box>'; } }
customElements.define('text-box', Box);
customElements.define('outer-box', Outer);
app().innerHTML = '<outer-box></outer-box>';
const field = document.querySelector('outer-box').shadowRoot.querySelector('text-box').shadowRoot.querySelector('textarea');
field.value = START;
let heard = START;
field.addEventListener('input', () => { heard = field.value; changed(); });
ready({ sel: 'outer-box >>> text-box >>> textarea', text: () => heard, version: 'HTML' });
