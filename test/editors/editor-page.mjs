// One editor page in one browser: how a rep's hands move in it, and how the insertion is asked for.
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Model text with what editors differ in taken away: no-break spaces, kinds and runs of line breaks, the last break. */
export const plain = (text) =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/ *\n+ */g, '\n')
    .replace(/\n$/, '');

export class EditorPage {
  constructor(page, base, name) {
    Object.assign(this, { page, base, name });
  }

  async open() {
    await this.page.goto(`${this.base}${this.name}.html`);
    await this.page.waitForFunction(() => window.__ed?.ready && document.documentElement.dataset.insertion === 'ready', {
      timeout: 15000,
      polling: 20,
    });
    this.info = await this.page.evaluate(() => window.__ed);
  }

  async frame() {
    let frame = this.page.mainFrame();
    for (const step of this.info.frame?.split(' ') ?? []) frame = await (await frame.waitForSelector(step)).contentFrame();
    return frame;
  }

  async click() {
    const frame = await this.frame();
    const element = await frame.waitForSelector(this.info.sel === 'body' ? 'body > *' : this.info.sel);
    await element.click({ offset: { x: 6, y: 8 } });
  }

  async press(...keys) {
    for (const key of keys.slice(0, -1)) await this.page.keyboard.down(key);
    await this.page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await this.page.keyboard.up(key);
  }

  /**
   * Puts the caret after `at` characters of the first line, as a rep would: one who looks where it is, for keys get lost under
   * load, and editors that look at the caret now and then (Slate) put it back while keys come fast.
   */
  async caret(at) {
    for (let tries = 0; tries < 3; tries++) {
      await this.moveCaret(at, tries * 40);
      const look = (wanted) => {
        const { anchorNode, anchorOffset } = getSelection();
        const editor = anchorNode?.nodeType === 3 && anchorNode.parentElement.closest('[contenteditable=true],trix-editor,body');
        if (!editor) return false;
        const before = document.createRange();
        before.setStart(editor, 0);
        before.setEnd(anchorNode, anchorOffset);
        return before.toString().replace(/[\u200b\u2060\ufeff\n]/g, '').length !== wanted;
      };
      // A page that breaks the tools of its own world cannot be asked; then the first try has to do.
      const missed = await (await this.frame()).evaluate(look, at).catch(() => false);
      if (!missed) return;
    }
  }

  async moveCaret(at, pause) {
    await this.click();
    await sleep(pause);
    await this.press(this.info.inputOnly ? 'Home' : 'Control', ...(this.info.inputOnly ? [] : ['Home']));
    for (let i = 0; i < at; i++) {
      await sleep(pause);
      await this.press('ArrowRight');
    }
    await sleep(100);
  }

  async select(count) {
    await this.page.keyboard.down('Shift');
    for (let i = 0; i < count; i++) await this.page.keyboard.press('ArrowRight');
    await this.page.keyboard.up('Shift');
    await sleep(150);
  }

  async ask(op, text = '') {
    await this.page.evaluate((asked) => {
      const page = document.documentElement;
      delete page.dataset.answer;
      page.dataset.ask = asked;
      document.dispatchEvent(new Event('ask'));
    }, JSON.stringify({ op, text }));
    for (const end = Date.now() + 30000; Date.now() < end; await sleep(15)) {
      const answer = await this.page.evaluate(() => document.documentElement.dataset.answer ?? null);
      if (answer !== null) return JSON.parse(answer);
    }
    throw new Error('no answer in 30 s');
  }

  async raw() {
    return this.page.evaluate(() => window.getModelText());
  }
  changes() {
    return this.page.evaluate(() => window.getChanges());
  }

  /** The model's text; waits up to `ms` for it to become `expected`. */
  async model(expected, ms = 500) {
    const end = Date.now() + ms;
    for (;;) {
      const text = plain(await this.raw());
      if (expected === undefined || text === expected || Date.now() > end) return text;
      await sleep(25);
    }
  }
}
export { sleep };
