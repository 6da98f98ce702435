// Generated from generator/roles/etherpad/plugin: edit that and run `npm run plugin`.
'use strict';
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// generator/roles/etherpad/plugin/client.ts
var client_exports = {};
__export(client_exports, {
  postAceInit: () => postAceInit
});
module.exports = __toCommonJS(client_exports);
function postAceInit(_hook, { pad }) {
  const { io } = pad.socket;
  io.reconnectionDelay(250);
  io.reconnectionDelayMax(2e3);
  io.randomizationFactor(0.5);
  io.reconnectionAttempts(60);
}
