// Serves the built pages on 127.0.0.1, with the response headers a hostile page asks for.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { OUT, VENDOR } from './build.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
export const HEADERS = {
  'hostile-csp': {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'",
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
};

/** Starts the server; gives its address (with a slash at the end) and how to stop it. */
export async function startServer() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).replace(/^[/.]+/, '');
    const file = path.startsWith('vendor/') ? join(VENDOR, path.slice(7)) : join(OUT, path);
    const body = await readFile(file).catch(() => null);
    const headers = HEADERS[path.replace('.html', '')] ?? {};
    response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
    response.end(body ?? '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { base: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
