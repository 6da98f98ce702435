// Generated from generator/roles/etherpad/plugin: edit that and run `npm run plugin`.
'use strict';
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// generator/roles/etherpad/plugin/index.ts
var index_exports = {};
__export(index_exports, {
  loadSettings: () => loadSettings,
  shutdown: () => shutdown,
  socketio: () => socketio
});
module.exports = __toCommonJS(index_exports);
var import_promises5 = require("node:fs/promises");

// generator/roles/etherpad/plugin/connections.ts
function poolLike(pool, connectionLimit) {
  const { connectionConfig } = pool.config;
  const copy = Object.assign(
    Object.create(Object.getPrototypeOf(connectionConfig)),
    connectionConfig
  );
  const Pool = pool.constructor;
  return new Pool({
    config: { ...pool.config, connectionLimit, maxIdle: connectionLimit, connectionConfig: copy }
  });
}
function callProcedure(pool, name, values, patience) {
  return new Promise((resolve, reject) => {
    let late = false;
    let busy;
    const timer = setTimeout(() => {
      late = true;
      const error = new Error(`${name}: no answer from the database in ${patience} ms`);
      busy?.stream.destroy(error);
      reject(error);
    }, patience);
    pool.getConnection((noConnection, connection) => {
      if (late) return connection?.release();
      if (noConnection) {
        clearTimeout(timer);
        return reject(noConnection);
      }
      busy = connection;
      connection.query(
        `CALL ${name}(${values.map(() => "?").join(", ")})`,
        values,
        (error, results) => {
          clearTimeout(timer);
          connection.release();
          if (error) reject(error);
          else resolve(results[0]);
        }
      );
    });
  });
}

// generator/roles/etherpad/plugin/database.ts
function openDatabase(etherpad) {
  const beats = poolLike(etherpad, 2);
  const calls = poolLike(etherpad, 4);
  const beat = (name, ...values) => callProcedure(beats, name, values, 2e3);
  const call = (name, ...values) => callProcedure(calls, name, values, 4e3);
  return {
    begin: async (leaseMs2) => termOf(await beat("padfleet_begin", leaseMs2)),
    succeed: async (epoch, leaseMs2) => termOf(await beat("padfleet_succeed", epoch, leaseMs2)),
    renew: async (epoch, leaseMs2) => {
      const row = only(
        await beat("padfleet_renew", epoch, leaseMs2)
      );
      return { held: Boolean(row.held), draining: Boolean(row.draining) };
    },
    claim: async (pad, epoch) => {
      const row = only(await call("padfleet_claim", pad, epoch));
      if (row.outcome !== "other") return { outcome: row.outcome };
      return { outcome: "other", server: row.server, behindMs: Number(row.behind_ms) };
    },
    release: async (pad, epoch) => {
      await call("padfleet_release", pad, epoch);
    },
    want: async (pad) => {
      await call("padfleet_want", pad);
    },
    wanted: async (epoch) => (await call("padfleet_wanted", epoch)).map(({ pad }) => pad),
    drain: async (server, yes) => {
      await call("padfleet_drain", server, yes);
    },
    end: async (epoch) => {
      await beat("padfleet_end", epoch);
    },
    close: () => {
      for (const pool of [beats, calls]) pool.end(() => {
      });
    }
  };
}
function termOf(rows) {
  const { name, epoch } = only(rows);
  return { server: name, epoch: Number(epoch) };
}
function only(rows) {
  const [row] = rows;
  if (row === void 0) throw new Error("the database answered with no row");
  return row;
}

// generator/roles/etherpad/plugin/etherpad.ts
var import_node_module = require("node:module");
function findEtherpad() {
  const database = require("ep_etherpad-lite/node/db/DB");
  const readOnly = require("ep_etherpad-lite/node/db/ReadOnlyManager");
  const layer = database.db?.db;
  const pool = layer?.wrappedDB?._pool;
  if (!pool?.config?.connectionConfig) throw new Error("the database must be MySQL or MariaDB");
  return {
    pads: require("ep_etherpad-lite/node/db/PadManager"),
    pad: require("ep_etherpad-lite/node/db/Pad").Pad.prototype,
    // A module with a default export since 2.x.
    readOnly: readOnly.default ?? readOnly,
    messages: require("ep_etherpad-lite/node/handler/PadMessageHandler"),
    imports: require("ep_etherpad-lite/node/utils/ImportEtherpad"),
    apiHandler: require("ep_etherpad-lite/node/handler/APIHandler"),
    api: require("ep_etherpad-lite/node/db/API"),
    database,
    layer,
    pool
  };
}
function followChanges() {
  const queued = /* @__PURE__ */ new WeakMap();
  const handler = require.resolve("ep_etherpad-lite/node/handler/PadMessageHandler");
  const { channels } = loadFrom(handler, "channels") ?? {};
  if (!channels) return () => void 0;
  const done = /* @__PURE__ */ new WeakMap();
  const following = /* @__PURE__ */ new WeakSet();
  const emit = channels.prototype.emit;
  channels.prototype.emit = function(name, job) {
    if (!following.has(this)) {
      following.add(this);
      const work = this.operatorFunction;
      this.operatorFunction = (each, next) => work(each, () => {
        done.get(each.message)?.();
        next();
      });
    }
    queued.set(job.message, new Promise((resolve) => done.set(job.message, resolve)));
    return emit.call(this, name, job);
  };
  return (message) => queued.get(message);
}
function loadFrom(file, name) {
  try {
    return (0, import_node_module.createRequire)(file)(name);
  } catch {
    return void 0;
  }
}

// generator/roles/etherpad/plugin/log.ts
var last = "";
function log(text) {
  if (text === last) return;
  last = text;
  console.warn(`padfleet: ${text}`);
}
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// generator/roles/etherpad/plugin/exit.ts
function exit(reason) {
  log(`the process ends: ${reason}`);
  process.exit(1);
}

