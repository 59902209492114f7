// Judges Adaptive Cards: Microsoft's own types, by the TypeScript compiler; the real renderer in a real browser, without a warning; Teams' rules.
// node --test-reporter=./lib/one-line.mjs cards.mjs FOLDER: each *.json is a card, or an activity with one attached.
// CAREBOT_CARD_SCHEMA may name a copy of Microsoft's JSON schema for cards, which no package ships; then cards must pass that too.
// CAREBOT_PICTURES may name a folder for a picture of each card.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import Ajv from 'ajv';
import { asOlderClientsReadIt, faults } from './lib/card-limits.mjs';
import { launchChromium } from './lib/chromium.mjs';
import { readJsonFiles } from './lib/json-files.mjs';
import { complaints } from './lib/tsc.mjs';

const cardOf = value => value.attachments?.find(attached => attached.contentType === 'application/vnd.microsoft.card.adaptive')?.content ?? value;
// `msteams` is Teams' own addition to a card; neither the schema nor the renderer knows it.
const plain = ({ msteams, ...card }) => card;
const cards = Object.fromEntries(Object.entries(readJsonFiles(process.argv[2])).map(([name, value]) => [name, plain(cardOf(value))]));
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js');
const phoneWidth = 320;
let browser;
let page;

before(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: phoneWidth, height: 800 } });
  await page.setContent('<!doctype html><html lang="en"><body style="margin:0;font:14px sans-serif"></body></html>');
  await page.addScriptTag({ path: renderer });
});

after(() => browser?.close());

/** Parses, validates and draws a card with Microsoft's renderer. */
const draw = (card, version) => page.evaluate(([json, target]) => {
  const { AdaptiveCard, HostConfig, SerializationContext, Version } = globalThis.AdaptiveCards;
  const context = new SerializationContext(Version.parse(target, new SerializationContext()));
  const drawn = new AdaptiveCard();
  // As Teams does on a phone: at most six buttons, one under the other.
  drawn.hostConfig = new HostConfig({ supportsInteractivity: true, actions: { maxActions: 6, actionsOrientation: 'vertical' } });
  drawn.parse({ ...json, version: target }, context);
  const warnings = [
    ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
    ...drawn.validateProperties().validationEvents.map(event => event.message),
  ];
  const element = drawn.render();
  document.body.replaceChildren(...(element ? [element] : []));
  return {
    warnings,
    words: document.body.innerText,
    buttons: document.querySelectorAll('button').length,
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
}, [card, version]);

test(`${Object.keys(cards).length} cards fit Microsoft's types`, () =>
  assert.deepEqual(complaints('IAdaptiveCard', '@microsoft/teams.cards', cards), []));

if (process.env.CAREBOT_CARD_SCHEMA) {
  const schema = JSON.parse(readFileSync(process.env.CAREBOT_CARD_SCHEMA, 'utf8'));
  delete schema.id;
  delete schema.$schema;
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  for (const [name, card] of Object.entries(cards)) {
    test(`${name} passes the official schema`, () => assert.ok(validate(card), JSON.stringify(validate.errors?.slice(0, 5), null, 1)));
  }
}

for (const [name, card] of Object.entries(cards)) {
  test(`${name} keeps Teams' rules`, () => assert.deepEqual(faults(card), []));

  test(`${name} is drawn without a warning, with all its buttons, on a phone's width`, async () => {
    const drawn = await draw(card, '1.5');
    assert.deepEqual(drawn.warnings, []);
    assert.ok(drawn.words.trim().length > 0, 'nothing was drawn');
    assert.equal(drawn.buttons, card.actions?.length ?? 0, 'buttons drawn');
    assert.equal(drawn.tooWide, 0, `${drawn.tooWide} pixels too wide`);
    if (process.env.CAREBOT_PICTURES) {
      await page.screenshot({ path: join(process.env.CAREBOT_PICTURES, `${name}.png`), fullPage: true });
    }
  });

  test(`${name} loses nothing on a client that knows cards up to 1.2`, async () => {
    const newest = await draw(card, '1.5');
    const older = await draw(asOlderClientsReadIt(card), '1.2');
    assert.deepEqual(older.warnings, []);
    assert.equal(older.words, newest.words);
  });
}
