// Drives CareBot's Slack door: the emulated Web API for what people write and what CareBot posts, signed requests for the rest.
// CAREBOT_URL: the running CareBot, its Slack:ApiBaseUrl set to http://127.0.0.1:SLACK_PORT/api/ and its secrets to those in lib/slack-emulator.mjs.
// CAREBOT_PAYLOADS may name a folder for every message CareBot sent, for blocks.mjs.
// SLACK_PORT: where the emulator is to listen. It is started first; then CareBot is waited for.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { startBolt } from './lib/bolt.mjs';
import { email, flat, guidance, insults, ready, url, words } from './lib/carebot.mjs';
import { keep } from './lib/payloads.mjs';
import { questions } from './lib/questions.mjs';
import { bot, startSlack } from './lib/slack-emulator.mjs';
import { command, messageShortcut, press, send, sign, startResponses } from './lib/slack-requests.mjs';
import { until } from './lib/wait.mjs';

const advice = 'get_deescalation_advice';
let slack;
let responses;
let bolt;
let expected;

before(async () => {
  slack = await startSlack(Number(process.env.SLACK_PORT), `${url}/slack/events`);
  responses = await startResponses();
  bolt = await startBolt();
  await ready();
  expected = await guidance(email);
});

/** Every message CareBot sent. */
const messages = [];

after(async () => {
  keep(messages.map(({ text, blocks }) => ({ text, blocks })));
  await bolt?.stop();
  responses?.stop();
  await slack?.stop();
});

/** Slack's three escapes undone, in one line. */
const shown = payload => words(payload).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The whole advice stands in an answer. */
function isAdvice(payload) {
  const text = shown(payload);
  assert.ok(text.includes(flat(expected.reply)), `the reply of the API is not in the answer: ${text}`);
  assert.match(text, /Dana/);
  assert.match(text, /4471/);
  assert.ok(payload.text?.trim(), 'no words for notifications and screen readers');
}

/** Sends a signed form to a door and gives all that came back to the person: in the body, to the response address, or privately in the channel. */
async function ask(path, makeBody) {
  const id = crypto.randomUUID();
  const whispered = slack.whispers(slack.channel).length;
  const body = makeBody({ agent: slack.agent, channel: slack.channel, responseUrl: responses.url(id) });
  const response = await send(`${url}${path}`, sign(body));
  assert.equal(response.status, 200);
  const text = await response.text();
  const inBody = (text.trim().startsWith('{') ? [JSON.parse(text)] : []).filter(message => message.text || message.blocks);
  const answers = () => [...inBody, ...responses.at(id), ...slack.whispers(slack.channel).slice(whispered)];
  await until('an answer', () => answers().length > 0);
  assert.equal(answers().length, 1, 'one answer');
  assert.notEqual(answers()[0].response_type, 'in_channel', 'the answer is for the one who asked');
  messages.push(answers()[0]);
  return { ...answers()[0], ephemeral: true };
}

/** Writes in a conversation and gives CareBot's one post in reply. Delivery of an event ends when CareBot has answered it. */
async function say(conversation, text) {
  const earlier = slack.posts(conversation).length;
  await slack.write(conversation, text);
  await until('a post', () => slack.posts(conversation).length > earlier);
  assert.equal(slack.posts(conversation).length, earlier + 1, 'one post');
  const post = slack.posts(conversation).at(-1);
  messages.push(post);
  return post;
}

test('an e-mail pasted in a direct message is answered with the advice of the API', async () => isAdvice(await say(slack.direct, email)));

test('hello is answered with what CareBot does', async () => assert.match(shown(await say(slack.direct, 'hello')), /paste/i));

for (const [name, text] of Object.entries(questions)) {
  test(`'${name}' in a direct message is answered`, async () => assert.ok(shown(await say(slack.direct, text)).length > 20));
}

test('nonsense meets no dead end', async () => assert.ok(shown(await say(slack.direct, 'asdf qwer zxcv')).length > 20));

test('a mention is answered once, without the insults, although the message comes as two events', async () => {
  const posted = slack.posts(slack.channel).length;
  const whispered = slack.whispers(slack.channel).length;
  await slack.write(slack.channel, `<@${bot.user}> ${email}`);
  const answers = () => [...slack.posts(slack.channel).slice(posted), ...slack.whispers(slack.channel).slice(whispered)];
  await until('an answer', () => answers().length > 0);
  assert.equal(answers().length, 1);
  assert.ok(shown(answers()[0]).includes(flat(expected.reply)), 'the reply of the API is not in the answer');
  for (const insult of slack.posts(slack.channel).length > posted ? insults : []) {
    assert.ok(!shown(answers()[0]).includes(insult), `the channel can read '${insult}'`);
  }
});