// generator/roles/etherpad/plugin/fleet.ts
var import_node_fs = require("node:fs");
var import_node_http = require("node:http");
function serveFleet(path, endpoints) {
  const server = (0, import_node_http.createServer)(async ({ method, url }, response) => {
    const gone = new Promise((resolve) => {
      response.on("close", resolve);
    });
    const answer = await Promise.resolve(endpoints[`${method} ${url}`]?.(gone)).catch((error) => ({
      status: 500,
      body: { error: reasonOf(error) }
    }));
    const { status, body } = answer ?? { status: 404, body: { endpoints: Object.keys(endpoints) } };
    const isText = typeof body === "string";
    response.writeHead(status, {
      "Content-Type": isText ? "text/plain; version=0.0.4" : "application/json"
    });
    response.end(isText ? body : `${JSON.stringify(body)}
`);
  });
  server.requestTimeout = 0;
  server.on("error", (error) => log(`cannot serve ${path}: ${error.message}`));
  const own = `${path}.${process.pid}`;
  server.listen(own, () => {
    (0, import_node_fs.chmodSync)(own, 432);
    (0, import_node_fs.renameSync)(own, path);
  });
  server.unref();
  return server;
}

// generator/roles/etherpad/plugin/http.ts
var import_node_stream = require("node:stream");

