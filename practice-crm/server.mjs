// Serves a built Fieldbook on loopback. As a command: node practice-crm/server.mjs [PORT] builds it and serves it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const HEADERS = {
  'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
const FILES = ['app.js', 'app.css', 'deals.json', 'icon.svg'];

/** The file behind a path: one of ours, or index.html for any page of the app (they have no ending); null for anything else. */
function findFile(path) {
  const name = path.slice(1);
  if (FILES.includes(name)) return name;
  return extname(name) === '' ? 'index.html' : null;
}

async function answer(request, response, outDir) {
  const file = findFile(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { ...HEADERS, allow: 'GET, HEAD' }).end();
  if (file === null) return response.writeHead(404, { ...HEADERS, 'content-type': 'text/plain' }).end('Not found');
  const body = await readFile(join(outDir, file));
  response.writeHead(200, { ...HEADERS, 'content-type': TYPES[extname(file)], 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves the build in `outDir` on 127.0.0.1. `port` 0 takes a free one.
 * Resolves to `{url, port, close()}`; rejects when the port is taken.
 */
export function startPracticeCrm({ port = 0, outDir }) {
  const server = createServer((request, response) => {
    answer(request, response, outDir).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { ...HEADERS, 'content-type': 'text/plain' });
      response.end(error.code === 'ENOENT' ? 'Fieldbook is not built' : 'Fieldbook cannot serve this');
    });
  });
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const taken = server.address().port;
      const close = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      started({ url: `http://127.0.0.1:${taken}`, port: taken, close });
    });
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { buildPracticeCrm } = await import('./build.mjs');
  const outDir = await buildPracticeCrm(resolve(dirname(fileURLToPath(import.meta.url)), '../dist/practice-crm'));
  const { url } = await startPracticeCrm({ port: Number(process.argv[2] ?? 4870), outDir });
  console.log(`Fieldbook is at ${url}/deals (Ctrl+C stops it)`);
}