test('a message of the channel that does not name CareBot is left alone', async () => {
  const earlier = slack.posts(slack.channel).length + slack.whispers(slack.channel).length;
  await slack.write(slack.channel, email);
  await say(slack.direct, 'help');
  assert.equal(slack.posts(slack.channel).length + slack.whispers(slack.channel).length, earlier);
});

test('edits, deletions, thread broadcasts and other bots get no answer', async () => {
  const { ts } = await slack.write(slack.channel, 'only between us');
  const first = await say(slack.direct, 'help');
  const earlier = slack.posts(slack.direct).length;
  const mine = await slack.write(slack.direct, 'tip');
  await slack.edit(slack.direct, mine.ts, email);
  await slack.delete(slack.direct, mine.ts);
  await slack.edit(slack.channel, ts, `<@${bot.user}> ${email}`);
  await slack.write(slack.direct, email, { bot_id: 'B0OTHER' });
  await say(slack.direct, 'help');
  assert.equal(slack.posts(slack.direct).length, earlier + 2, 'one for the tip, one for help');
  assert.ok(first.ts);
});

test('its own posts came back as events and were let pass in silence', () => {
  const own = slack.deliveries().filter(delivery => delivery.payload.event.user === bot.user);
  assert.ok(own.length >= slack.posts(slack.direct).length);
  assert.deepEqual(own.filter(delivery => !delivery.success), []);
});

test('every event got its 200', () =>
  assert.deepEqual(slack.deliveries().filter(delivery => !delivery.success).map(delivery => [delivery.event, delivery.status_code]), []));

test('/carebot with a pasted e-mail is answered to the asker alone', async () =>
  isAdvice(await ask('/slack/commands', place => command(email, place))));

for (const [name, text] of Object.entries({ nothing: '', ...questions })) {
  test(`/carebot with '${name}' is answered`, async () => assert.ok(shown(await ask('/slack/commands', place => command(text, place))).length > 20));
}

test('the shortcut on a message is answered to the asker alone', async () =>
  isAdvice(await ask('/slack/interactivity', place => messageShortcut(advice, email, place))));

test('every button of an answer gives an answer', async () => {
  const message = await ask('/slack/commands', place => command(email, place));
  const rows = message.blocks.filter(block => block.type === 'actions');
  assert.ok(rows.length > 0, 'no buttons');
  for (const row of rows) {
    for (const button of row.elements) {
      const answer = await ask('/slack/interactivity', place => press(button, row.block_id, message, place));
      assert.ok(shown(answer).length > 10, `${button.text.text}: ${shown(answer)}`);
    }
  }
});

test('Slack\'s own framework takes the same signed bytes', async () => {
  const place = { agent: slack.agent, channel: slack.channel, responseUrl: responses.url('bolt') };
  for (const [path, body] of [['commands', command('help', place)], ['interactivity', messageShortcut(advice, email, place)]]) {
    const signed = sign(body);
    assert.equal((await send(bolt.url, signed)).status, 200, `Bolt on ${path}`);
    assert.equal((await send(`${url}/slack/${path}`, signed)).status, 200, `CareBot on ${path}`);
  }
});

test('Slack\'s own framework refuses the same forgeries', async () => {
  const place = { agent: slack.agent, channel: slack.channel, responseUrl: responses.url('forged') };
  const body = command('help', place);
  const now = Math.floor(Date.now() / 1_000);
  const forgeries = {
    'a wrong secret': sign(body, { secret: 'guessed' }),
    'an altered body': { ...sign(body), body: `${body}&x=1` },
    'ten minutes old': sign(body, { at: now - 600 }),
    'no signature': { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  };
  for (const [name, forged] of Object.entries(forgeries)) {
    assert.equal((await send(bolt.url, forged)).status, 401, `Bolt: ${name}`);
    assert.equal((await send(`${url}/slack/commands`, forged)).status, 401, `CareBot: ${name}`);
  }

  assert.deepEqual(responses.at('forged'), []);
});