// generator/roles/etherpad/plugin/time.ts
function sleep(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
function now() {
  return performance.now();
}

// generator/roles/etherpad/plugin/holdings.ts
function createHolding(pad, term) {
  return {
    pad,
    term,
    sockets: /* @__PURE__ */ new Set(),
    running: 0,
    writing: /* @__PURE__ */ new Set(),
    revising: /* @__PURE__ */ new Set(),
    broken: false,
    leaving: void 0,
    usedAt: now(),
    waiting: []
  };
}
function enter(holding) {
  holding.running += 1;
  return holding;
}
function leave(holding) {
  holding.running -= 1;
  holding.usedAt = now();
  if (holding.running === 0) for (const go of holding.waiting.splice(0)) go();
}
async function quiet(holding) {
  while (holding.running > 0) {
    await new Promise((resolve) => {
      holding.waiting.push(resolve);
    });
  }
}
function isIdle(holding, ms, at) {
  return holding.sockets.size === 0 && holding.running === 0 && at - holding.usedAt >= ms;
}

// generator/roles/etherpad/plugin/names.ts
var pagePath = /^\/(?:p|ro)\/([^/?#]+)/i;
var padKey = /^pad:(.+?)(?::(?:(?:revs|chat):\d+|deletionToken))?$/s;
function readTarget(url) {
  if (url.startsWith("/socket.io/")) {
    const query = new URLSearchParams(url.slice(url.indexOf("?") + 1));
    const pad2 = query.get("padId");
    const session = query.get("sid");
    return { kind: "socket", ...pad2 && { pad: pad2 }, ...session && { session } };
  }
  const pad = decode(pagePath.exec(url)?.[1]);
  return pad === void 0 ? { kind: "other" } : { kind: "page", pad };
}
function padOfKey(key) {
  return padKey.exec(key)?.[1];
}
function isKeyOf(pad, key) {
  return typeof key === "string" && key.startsWith(`pad:${pad}`) && padOfKey(key) === pad;
}
function isOdd(pad) {
  return /[\s:]/.test(pad);
}
function decode(text) {
  try {
    return text === void 0 ? void 0 : decodeURIComponent(text);
  } catch {
    return void 0;
  }
}

// generator/roles/etherpad/plugin/http.ts
var pagePatience = 6e3;
function guardServer(server, doors) {
  const onRequest = takeListeners(server, "request");
  server.on("request", (request2, response) => {
    const target = readTarget(request2.url ?? "");
    decide(request2, target, doors).then(
      (decision) => {
        if (doors.replaced()) response.shouldKeepAlive = false;
        if (isRefusal(decision)) return refuse(response, decision, target);
        if (decision) {
          if (target.kind === "socket") leave(decision);
          else (0, import_node_stream.finished)(response, () => leave(decision));
        }
        onRequest(request2, response);
      },
      (error) => {
        log(`cannot tell who owns ${target.pad}: ${reasonOf(error)}`);
        refuse(response, { status: 503 }, target);
      }
    );
  });
  const onUpgrade = takeListeners(server, "upgrade");
  server.on("upgrade", (request2, socket, head) => {
    const target = readTarget(request2.url ?? "");
    const ignore = () => {
    };
    socket.on("error", ignore);
    if (target.kind !== "socket") return void refuseUpgrade(socket, { status: 400 });
    decide(request2, target, doors).catch(() => ({ status: 503 })).then((decision) => {
      if (isRefusal(decision)) return refuseUpgrade(socket, decision);
      if (decision) leave(decision);
      socket.off("error", ignore);
      onUpgrade(request2, socket, head);
    });
  });
}
async function decide(request2, { kind, pad, session }, { gate, lease, isSession, isPad: isPad2, replaced }) {
  const elsewhere = await replaced();
  if (elsewhere) return elsewhere;
  if (!lease.term()) return { status: 503 };
  if (session !== void 0 && isSession(session)) return void 0;
  if (pad === void 0 || !isPad2(pad)) return void 0;
  const asking = askingOf(request2, kind === "page" ? pagePatience : 0);
  if (session !== void 0 && asking.unreachable.length > 0) return { status: 400 };
  const answer = await gate.admit(await gate.resolve(pad), asking);
  return "holding" in answer ? answer.holding : answer;
}
function askingOf({ headers }, patience) {
  const unreachable = String(headers["x-padfleet-unreachable"] ?? "");
  return { unreachable: unreachable.split(" ").filter((server) => server !== ""), patience };
}
function isRefusal(decision) {
  return decision !== void 0 && "status" in decision;
}
function refuse(response, refusal, { kind }) {
  response.writeHead(refusal.status, headersOf(refusal, kind));
  response.end();
}
function refuseUpgrade(socket, refusal) {
  const lines = Object.entries(headersOf(refusal, "socket")).map(
    ([name, value]) => `${name}: ${value}`
  );
  socket.end(
    [`HTTP/1.1 ${refusal.status} padfleet`, ...lines, "Connection: close", "", ""].join("\r\n")
  );
}
function headersOf(refusal, kind) {
  if ("owner" in refusal) {
    const location = `@${refusal.owner}${kind === "socket" ? "-socket" : ""}`;
    return { "Content-Length": "0", "X-Accel-Redirect": location };
  }
  return { "Content-Length": "0", "Retry-After": "1" };
}
function takeListeners(server, event) {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  return (...args) => {
    for (const listener of listeners) listener.apply(server, args);
  };
}

// generator/roles/etherpad/plugin/rejections.ts
function survive() {
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error, promise) => {
    if (isOfDatabase(error)) return log(`nobody waited for this: ${reasonOf(error)}`);
    for (const listener of listeners) listener.call(process, error, promise);
  });
}
function isOfDatabase(error) {
  if (!(error instanceof Error)) return false;
  if ("sqlState" in error || "fatal" in error || error.message.includes("padfleet: ")) return true;
  return isOfDatabase(error.cause);
}

// generator/roles/etherpad/plugin/server.ts
var import_promises4 = require("node:timers/promises");

// generator/roles/etherpad/plugin/api.ts
var import_node_async_hooks = require("node:async_hooks");

// generator/roles/etherpad/plugin/api-pads.ts
function readSubject(name, fields) {
  const text = (field) => {
    const value = fields[field];
    return value === void 0 || value === null || value === "" ? [] : [String(value)];
  };
  if (name === "getPadID") return { pads: [] };
  if (name === "createGroupPad") return { pads: [`${fields.groupID}$${fields.padName}`] };
  const [group] = text("groupID");
  if (name === "deleteGroup") return { pads: [], ...group && { group } };
  return { pads: [...text("padID"), ...text("sourceID"), ...text("destinationID")] };
}
function mayChange(name) {
  return !/^(get|list|padUsers|createDiffHTML|sendClientsMessage)/.test(name);
}

// generator/roles/etherpad/plugin/turns.ts
var turnsOf = /* @__PURE__ */ new WeakMap();
async function inChange(holding, work) {
  const turns = find(holding);
  while (turns.call) await turns.call;
  turns.changes += 1;
  try {
    return await work();
  } finally {
    turns.changes -= 1;
    if (turns.changes === 0) turns.last?.();
  }
}
async function inCall(holdings, work) {
  const [holding, ...others] = holdings;
  if (!holding) return work();
  const turns = find(holding);
  while (turns.call) await turns.call;
  let done = () => {
  };
  turns.call = new Promise((resolve) => {
    done = resolve;
  });
  try {
    while (turns.changes > 0) {
      await new Promise((resolve) => {
        turns.last = resolve;
      });
    }
    return await inCall(others, work);
  } finally {
    turns.call = void 0;
    done();
  }
}
function find(holding) {
  const turns = turnsOf.get(holding) ?? { changes: 0, call: void 0, last: void 0 };
  turnsOf.set(holding, turns);
  return turns;
}

// generator/roles/etherpad/plugin/api.ts
var obtainMs = 6e3;
var Elsewhere = class extends Error {
  refusal;
  constructor(refusal) {
    super("padfleet: not here");
    this.refusal = refusal;
  }
};
function guardApi(parts) {
  const { etherpad, gate, claims, padless, replaced } = parts;
  const { api, apiHandler, pads } = etherpad;
  const calls = new import_node_async_hooks.AsyncLocalStorage();
  const listAllPads = async () => {
    const keys = await etherpad.database.findKeys("pad:*", "*:*:*");
    return { padIDs: keys.map((key) => key.slice("pad:".length)).sort() };
  };
  pads.listAllPads = listAllPads;
  api.listAllPads = listAllPads;
  const handle = apiHandler.handle;
  apiHandler.handle = async (version, name, fields, request2, response) => {
    try {
      return await calls.run(
        { request: request2, entered: false },
        () => handle(version, name, fields, request2, response)
      );
    } catch (error) {
      const answer = response ?? request2.res;
      if (!(error instanceof Elsewhere) || !answer) throw error;
      refuse(answer, await replaced() ?? error.refusal, { kind: "other" });
      return new Promise(() => {
      });
    }
  };
  const parameters = apiHandler.version[apiHandler.latestApiVersion] ?? {};
  for (const [name, names] of Object.entries(parameters)) {
    const call = api[name];
    if (!call) continue;
    api[name] = async (...args) => {
      const now2 = calls.getStore();
      if (!now2 || now2.entered) return call(...args);
      const fields = Object.fromEntries(names.map((field, index) => [field, args[index]]));
      const holdings = await enterAll(await padsOf(name, fields), now2.request);
      now2.entered = true;
      if (holdings.length === 0) return count(() => call(...args));
      try {
        const answer = mayChange(name) ? await inCall(holdings, () => call(...args)) : await call(...args);
        await Promise.all(holdings.flatMap(({ writing }) => [...writing]));
        return answer;
      } finally {
        for (const holding of holdings) leave(holding);
      }
    };
  }
  async function count(call) {
    if (replaced()) throw new Elsewhere({ status: 503 });
    const answer = call();
    padless.add(answer);
    try {
      return await answer;
    } finally {
      padless.delete(answer);
    }
  }
  async function padsOf(name, fields) {
    const { pads: named, group } = readSubject(name, fields);
    const record = group && await etherpad.database.get(`group:${group}`);
    const ofGroup = Object.keys(record?.pads ?? {});
    return [...named, ...ofGroup].filter((pad) => pads.isValidPadId(pad));
  }
  async function enterAll(all, request2) {
    const [home] = all;
    if (home === void 0) return [];
    const first = await gate.admit(home, askingOf(request2, pagePatience));
    if (!("holding" in first)) throw new Elsewhere(first);
    if (all.length === 1) return [first.holding];
    leave(first.holding);
    const entered = [];
    try {
      for (const pad of [...new Set(all)].sort()) {
        const claim = await claims.obtain(pad, obtainMs);
        if (claim.outcome === "other") throw new Elsewhere({ status: 504 });
        if (claim.outcome !== "mine") throw new Elsewhere({ status: 503 });
        entered.push(claim.holding);
      }
    } catch (error) {
      for (const holding of entered) leave(holding);
      throw error;
    }
    return entered;
  }
}

// generator/roles/etherpad/plugin/broadcast.ts
var import_promises = require("node:timers/promises");
function guardBroadcasts({ messages }, holdings) {
  const updatePadClients = messages.updatePadClients;
  messages.updatePadClients = async (pad) => {
    const revising = holdings.get(String(pad.id))?.revising;
    while (revising && revising.size > 0) {
      await Promise.allSettled(revising);
      await (0, import_promises.setImmediate)();
    }
    return updatePadClients(pad);
  };
}

// generator/roles/etherpad/plugin/claims.ts
function createClaims(parts) {
  const { database, lease, holdings, metrics, replaced } = parts;
  const asked = /* @__PURE__ */ new Map();
  async function ask2(pad, term) {
    try {
      const answer = await database.claim(pad, term.epoch);
      if (answer.outcome === "mine" && lease.term() === term && !replaced()) {
        metrics.count("claims");
        parts.claimed(pad);
        holdings.set(pad, createHolding(pad, term));
      }
      return answer;
    } catch (error) {
      log(`cannot ask who owns ${pad}: ${reasonOf(error)}`);
      return { outcome: "lost" };
    } finally {
      asked.delete(pad);
    }
  }
  async function enterPad(pad) {
    if (pad.endsWith(" ")) return { outcome: "none" };
    for (; ; ) {
      const term = lease.term();
      if (!term || replaced()) return { outcome: "lost" };
      const holding = holdings.get(pad);
      if (holding?.leaving) {
        await holding.leaving;
      } else if (holding) {
        return { outcome: "mine", holding: enter(holding) };
      } else {
        const question = asked.get(pad) ?? ask2(pad, term);
        asked.set(pad, question);
        const answer = await question;
        if (answer.outcome !== "mine") return answer;
      }
    }
  }
  async function obtain(pad, patience) {
    const until = now() + patience;
    for (let pause = 20; ; pause = Math.min(pause * 1.5, 100)) {
      const claim = await enterPad(pad);
      if (claim.outcome !== "other" || now() >= until) return claim;
      await database.want(pad).catch((error) => log(`cannot ask for ${pad}: ${reasonOf(error)}`));
      await sleep(pause);
    }
  }
  return { enter: enterPad, obtain };
}

// generator/roles/etherpad/plugin/gate.ts
var silentMs = 2e3;
var handOverMs = 2e3;
var successorMs = 500;
function createGate(parts) {
  const { claims, etherpad, metrics, replaced } = parts;
  const refuse2 = (status) => {
    metrics.count("waits");
    return { status };
  };
  const redirect = (owner) => {
    metrics.count("redirects");
    return { status: 200, owner };
  };
  return {
    admit: async (pad, { unreachable, patience }) => {
      const until = now() + patience;
      for (; ; ) {
        const claim = await claims.enter(pad);
        if (claim.outcome === "mine") return claim;
        if (claim.outcome !== "other") return await replaced() ?? refuse2(503);
        const failures = unreachable.filter((server) => server === claim.server).length;
        if (failures === 1 && claim.behindMs <= silentMs) {
          await sleep(successorMs);
          return redirect(claim.server);
        }
        if (failures > 0) {
          const obtained = await claims.obtain(pad, handOverMs);
          if (obtained.outcome === "mine") return obtained;
          return await replaced() ?? refuse2(504);
        }
        if (claim.behindMs <= silentMs) return redirect(claim.server);
        if (now() >= until) return refuse2(504);
        await sleep(250);
      }
    },
    // Etherpad takes an unknown read-only id for the pad `null`, and so do we.
    resolve: async (name) => {
      if (etherpad.readOnly.isReadOnlyId(name))
        return String(await etherpad.readOnly.getPadId(name));
      return isOdd(name) ? etherpad.pads.sanitizePadId(name) : name;
    }
  };
}

// generator/roles/etherpad/plugin/hand-off.ts
var import_promises2 = require("node:timers/promises");
function createHandOff(parts) {
  const { database, etherpad, holdings, lease, metrics, storage } = parts;
  async function handOff(holding) {
    const { pad, term } = holding;
    await empty(holding, storage);
    if (holdings.get(pad) !== holding) return;
    etherpad.pads.unloadPad(pad);
    storage.purge(pad);
    try {
      await database.release(pad, term.epoch);
      metrics.count("hand_offs");
    } catch (error) {
      lease.renounce(`cannot give up ${pad}: ${reasonOf(error)}`);
    }
    if (holdings.get(pad) === holding) holdings.delete(pad);
  }
  return (holding) => {
    holding.leaving ??= handOff(holding).catch(
      (error) => lease.renounce(`cannot hand ${holding.pad} off: ${reasonOf(error)}`)
    );
    return holding.leaving;
  };
}
async function empty(holding, storage) {
  closeSockets(holding);
  await quiet(holding);
  closeSockets(holding);
  await (0, import_promises2.setImmediate)();
  await storage.settle(holding.pad);
}
function closeSockets({ sockets }) {
  for (const socket of sockets) socket.conn.close();
}

// generator/roles/etherpad/plugin/imports.ts
function guardImports({ imports }) {
  const setPadRaw = imports.setPadRaw;
  imports.setPadRaw = async (pad, file, ...rest) => setPadRaw(pad, soundRecords(file), ...rest);
}
function soundRecords(file) {
  const records = JSON.parse(file);
  if (!isObject(records)) throw new Error("no export of a pad");
  const sound = Object.entries(records).filter(([key, record]) => {
    if (!isObject(record)) return false;
    if (key.startsWith("globalAuthor:")) return Boolean(record.padIDs);
    if (!key.startsWith("pad:")) return false;
    if (record.padIDs || record.pool && !isPool(record.pool)) {
      throw new Error(`no export of a pad: ${key} is not as it should be`);
    }
    return true;
  });
  return JSON.stringify(Object.fromEntries(sound));
}
function isPool(pool) {
  return isObject(pool) && isObject(pool.numToAttrib) && Object.values(pool.numToAttrib).every(Array.isArray);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// generator/roles/etherpad/plugin/lease.ts
var leaseMs = 5e3;
var beatMs = 1e3;
var againMs = 200;
function isCertain(beatSent, at) {
  return at - beatSent < leaseMs;
}
function createLease(database, lost) {
  let held;
  let confirmed = 0;
  let draining = false;
  const term = () => isCertain(confirmed, now()) ? held : void 0;
  function lose(reason) {
    const gone = held;
    held = void 0;
    if (gone) lost(gone, reason);
  }
  async function beat(of) {
    while (held === of) {
      const sent = now();
      let pause = beatMs;
      try {
        const answer = await database.renew(of.epoch, leaseMs);
        if (held !== of) return;
        if (!answer.held) return lose("the database says that it has expired");
        confirmed = sent;
        draining = answer.draining;
      } catch (error) {
        log(`the lease was not renewed: ${reasonOf(error)}`);
        pause = againMs;
      }
      await sleep(Math.max(againMs, sent + pause - now()));
    }
  }
  async function watch(of) {
    while (held === of) {
      if (!isCertain(confirmed, now())) return lose(`not confirmed for ${leaseMs} ms`);
      await sleep(confirmed + leaseMs - now());
    }
  }
  async function hold(asked) {
    const sent = now();
    const begun = await asked();
    held = begun;
    confirmed = sent;
    draining = false;
    void beat(begun);
    void watch(begun);
    return begun;
  }
  return {
    term,
    draining: () => draining,
    age: () => now() - confirmed,
    begin: () => hold(() => database.begin(leaseMs)),
    succeed: (epoch) => hold(() => database.succeed(epoch, leaseMs)),
    renounce: lose,
    drain: async (yes) => {
      if (!held) throw new Error("this server has no lease");
      await database.drain(held.server, yes);
      draining = yes;
    },
    end: async () => {
      const gone = held;
      held = void 0;
      if (gone) await database.end(gone.epoch);
    }
  };
}

// generator/roles/etherpad/plugin/loads.ts
function guardLoads(parts) {
  const { holdings, claims, failed } = parts;
  const { pads, pad: methods } = parts.etherpad;
  const loading = /* @__PURE__ */ new Map();
  const owned = /* @__PURE__ */ new WeakMap();
  const getPad = pads.getPad;
  pads.getPad = async (id, ...rest) => {
    const pad = String(id);
    if (pads.isValidPadId(pad) && !holdings.has(pad)) await claim(pad);
    const load = loading.get(pad) ?? read(pad, () => getPad(id, ...rest));
    loading.set(pad, load);
    return load;
  };
  async function read(pad, load) {
    try {
      return await load();
    } catch (error) {
      if (error.name !== "apierror") failed(pad, error);
      throw error;
    } finally {
      loading.delete(pad);
    }
  }
  async function claim(pad) {
    const claim2 = await claims.enter(pad);
    if (claim2.outcome !== "mine")
      throw new Error(`padfleet: ${pad} is not ours (${claim2.outcome})`);
    leave(claim2.holding);
  }
  const init = methods.init;
  methods.init = async function(...args) {
    const holding = holdings.get(String(this.id));
    if (!holding) throw notOurs(this);
    owned.set(this, holding);
    return init.apply(this, args);
  };
  for (const name of ["appendRevision", "saveToDatabase"]) {
    const method = methods[name];
    methods[name] = async function(...args) {
      const holding = holdings.get(String(this.id));
      if (!holding || holding.broken || owned.get(this) !== holding) throw notOurs(this);
      const { head } = this;
      const sets = [holding.writing, ...name === "appendRevision" ? [holding.revising] : []];
      const written = method.apply(this, args).catch((error) => {
        const isRefused = name === "appendRevision" && this.head === head;
        if (!isRefused) failed(holding.pad, error);
        throw error;
      }).finally(() => {
        for (const set of sets) set.delete(written);
      });
      for (const set of sets) set.add(written);
      return written;
    };
  }
}
function notOurs({ id }) {
  return new Error(`padfleet: ${id} is not ours any more`);
}

// generator/roles/etherpad/plugin/send.ts
function sendWhenWritten({ conn }, pads) {
  const write = conn.write;
  let last2;
  const send = (packet) => {
    if (![...pads].some(({ broken }) => broken)) write.apply(conn, packet);
  };
  conn.write = (...packet) => {
    const unwritten = [...pads].flatMap(({ writing }) => [...writing]);
    if (!last2 && unwritten.length === 0) {
      send(packet);
    } else {
      const turn = Promise.allSettled([last2, ...unwritten]).then(() => {
        if (last2 === turn) last2 = void 0;
        send(packet);
      });
      last2 = turn;
    }
    return conn;
  };
}

// generator/roles/etherpad/plugin/messages.ts
function guardMessages(parts) {
  const { gate, holdings, lease, changeDone } = parts;
  const { messages } = parts.etherpad;
  const visits = /* @__PURE__ */ new WeakMap();
  const handleMessage = messages.handleMessage;
  messages.handleMessage = async (socket, message) => {
    try {
      const holding = isArrival(message) ? await arrive(socket, message) : await find2(socket);
      if (holding) await handle(socket, message, holding);
    } catch (error) {
      log(`a message failed: ${reasonOf(error)}`);
      if (isOfDatabase(error)) socket.conn.close();
    }
  };
  async function arrive(socket, message) {
    const visit = visits.get(socket) ?? begin(socket);
    visit.arrival = admit(String(message.padId));
    const holding = await visit.arrival;
    if (!holding) {
      socket.conn.close();
    } else if (!messages.sessioninfos[socket.id]) {
      leave(holding);
      return void 0;
    } else {
      holding.sockets.add(socket);
      visit.pads.add(holding);
    }
    return holding;
  }
  function begin(socket) {
    const visit = { arrival: Promise.resolve(void 0), pads: /* @__PURE__ */ new Set() };
    visits.set(socket, visit);
    sendWhenWritten(socket, visit.pads);
    countRevisions(socket);
    return visit;
  }
  function countRevisions(socket) {
    const { emit } = socket;
    socket.emit = (event, message) => {
      const session = messages.sessioninfos[socket.id];
      const { type, newRev = 0 } = message?.data ?? {};
      if (session && type === "CLIENT_RECONNECT") session.rev = Math.max(session.rev ?? 0, newRev);
      return emit.call(socket, event, message);
    };
  }
  function endReconnect(socket) {
    const session = messages.sessioninfos[socket.id];
    if (!session) return;
    const data = { type: "CLIENT_RECONNECT", noChanges: true, newRev: session.rev };
    socket.emit("message", { type: "COLLABROOM", data });
  }
  async function admit(name) {
    const pad = await gate.resolve(name);
    if (pad !== name && !parts.etherpad.readOnly.isReadOnlyId(name)) return void 0;
    const answer = await gate.admit(pad, { unreachable: [], patience: 0 });
    return "holding" in answer ? answer.holding : void 0;
  }
  async function find2(socket) {
    await visits.get(socket)?.arrival;
    const pad = messages.sessioninfos[socket.id]?.padId;
    if (pad === void 0) return void 0;
    const holding = holdings.get(pad);
    if (holding && isOpen(holding) && visits.get(socket)?.pads.has(holding)) return enter(holding);
    socket.conn.close();
    return void 0;
  }
  async function handle(socket, message, holding) {
    try {
      if (message.data?.type !== "USER_CHANGES") {
        if (!isArrival(message)) message.padId = holding.pad;
        await handleMessage(socket, message);
        if (message.reconnect) endReconnect(socket);
        return;
      }
      message.padId = `pad:${holding.pad}`;
      await inChange(holding, async () => {
        await handleMessage(socket, message);
        await changeDone(message);
      });
    } finally {
      leave(holding);
    }
  }
  function isOpen(holding) {
    return !holding.leaving && lease.term() === holding.term;
  }
  const handleDisconnect = messages.handleDisconnect;
  messages.handleDisconnect = async (socket) => {
    try {
      await handleDisconnect(socket);
    } catch (error) {
      log(`a disconnect failed: ${reasonOf(error)}`);
      delete messages.sessioninfos[socket.id];
    } finally {
      for (const holding of visits.get(socket)?.pads ?? []) {
        holding.sockets.delete(socket);
        holding.usedAt = now();
      }
    }
  };
}
function isArrival(message) {
  return message?.type === "CLIENT_READY" || message?.type === "SWITCH_TO_PAD";
}

// generator/roles/etherpad/plugin/metrics.ts
var counters = {
  claims: "Pads that the database gave to this server.",
  redirects: "Requests handed to a pad's owner.",
  waits: "Requests refused because an owner is not heard of.",
  hand_offs: "Pads given up.",
  evictions: "Pads dropped because a write failed.",
  fence_refusals: "Writes that the database refused because the pad is not ours.",
  leases_lost: "Leases lost, with all pads."
};
function createMetrics() {
  const counts = /* @__PURE__ */ new Map();
  return {
    count: (name) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    render: (gauges) => [
      ...Object.entries(gauges).map(
        ([name, [help, value]]) => family(`padfleet_${name}`, "gauge", help, value)
      ),
      ...Object.entries(counters).map(
        ([name, help]) => family(`padfleet_${name}_total`, "counter", help, counts.get(name) ?? 0)
      )
    ].join("")
  };
}
function family(name, type, help, value) {
  return `# HELP ${name} ${help}
# TYPE ${name} ${type}
${name} ${value}
`;
}

// generator/roles/etherpad/plugin/writes.ts
var statement = 100;
function inOrder(writes) {
  if (writes.length <= statement) return [writes];
  return [
    writes.filter((write) => isPad(write) && write.type === "remove"),
    writes.filter((write) => !isPad(write)),
    writes.filter((write) => isPad(write) && write.type === "set")
  ].flatMap(split);
}
function isPad({ key }) {
  return key === `pad:${padOfKey(key)}`;
}
function split(writes) {
  const parts = Math.ceil(writes.length / statement);
  return Array.from(
    { length: parts },
    (_, part) => writes.slice(part * statement, (part + 1) * statement)
  );
}

// generator/roles/etherpad/plugin/storage.ts
function holdStorage(parts) {
  const { layer, pool, lease, holdings } = parts;
  const cache = layer.buffer._cache;
  let epoch = null;
  let hasBegun = false;
  const declareOn = (connection) => connection.query("SET @padfleet_epoch = ?", [epoch], () => {
  });
  pool.on("connection", declareOn);
  const forget = (key) => {
    if (!cache.get(key)?.dirty) cache.delete(key);
  };
  const keysOf = (pad) => [...cache.keys()].filter((key) => isKeyOf(pad, key));
  const read = layer._getLocked;
  layer._getLocked = async (key) => {
    const owned = holdingOf(key);
    if (!owned) forget(key);
    try {
      return await read.call(layer, key);
    } finally {
      if (!owned || holdingOf(key) !== owned) forget(key);
    }
  };
  function holdingOf(key) {
    const pad = padOfKey(key);
    return pad === void 0 ? void 0 : holdings.get(pad);
  }
  layer.wrappedDB = guard(layer.wrappedDB, {
    // Before the first lease nobody is served, but parts of Etherpad may read as they start.
    mayRead: () => {
      if (hasBegun && !lease.term()) throw new Error("padfleet: this server has no lease");
    },
    mayWrite: (key) => {
      const pad = padOfKey(key);
      const holding = pad === void 0 ? void 0 : holdings.get(pad);
      if (pad !== void 0 && (!holding || holding.broken)) {
        throw new Error(`padfleet: this server may not write ${key}`);
      }
    },
    failed: (key, error) => {
      const pad = padOfKey(key);
      if (pad !== void 0) parts.failed(pad, error);
    }
  });
  clearInterval(layer.flushInterval);
  layer.flushInterval = setInterval(() => void layer.flush(), 10);
  layer.settings = { ...layer.settings, bulkLimit: 0 };
  return {
    purge: (pad) => {
      for (const key of keysOf(pad)) cache.delete(key);
    },
    settle: async (pad) => {
      for (; ; ) {
        const dirty = keysOf(pad).flatMap((key) => cache.get(key)?.dirty ?? []);
        if (dirty.length === 0) return;
        await Promise.allSettled(dirty);
      }
    },
    clear: () => {
      for (const key of [...cache.keys()]) {
        if (padOfKey(key) === void 0) forget(key);
        else cache.delete(key);
      }
    },
    cut: () => {
      epoch = null;
      for (const { stream } of pool._allConnections.toArray()) {
        stream.destroy(new Error("padfleet: the lease is lost"));
      }
    },
    declare: (next) => {
      hasBegun = true;
      epoch = next;
      for (const connection of pool._allConnections.toArray()) declareOn(connection);
    }
  };
}
function guard(driver, rules) {
  const together = /* @__PURE__ */ new Map();
  async function send(writes) {
    rules.mayRead();
    for (const { key } of writes) rules.mayWrite(key);
    for (const part of inOrder(writes)) await driver.doBulk(part);
  }
  function begin(pad) {
    const writes = [];
    const done = Promise.resolve().then(() => {
      together.delete(pad);
      return send(writes);
    });
    together.set(pad, { writes, done });
    return { writes, done };
  }
  async function single(write) {
    const pad = padOfKey(write.key) ?? write.key;
    const { writes, done } = together.get(pad) ?? begin(pad);
    writes.push(write);
    try {
      await done;
    } catch (error) {
      rules.failed(write.key, error);
      throw error;
    }
  }
  return Object.assign(Object.create(driver), {
    get: async (key) => {
      rules.mayRead();
      return driver.get(key);
    },
    findKeys: async (key, notKey) => {
      rules.mayRead();
      return driver.findKeys(key, notKey);
    },
    set: (key, value) => single({ type: "set", key, value }),
    remove: (key) => single({ type: "remove", key }),
    doBulk: async (writes) => {
      try {
        await send(writes);
      } catch (error) {
        const { fatal } = error;
        if (fatal) for (const { key } of writes) rules.failed(key, error);
        throw error;
      }
    }
  });
}

// generator/roles/etherpad/plugin/succession.ts
var import_node_child_process = require("node:child_process");
var import_promises3 = require("node:fs/promises");
var import_node_http2 = require("node:http");
var import_node_util = require("node:util");
var farewellMs = 3e4;
var answerMs = 1e4;
var successorMs2 = 5e3;
var notifyMs = 1500;
var addressMs = 1e4;
async function findPredecessor(path) {
  await ask(path, "GET", "/hand-over", answerMs);
  return {
    handOver: async () => JSON.parse(await ask(path, "POST", "/hand-over", farewellMs + answerMs)),
    retire: async () => void await ask(path, "POST", "/retire", answerMs)
  };
}
function ask(path, method, url, timeout) {
  return new Promise((resolve, reject) => {
    const options = { socketPath: path, method, path: url, timeout, agent: false };
    const asked = (0, import_node_http2.request)(options, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (part) => {
        body += part;
      });
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve(body);
        else reject(new Error(`${method} ${url}: ${answer.statusCode} ${body.trim()}`));
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`${method} ${url}: no answer`)));
    asked.on("error", reject);
    asked.end();
  });
}
function listenAfter(server, turn) {
  const { listen } = server;
  server.listen = (...args) => {
    const where = args.filter((arg) => typeof arg !== "function");
    const again = () => void Reflect.apply(listen, server, where);
    let until = Number.POSITIVE_INFINITY;
    const retry = (error) => {
      if (error.code === "EADDRINUSE" && now() < until) setTimeout(again, 5);
      else exit(`it cannot listen: ${error.message}`);
    };
    server.on("error", retry);
    server.once("listening", () => server.off("error", retry));
    turn().then(() => {
      until = now() + addressMs;
      Reflect.apply(listen, server, args);
    });
    return server;
  };
}
async function becomeMainProcess() {
  await (0, import_promises3.writeFile)("/proc/self/oom_score_adj", "0").catch(
    (error) => log(`where memory is short, the kernel ends Etherpad first: ${reasonOf(error)}`)
  );
  if (!process.env.NOTIFY_SOCKET) return;
  await (0, import_node_util.promisify)(import_node_child_process.execFile)("systemd-notify", [`--pid=${process.pid}`], { timeout: notifyMs });
}
function createSuccession(parts) {
  const { holdings, lease, storage, padless, unreplaced } = parts;
  let end = () => {
  };
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  let replaced;
  async function handOver({ server, epoch }) {
    const all = [...holdings.values()];
    const left = all.filter(({ leaving }) => !leaving);
    const parting = all.map(({ leaving }) => leaving);
    replaced = ended.then(
      (hasSuccessor) => hasSuccessor ? { status: 200, owner: server } : { status: 503 }
    );
    for (const holding of left) holding.leaving = ended.then(() => {
    });
    const written = Promise.all([
      ...parting,
      ...left.map((holding) => empty(holding, storage)),
      Promise.allSettled([...padless])
    ]);
    await Promise.race([written, sleep(farewellMs)]);
    return { epoch, pads: left.map(({ pad }) => pad) };
  }
  return {
    replaced: () => replaced,
    handOver: async (gone) => {
      const term = lease.term();
      if (!term) throw new Error("this server has no lease");
      if (replaced) throw new Error("all is handed over to another successor");
      let patience = 0;
      void gone.then(() => sleep(patience)).then(unreplaced);
      const estate = await handOver(term);
      patience = successorMs2;
      return estate;
    },
    end
  };
}

