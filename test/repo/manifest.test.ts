import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../build.mjs';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
let built: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  built = await build();
}, 60_000);

describe('the manifest', () => {
  const manifest = read('manifest.json');

  it('asks for these permissions at install and no host', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets no script from elsewhere run and nothing be fetched from elsewhere', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'/);
  });

  it('gives each browser the background it understands', () => {
    expect(read('dist/chrome/manifest.json').background).toEqual({ service_worker: 'background.js', type: 'module' });
    expect(read('dist/firefox/manifest.json').background).toEqual({ scripts: ['background.js'], type: 'module' });
    expect(read('dist/firefox/manifest.json').browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('carries the version of the package', () => {
    expect(manifest.version).toBe(read('package.json').version);
  });
});

describe('the build', () => {
  const KIB = 1024;

  it('keeps the content script within 40 KB gzipped', () => {
    expect(built.sizes['content.js']).toBeLessThanOrEqual(40_000);
  });

  it('keeps each reader small: it is loaded beside the content script', () => {
    // The general one knows no product and has to know all structures; it is loaded only where no other reader gets along with the page. The
    // readers of products of which little more than the address is known are the general one with that on top.
    const byStructure = ['general', 'attio', 'close', 'freshsales', 'monday', 'twenty'].map((id) => `readers/${id}.js`);
    for (const [name, size] of Object.entries(built.sizes as Record<string, number>))
      if (name.startsWith('readers/')) expect([name, size < (byStructure.includes(name) ? 32 : 9) * KIB]).toEqual([name, true]);
  });

  it('keeps the package within 45 MB', () => {
    expect(built.zips.chrome).toBeLessThanOrEqual(45_000_000);
    expect(built.zips.firefox).toBeLessThanOrEqual(45_000_000);
  });

  it('bundles the small schema library, never the whole one', () => {
    for (const metafile of built.metafiles.filter((one) => one !== undefined)) {
      const shipped = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
      const inputs = shipped.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input);
      expect(inputs.filter((input) => /zod\/v4\/(classic|locales\/(?!en))/.test(input))).toEqual([]);
    }
  });
});
