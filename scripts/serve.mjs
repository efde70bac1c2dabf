// Serves build/ over HTTP, on this machine only unless told otherwise. sirv finds the files and their types; this adds
// what it leaves out: methods, caching by kind of file, headers that keep the page to itself, and a free port.

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { fileURLToPath } from 'node:url';
import { ROOT } from './node-path.mjs';

const DEFAULT_PORT = 4173;
const PORTS_TRIED = 100;

/** Beside the page's own policy (a meta tag), what only a header can say. */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** @param {string} folder the built page @returns {import('node:http').RequestListener} */
export function staticHandler(folder) {
  // `dev` looks files up at each request, so that a rebuild under a running server does no harm.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const isHashed = path.includes('/_app/immutable/');
      response.setHeader('Cache-Control', isHashed ? 'public,max-age=31536000,immutable' : 'no-cache');
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Method not allowed');
    }
    if (/\/\.|%2e|%5c|\\|%00/i.test(path)) return refuse(response, 404, 'Not found');
    files(request, response, () => refuse(response, 404, 'Not found'));
  };
}

function refuse(response, status, words) {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${words}\n`);
}

/**
 * Listens on the first free port from `port` on, and says so where that is another one.
 * @param {{ folder?: string, host?: string, port?: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder = join(ROOT, 'build'), host = '127.0.0.1', port = DEFAULT_PORT } = {}) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built page in ${folder}.`);
  const server = createServer(staticHandler(folder));
  const taken = await listenOnFreePort(server, host, port);
  if (taken.port !== port && port !== 0) console.log(`Port ${port} is taken; using ${taken.port}.`);
  return {
    url: `http://${hostInUrl(host)}:${taken.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listenOnFreePort(server, host, first) {
  for (let port = first; ; port++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address();
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port - first >= PORTS_TRIED || port >= 65535) throw error;
    }
  }
}

function hostInUrl(host) {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** `PORT` and `HOST` as numbers and names; throws where PORT is none. */
export function addressFromEnvironment(environment = process.env) {
  const port = environment.PORT ? Number(environment.PORT) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${environment.PORT}".`);
  return { port, host: environment.HOST || '127.0.0.1' };
}

/** Serves until Ctrl-C or a polite kill. */
export async function serveUntilStopped(options) {
  const server = await serve(options);
  console.log(`Entente is at ${server.url} (Ctrl-C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.close();
      process.exit(0);
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serveUntilStopped(addressFromEnvironment());
