// Judges Block Kit payloads: the types Slack publishes, by the TypeScript compiler, and Slack's lengths and counts.
// node --test-reporter=./lib/one-line.mjs blocks.mjs FOLDER: each *.json is a message ({ text, blocks }), a view, or a bare array of blocks.

import assert from 'node:assert/strict';
import test from 'node:test';
import { faults } from './lib/block-limits.mjs';
import { readJsonFiles } from './lib/json-files.mjs';
import { complaints } from './lib/tsc.mjs';

const payloads = Object.fromEntries(Object.entries(readJsonFiles(process.argv[2]))
  .map(([name, value]) => [name, Array.isArray(value) ? { blocks: value, text: undefined, bare: true } : value]));
const isView = payload => payload.type === 'modal' || payload.type === 'home';
const pick = wanted => Object.fromEntries(Object.entries(payloads).filter(([, payload]) => isView(payload) === wanted));
const blocksOf = group => Object.fromEntries(Object.entries(group).map(([name, payload]) => [name, payload.blocks]));

test(`${Object.keys(payloads).length} payloads fit the types Slack publishes`, () => {
  assert.deepEqual(complaints('KnownBlock[]', '@slack/types', blocksOf(pick(false))), []);
  assert.deepEqual(complaints('View', '@slack/types', pick(true)), []);
});

for (const [name, payload] of Object.entries(payloads)) {
  test(`${name} keeps Slack's lengths and counts`, () => assert.deepEqual(faults(payload), []));
  if (!payload.bare && !isView(payload)) {
    test(`${name} has words for notifications and screen readers`, () => assert.ok(payload.text?.trim(), 'text is missing'));
  }
}
