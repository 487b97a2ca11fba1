import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFERENCES: Record<string, string | number | boolean> = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'extensions.autoDisableScopes': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Everything that Firefox itself would ask for stays on this machine.
  'network.dns.forceResolve': '127.0.0.1',
};

/** Firefox by its own remote protocol: it needs no driver program and reaches extension pages, which WebDriver BiDi does not. */
export class Marionette {
  #buffer = Buffer.alloc(0);
  #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #next = 0;
  /** Settles when Firefox has ended. */
  readonly ended: Promise<void>;
  #greeted: () => void = () => {};

  private constructor(
    readonly socket: net.Socket,
    readonly browser: ChildProcess,
    readonly profile: string,
  ) {
    socket.on('data', (data) => this.#take(data));
    this.ended = new Promise((resolve) => browser.once('exit', () => resolve()));
  }

  /** Starts Firefox. `preferences` come on top of those that keep it quiet. */
  static async launch(
    program: string,
    headless: boolean,
    preferences: Record<string, string | number | boolean>,
    args: string[] = [],
  ): Promise<Marionette> {
    const profile = mkdtempSync(join(tmpdir(), 'askback-firefox-'));
    const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const flags = [
      ...(headless ? ['--headless'] : []),
      '--marionette',
      '--no-remote',
      '--remote-allow-system-access',
      '--profile',
      profile,
      ...args,
    ];
    const browser = spawn(program, flags, { stdio: 'ignore', env: process.env });
    const port = await portOf(profile);
    const marionette = new Marionette(net.connect(port, '127.0.0.1'), browser, profile);
    await new Promise<void>((resolve) => {
      marionette.#greeted = resolve;
    });
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    return marionette;
  }

  #take(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const length = Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, colon + 1 + length).toString());
      this.#buffer = this.#buffer.subarray(colon + 1 + length);
      this.#hear(message);
    }
  }

  #hear(message: unknown): void {
    if (!Array.isArray(message)) {
      this.#greeted();
      return;
    }
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  send<Result = { value: unknown }>(command: string, parameters: object = {}): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const id = ++this.#next;
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Runs a function in the current tab (or in the browser's own window after `context('chrome')`), its promise awaited. */
  async run<Result>(work: string, args: unknown[] = [], sandbox: string | null = null): Promise<Result> {
    const script = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
      Promise.resolve().then(() => (${work})(...args)).then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`;
    const reply = await this.send<{ value: { value?: Result; error?: string } }>('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      sandbox,
      scriptTimeout: 30_000,
    });
    if (reply.value?.error) throw new Error(reply.value.error);
    return reply.value?.value as Result;
  }

  /** Runs in the browser's own window. */
  async chrome<Result>(work: string, args: unknown[] = []): Promise<Result> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.run<Result>(work, args);
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async find(selector: string): Promise<string> {
    const { value } = await this.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    return Object.values(value)[0] ?? '';
  }

  async click(selector: string): Promise<void> {
    await this.send('WebDriver:ElementClick', { id: await this.find(selector) });
  }

  async keys(selector: string, text: string): Promise<void> {
    await this.send('WebDriver:ElementSendKeys', { id: await this.find(selector), text });
  }

  async screenshot(path: string): Promise<void> {
    const { value } = await this.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    writeFileSync(path, Buffer.from(value, 'base64'));
  }

  async close(): Promise<void> {
    await Promise.race([this.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), delay(4000)]);
    this.socket.destroy();
    this.browser.kill();
    await Promise.race([this.ended, delay(3000)]);
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let tries = 0; tries < 600; tries++) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port) return port;
    await delay(50);
  }
  throw new Error('Firefox did not open its remote port within 30 s');
}
