import jQuery from 'jquery';
import { app, changed, ready, START, textOfHtml } from './_page.js';
window.jQuery = window.$ = jQuery;
app().innerHTML = `<div id="s"><p>${START}</p></div>`;
const script = document.createElement('script');
script.src = '/vendor/summernote/dist/summernote-lite.min.js';
script.onload = () => {
  let heard = `<p>${START}</p>`;
  jQuery('#s').summernote({ height: 200, callbacks: { onChange: (html) => { heard = html; changed(); } } });
  ready({ sel: '.note-editable', text: () => textOfHtml(heard), version: PACKAGES.summernote });
};
document.head.append(script);
