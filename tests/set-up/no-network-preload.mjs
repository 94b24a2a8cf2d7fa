// Tests may not leave this machine. Loaded by no-network.ts into every test file, and by NODE_OPTIONS into every
// Node process that a test starts; plain JavaScript, because such a process may be an older Node.
// What fetch, undici, http, https, http2, tls and every SDK open in the end is a net.Socket: patched once, there.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import workerThreads from 'node:worker_threads';

const installed = Symbol.for('plumbline.no-network');
const preload = `--import ${import.meta.url}`;
const loopback = /^(localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|::1?|::ffff:127(\.\d{1,3}){3})$/i;

const isLoopback = (host) => loopback.test(String(host).replace(/^\[|\]$/g, ''));

// The code is none that an SDK takes for a passing fault of the network and tries again after.
function refusal(host, port) {
  const error = new Error(`tests may not leave this machine: ${host}${port === undefined ? '' : `:${port}`}`);
  return Object.assign(error, { code: 'ERR_ACCESS_DENIED', hostname: host });
}

function patch(object, name, replacementOf) {
  const original = object[name];
  if (typeof original !== 'function') return;
  object[name] = replacementOf(original);
  // What util.promisify reads of a function is kept under symbols.
  for (const symbol of Object.getOwnPropertySymbols(original)) object[name][symbol] = original[symbol];
}

/** connect(options), connect(port, host), connect(path), or the list that net.connect has already normalised. */
function targetOf(first, second) {
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options === 'object' && options !== null) return options;
  if (typeof options === 'string' && !/^\d+$/.test(options)) return { path: options };
  return { port: options, host: typeof second === 'string' ? second : undefined };
}

function refuseSockets() {
  patch(net.Socket.prototype, 'connect', (connect) => {
    return function connectWithin(...args) {
      const { host, port, path } = targetOf(...args);
      if (path || !host || isLoopback(host)) return connect.apply(this, args);
      process.nextTick(() => this.destroy(refusal(host, port)));
      return this;
    };
  });
}

function refuseDatagrams() {
  // send(message, [offset, length,] port, address, done) and connect(port, address, done): the address is the
  // last text, the port the number before it, and a connected socket names neither.
  const within = (original, first) =>
    function sendWithin(...args) {
      const at = args.findLastIndex((arg, index) => index >= first && typeof arg === 'string');
      if (at < 0 || isLoopback(args[at])) return original.apply(this, args);
      throw refusal(args[at], args[at - 1]);
    };
  patch(dgram.Socket.prototype, 'send', (send) => within(send, 2));
  patch(dgram.Socket.prototype, 'connect', (connect) => within(connect, 1));
}

/** `lookup` may ask for loopback, which needs no server; everything else in `dns` asks one. */
function refuseLookups() {
  const mayAsk = (name, host) => name === 'lookup' && (!host || isLoopback(host));
  const byCallback = (name) => (ask) =>
    function askWithin(host, ...rest) {
      if (mayAsk(name, host)) return ask.call(this, host, ...rest);
      const done = rest.at(-1);
      if (typeof done !== 'function') throw refusal(host);
      return void process.nextTick(done, refusal(host));
    };
  const byPromise = (name) => (ask) =>
    async function askWithin(host, ...rest) {
      if (mayAsk(name, host)) return ask.call(this, host, ...rest);
      throw refusal(host);
    };
  const asking = (object) =>
    Object.getOwnPropertyNames(object).filter((name) => /^(lookup|re(solve|verse))/.test(name));
  for (const object of [dns, dns.Resolver.prototype, Object.getPrototypeOf(dns.Resolver.prototype)])
    for (const name of asking(object)) patch(object, name, byCallback(name));
  for (const object of [dns.promises, dns.promises.Resolver.prototype])
    for (const name of asking(object)) patch(object, name, byPromise(name));
}

/** A process or worker that is given an environment of its own is given the preload with it. */
function preloadIntoChildren() {
  const options = process.env.NODE_OPTIONS ?? '';
  if (!options.includes(preload)) process.env.NODE_OPTIONS = `${options} ${preload}`.trim();
  patch(childProcess.ChildProcess.prototype, 'spawn', (spawn) => {
    return function spawnWithin(spec) {
      const pairs = spec.envPairs ?? [];
      const at = pairs.findIndex((pair) => pair.startsWith('NODE_OPTIONS='));
      if (at < 0) pairs.push(`NODE_OPTIONS=${preload}`);
      else if (!pairs[at].includes(preload)) pairs[at] = `${pairs[at]} ${preload}`;
      return spawn.call(this, { ...spec, envPairs: pairs });
    };
  });
  for (const name of ['spawnSync', 'execSync', 'execFileSync'])
    patch(
      childProcess,
      name,
      (run) =>
        (...args) =>
          run(...args.map(withPreload)),
    );
  patch(workerThreads, 'Worker', (Worker) => {
    return class WorkerWithin extends Worker {
      constructor(file, { execArgv = process.execArgv, ...rest } = {}) {
        super(file, { ...rest, execArgv: [...execArgv, '--import', import.meta.url] });
      }
    };
  });
}

function withPreload(arg) {
  if (!arg?.env || arg.env.NODE_OPTIONS?.includes(preload)) return arg;
  return { ...arg, env: { ...arg.env, NODE_OPTIONS: `${arg.env.NODE_OPTIONS ?? ''} ${preload}`.trim() } };
}

if (!globalThis[installed]) {
  globalThis[installed] = true;
  refuseSockets();
  refuseDatagrams();
  refuseLookups();
  preloadIntoChildren();
  syncBuiltinESMExports();
}