// generator/roles/etherpad/plugin/tend.ts
var idleMs = 3e4;
async function tendPads(parts) {
  const { claims, database, handOff, holdings, lease } = parts;
  const term = lease.term();
  if (!term) return;
  const wanted = new Set(await database.wanted(term.epoch));
  for (const holding of holdings.values()) {
    if (lease.draining() || wanted.has(holding.pad) || isIdle(holding, idleMs, now())) {
      void handOff(holding);
    }
  }
  for (const pad of wanted) {
    if (holdings.has(pad)) continue;
    const claim = await claims.enter(pad);
    if (claim.outcome !== "mine") continue;
    leave(claim.holding);
    void handOff(claim.holding);
  }
}

// generator/roles/etherpad/plugin/server.ts
var wantedMs = 250;
var stopMs = 1e4;
var farewellMs2 = 2e3;
var listenMs = 100;
function joinFleet(parts) {
  const { database, etherpad, closeSockets: closeSockets2, changeDone } = parts;
  const holdings = /* @__PURE__ */ new Map();
  const metrics = createMetrics();
  let stopping = false;
  let retired = false;
  const lease = createLease(database, (term, reason) => {
    if (replaced()) return;
    metrics.count("leases_lost");
    log(`lease ${term.epoch} is lost: ${reason}`);
    void beginAgain();
  });
  const storage = holdStorage({ ...etherpad, lease, holdings, failed });
  const claimed = (pad) => {
    etherpad.pads.unloadPad(pad);
    storage.purge(pad);
  };
  const padless = /* @__PURE__ */ new Set();
  const replaced = () => succession.replaced();
  const claims = createClaims({ database, lease, holdings, metrics, claimed, replaced });
  const handOff = createHandOff({ database, etherpad, holdings, lease, metrics, storage });
  const gate = createGate({ claims, etherpad, metrics, replaced });
  const succession = createSuccession({
    holdings,
    lease,
    storage,
    padless,
    unreplaced: () => {
      if (stopping) return;
      log("nobody has taken its place: it ends");
      stop();
    }
  });
  function failed(pad, error) {
    if (error.code === "ER_SIGNAL_EXCEPTION") metrics.count("fence_refusals");
    const holding = holdings.get(pad);
    if (!holding || holding.broken) return;
    holding.broken = true;
    metrics.count("evictions");
    log(`${pad} is dropped, as it could not be read or written: ${error.message}`);
    if (error.fatal) lease.renounce(`a connection broke: ${error.message}`);
    else void handOff(holding);
  }
  async function beginAgain() {
    closeSockets2();
    storage.cut();
    const stopped = Promise.all([...holdings.values()].map((one) => one.leaving ?? quiet(one)));
    const inTime = await Promise.race([stopped.then(() => true), sleep(stopMs).then(() => false)]);
    if (!inTime) return exit("something does not stop");
    for (const pad of holdings.keys()) etherpad.pads.unloadPad(pad);
    holdings.clear();
    storage.clear();
    while (!stopping) {
      try {
        begin(await lease.begin());
        return;
      } catch (error) {
        log(`no lease: ${reasonOf(error)}`);
        await sleep(500);
      }
    }
  }
  function begin({ server, epoch }) {
    storage.declare(epoch);
    log(`${server} begins lease ${epoch}`);
  }
  async function succeed({ epoch, pads }) {
    try {
      const term = await lease.succeed(epoch);
      for (const pad of pads) holdings.set(pad, createHolding(pad, term));
      begin(term);
    } catch (error) {
      log(`lease ${epoch} could not be taken on: ${reasonOf(error)}`);
      begin(await lease.begin());
    }
  }
  async function tend() {
    while (!stopping && !replaced()) {
      await tendPads({ claims, database, handOff, holdings, lease }).catch(
        (error) => log(`cannot tend the pads: ${reasonOf(error)}`)
      );
      await sleep(wantedMs);
    }
  }
  guardLoads({ etherpad, holdings, claims, failed });
  guardMessages({ etherpad, gate, holdings, lease, changeDone });
  guardBroadcasts(etherpad, holdings);
  guardApi({ etherpad, gate, claims, padless, replaced });
  guardImports(etherpad);
  void tend();
  return {
    gate,
    lease,
    isPad: (name) => etherpad.pads.isValidPadId(name),
    replaced,
    begin: async (estate) => {
      if (estate) await succeed(estate);
      else begin(await lease.begin());
    },
    end: async () => {
      stopping = true;
      if (retired) {
        await (0, import_promises4.setTimeout)(listenMs);
        holdings.clear();
        succession.end(true);
        database.close();
        return;
      }
      succession.end(false);
      const written = Promise.all(
        [...holdings.values()].map(async (holding) => {
          await quiet(holding);
          await storage.settle(holding.pad);
        })
      );
      await Promise.race([written, sleep(farewellMs2)]);
      await lease.end();
      database.close();
    },
    endpoints: {
      "GET /ready": () => {
        const term = lease.term();
        const draining = lease.draining();
        const ready = term !== void 0 && !draining && !replaced();
        const body = { ready, ...term, draining, pads: holdings.size };
        return { status: ready ? 200 : 503, body };
      },
      "POST /drain": async () => {
        const began = now();
        await lease.drain(true);
        const pads = holdings.size;
        while (holdings.size > 0) await Promise.all([...holdings.values()].map(handOff));
        return { status: 200, body: { pads, milliseconds: Math.round(now() - began) } };
      },
      "POST /resume": async () => {
        await lease.drain(false);
        return { status: 200, body: { draining: false } };
      },
      "GET /hand-over": () => {
        const able = lease.term() !== void 0 && !replaced();
        return { status: able ? 200 : 503, body: { pads: holdings.size } };
      },
      "POST /hand-over": async (gone) => ({ status: 200, body: await succession.handOver(gone) }),
      "POST /retire": () => {
        retired = true;
        stop();
        return { status: 200, body: {} };
      },
      "GET /metrics": () => ({
        status: 200,
        body: metrics.render({
          pads_owned: ["Pads in the memory of this server.", holdings.size],
          lease_age_seconds: ["Since the database last confirmed the lease.", lease.age() / 1e3],
          lease_epoch: ["Number of the lease; 0 without one.", lease.term()?.epoch ?? 0],
          draining: ["1 while the server takes no more pads.", Number(lease.draining())]
        })
      })
    }
  };
}
function stop() {
  process.kill(process.pid, "SIGTERM");
}

