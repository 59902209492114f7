// Drives CareBot's Teams door with Microsoft's Agents Playground, once by its interfaces and once by its page in a real browser.
// CAREBOT_URL: the running CareBot, in Development and without an app id.
// CAREBOT_PAYLOADS may name a folder for every card CareBot sent, for cards.mjs.
// CAREBOT_PICTURES may name a folder for a picture of the page.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { email, flat, guidance, insults, ready, url, words } from './lib/carebot.mjs';
import { launchChromium } from './lib/chromium.mjs';
import { keep } from './lib/payloads.mjs';
import { startPlayground } from './lib/playground.mjs';
import { questions } from './lib/questions.mjs';
import { until } from './lib/wait.mjs';

let teams;
let expected;

before(async () => {
  await ready();
  teams = await startPlayground(`${url}/api/messages`);
  expected = await guidance(email);
});

after(async () => {
  keep(cards);
  await teams?.stop();
});

/** Every card CareBot sent. */
const cards = [];

const cardIn = message => message.attachments?.find(attached => attached.contentType === 'application/vnd.microsoft.card.adaptive')?.content;
const keepCard = message => cards.push(...[cardIn(message)].filter(Boolean));
const shown = message => flat(`${message.text ?? ''} ${words(message.attachments ?? [])}`);

/** Does something and gives the one message it brings to a conversation. */
async function answerTo(conversation, deed) {
  const earlier = teams.sent(conversation).length;
  await deed();
  await until('an answer', () => teams.sent(conversation).length > earlier);
  const answer = teams.sent(conversation)[earlier];
  keepCard(answer);
  return answer;
}

const say = (text, conversation = teams.personal, mention = false) => answerTo(conversation, () => teams.write(conversation, text, mention));

/** Does something that gets no answer. The question asked after it shows that nothing came in between. */
async function staysSilent(deed) {
  const earlier = teams.sent(teams.personal).length;
  await deed();
  await teams.write(teams.personal, 'tip');
  await until('the answer to the question after it', () => teams.sent(teams.personal).length > earlier);
  await teams.write(teams.personal, 'help');
  await until('the answer to the second question', () => teams.sent(teams.personal).length > earlier + 1);
  assert.equal(teams.sent(teams.personal).length, earlier + 2);
}

function isAdvice(message) {
  const card = cardIn(message);
  assert.ok(card, 'no card');
  const text = shown(message);
  assert.ok(text.includes(flat(expected.reply)), `the reply of the API is not on the card: ${text}`);
  assert.match(text, /Dana/);
  assert.match(text, /4471/);
  return card;
}

test('installing brings one welcome, although two activities tell of it', async () => {
  const welcome = await answerTo(teams.personal, () => teams.install());
  assert.match(shown(welcome), /paste/i);
  await say('hello');
  assert.equal(teams.sent(teams.personal).length, 2, 'the welcome and the answer to hello');
});

test('help and nonsense meet no dead end', async () => {
  for (const text of ['Hi', 'HELP', 'asdf qwer zxcv', '🙂', '???']) {
    assert.ok(shown(await say(text)).length > 20, text);
  }
});

for (const [name, text] of Object.entries(questions)) {
  test(`'${name}' gets an answer`, async () => assert.ok(shown(await say(text)).length > 20));
}

test('a pasted e-mail is answered with a card: level, evidence and the reply of the API', async () => {
  const text = JSON.stringify(isAdvice(await say(email)));
  assert.ok(text.includes(expected.levelName), `the level '${expected.levelName}'`);
  for (const insult of insults) {
    assert.ok(text.includes(insult), `the evidence '${insult}'`);
  }
});

test('every button of the card gives an answer', async () => {
  const message = await say(email);
  const { actions } = cardIn(message);
  assert.ok(actions.length > 0, 'no buttons');
  for (const action of actions) {
    const earlier = teams.sent(teams.personal).length;
    const atOnce = await teams.press(teams.personal, message.messageId, action);
    const answer = action.type === 'Action.Execute' ? { attachments: [atOnce] } : await until('an answer', () => teams.sent(teams.personal)[earlier]);
    assert.ok(shown(answer).length > 10, action.title);
    keepCard(answer);
  }
});

for (const place of ['group', 'channel']) {
  test(`a mention in a ${place} is answered with the reply, without the insults`, async () => {
    const message = await say(email, teams[place], true);
    assert.ok(shown(message).includes(flat(expected.reply)), `the reply of the API is not in the answer: ${shown(message)}`);
    for (const insult of insults) {
      assert.ok(!JSON.stringify(message).includes(insult), `everyone can read '${insult}'`);
    }
  });
}

test('reactions, edits, deletions, own messages, other events and unknown kinds get no answer', () => staysSilent(async () => {
  for (const activity of [
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' },
    { type: 'messageUpdate', text: email, channelData: { eventType: 'editMessage' } },
    { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    { type: 'message', text: email, from: { id: teams.botId, name: 'Test Bot' } },
    { type: 'typing' },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
    { type: 'somethingNew' },
  ]) {
    assert.ok((await teams.send(activity)).status < 300, activity.type);
  }

  for (const type of ['userAdded', 'userRemoved', 'uninstall']) {
    assert.ok((await teams.mock(type)).status < 300, type);
  }
}));

test('on the Playground\'s own page a person pastes, reads the card and presses a button', async () => {
  const earlier = teams.sent(teams.personal).length;
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 1400 } });
    await page.goto(teams.url);
    await page.getByRole('textbox').first().fill(email);
    await page.getByLabel('Send Message').click();
    const card = cardIn(await until('the card', () => teams.sent(teams.personal).slice(earlier).find(message => cardIn(message)?.actions?.length)));
    const button = page.getByRole('button', { name: card.actions[0].title }).last();
    await button.waitFor();
    if (process.env.CAREBOT_PICTURES) {
      await page.screenshot({ path: join(process.env.CAREBOT_PICTURES, 'teams-playground.png') });
    }

    const answer = await answerTo(teams.personal, () => button.click());
    assert.ok(shown(answer).length > 10);
  } finally {
    await browser.close();
  }
});
