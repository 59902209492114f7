// Slack's Web API as the npm package `emulate` plays it, in this process, with a workspace of our own and CareBot installed in it.

import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createEmulator } from 'emulate';

export const team = 'T000000001';
export const bot = { user: 'U0CAREBOT', bot: 'B0CAREBOT', app: 'A0CAREBOT', token: process.env.CAREBOT_SLACK_TOKEN ?? 'xoxb-conformance' };
export const signingSecret = process.env.CAREBOT_SLACK_SECRET ?? 'conformance-signing-secret';
const agentToken = 'xoxp-conformance-agent';

/** What the app asks for when it is installed; the emulator refuses every call beyond it. */
const botScopes = ['chat:write', 'im:write', 'im:history', 'app_mentions:read', 'commands'];

/** The emulator's Slack part. The package does not export it, and it is the only way to its event subscriptions and its store. */
async function slackPart() {
  const folder = dirname(fileURLToPath(import.meta.resolve('emulate')));
  const file = readdirSync(folder).find(name => /^dist-.*\.js$/.test(name) && readFileSync(join(folder, name), 'utf8').includes('slackPlugin'));
  return import(pathToFileURL(join(folder, file)));
}

/**
 * Adds to an event what Slack always sends and the emulator leaves out, and turns a message that names the bot into `app_mention` beside `message`.
 * The bot's own posts come back like everyone's, as they do in Slack.
 */
function asSlackSendsIt(envelope) {
  const event = { ...envelope.event, channel_type: envelope.event.channel?.startsWith?.('D') ? 'im' : 'channel', team };
  if (event.user === bot.user) {
    Object.assign(event, { bot_id: bot.bot, app_id: bot.app });
  }

  const whole = { ...envelope, api_app_id: bot.app, token: 'legacy', authorizations: [{ team_id: team, user_id: bot.user, is_bot: true }] };
  const names = event.text?.includes(`<@${bot.user}>`) && event.user !== bot.user && !event.subtype;
  return [
    { ...whole, event },
    ...(names ? [{ ...whole, event_id: `Ev${randomUUID()}`, event: { ...event, type: 'app_mention', channel_type: undefined } }] : []),
  ];
}

/** Starts the emulator; events go to `eventsUrl`, signed. */
export async function startSlack(port, eventsUrl) {
  const { slackPlugin, getSlackStore } = await slackPart();
  const register = slackPlugin.register;
  let store;
  let hooks;
  slackPlugin.register = (app, plainStore, webhooks, ...rest) => {
    register(app, plainStore, webhooks, ...rest);
    store = getSlackStore(plainStore);
    hooks = webhooks;
    const dispatch = webhooks.dispatch.bind(webhooks);
    webhooks.dispatch = async (name, action, payload, ...owner) => {
      for (const event of name === 'message' ? asSlackSendsIt(payload) : [payload]) {
        await dispatch(event.event.type, action, event, ...owner);
      }
    };
    webhooks.register({ url: eventsUrl, events: ['message', 'app_mention'], active: true, owner: 'slack' });
  };
  const emulator = await createEmulator({ service: 'slack', port, seed: { slack: {
    team: { name: 'Example', domain: 'example' },
    users: [{ name: 'alex', real_name: 'Alex Agent' }],
    channels: [{ name: 'support' }],
    oauth_apps: [{
      client_id: '1.2', client_secret: 'unused', app_id: bot.app, name: 'CareBot', bot_name: 'carebot',
      bot_id: bot.bot, bot_user_id: bot.user, redirect_uris: [], scopes: botScopes,
    }],
    tokens: [
      { token: bot.token, user_id: bot.user, type: 'bot', scopes: botScopes, app_id: bot.app, bot_id: bot.bot, bot_user_id: bot.user },
      { token: agentToken, user: 'alex' },
    ],
    signing_secret: signingSecret,
    strict_scopes: true,
  } } });
  slackPlugin.register = register;

  const call = async (method, body) => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${agentToken}` },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!answer.ok) {
      throw new Error(`${method}: ${answer.error}`);
    }

    return answer;
  };
  const agent = store.users.findOneBy('name', 'alex').user_id;
  const channel = store.channels.findOneBy('name', 'support').channel_id;
  await call('conversations.invite', { channel, users: bot.user });

  return {
    url: emulator.url,
    agent,
    channel,
    /** The agent's direct conversation with CareBot. */
    direct: (await call('conversations.open', { users: bot.user })).channel.id,
    /** Writes as the agent; the event is delivered before this returns. */
    write: (conversation, text, more = {}) => call('chat.postMessage', { channel: conversation, text, ...more }),
    edit: (conversation, ts, text) => call('chat.update', { channel: conversation, ts, text }),
    delete: (conversation, ts) => call('chat.delete', { channel: conversation, ts }),
    /** What CareBot posted, oldest first. */
    posts: conversation => store.messages.all().filter(message => message.channel_id === conversation && message.user === bot.user),
    /** What CareBot showed to the agent alone, oldest first. */
    whispers: conversation => store.ephemeralMessages.all().filter(message => message.channel_id === conversation && message.target_user === agent),
    /** What became of the events sent to CareBot. */
    deliveries: () => hooks.getDeliveries(),
    stop: () => emulator.close(),
  };
}