// generator/roles/etherpad/plugin/signals.ts
function hearEndAlone() {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    const [, ...others] = process.listeners(signal);
    for (const listener of others) process.off(signal, listener);
    process.on("newListener", (event, listener) => {
      if (event === signal) setImmediate(() => process.off(signal, listener));
    });
  }
}

// generator/roles/etherpad/plugin/index.ts
var fleetSocket = "/run/etherpad/fleet.sock";
var pidFile = "/run/etherpad/pid";
var isSuccessor = process.env.PADFLEET_SUCCESSOR === "yes";
var readyWithin = 90;
var onlyPads = ([event, message, answer], next) => {
  const isSound = answer === void 0 || typeof answer === "function";
  if (event !== "message" || message?.component === "pad" && isSound) next();
};
var joined;
var predecessor;
var engine;
async function loadSettings() {
  if (joined) return;
  try {
    survive();
    hearEndAlone();
    if (isSuccessor) predecessor = await findPredecessor(fleetSocket);
    const etherpad = findEtherpad();
    joined = joinFleet({
      etherpad,
      database: openDatabase(etherpad.pool),
      closeSockets: () => {
        for (const client of Object.values(engine?.clients ?? {})) client.close(true);
      },
      changeDone: followChanges()
    });
    if (!predecessor) await joined.begin();
  } catch (error) {
    exit(`it cannot take part in the fleet: ${reasonOf(error)}`);
  }
}
function socketio(_hook, { io, server }) {
  engine = io.engine;
  Object.assign(engine.opts ?? engine, { pingInterval: 1500, pingTimeout: 3e3 });
  io.on("connection", (socket) => socket.use(onlyPads));
  const isSession = (id) => Object.hasOwn(io.engine.clients, id);
  if (!joined) {
    exit("it has no lease");
    return;
  }
  guardServer(server, { ...joined, isSession });
  const { begin, endpoints } = joined;
  const before = predecessor;
  if (before) listenAfter(server, () => takePlace(before, begin));
  predecessor = void 0;
  server.once("listening", () => {
    serveFleet(fleetSocket, endpoints);
    (0, import_promises5.writeFile)(pidFile, `${process.pid}
`).catch(
      (error) => log(`nobody can tell who answers: ${reasonOf(error)}`)
    );
  });
}
async function takePlace({ handOver, retire }, begin) {
  if (process.uptime() > readyWithin) exit(`it was not ready within ${readyWithin} s`);
  try {
    await begin(await handOver());
    await becomeMainProcess();
  } catch (error) {
    exit(`it cannot take the other Etherpad's place: ${reasonOf(error)}`);
  }
  await retire().catch(
    (error) => log(`the other Etherpad was not told to end: ${reasonOf(error)}`)
  );
}
async function shutdown() {
  await joined?.end().catch((error) => log(`the lease could not be given up: ${reasonOf(error)}`));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  loadSettings,
  shutdown,
  socketio
});
