// Requests as Slack signs and sends them, for what the emulator lacks: slash commands, shortcuts, buttons.

import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { bot, signingSecret, team } from './slack-emulator.mjs';

/** Signs a body the way Slack does. `at` is in seconds; `secret` and `at` may be wrong on purpose. */
export function sign(body, { secret = signingSecret, at = Math.floor(Date.now() / 1_000), type = 'application/x-www-form-urlencoded' } = {}) {
  return {
    body,
    headers: {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
    },
  };
}

export const send = (url, signed) => fetch(url, { method: 'POST', ...signed });

const form = fields => new URLSearchParams(fields).toString();
const sender = agent => ({ team: { id: team, domain: 'example' }, user: { id: agent, username: 'alex', name: 'alex', team_id: team }, api_app_id: bot.app, token: 'legacy' });

/** `/carebot TEXT` typed in a conversation. */
export const command = (text, { agent, channel, responseUrl }) => form({
  command: '/carebot', text, team_id: team, team_domain: 'example', channel_id: channel, channel_name: 'support',
  user_id: agent, user_name: 'alex', api_app_id: bot.app, is_enterprise_install: 'false',
  response_url: responseUrl, trigger_id: randomUUID(), token: 'legacy',
});

/** "Get de-escalation advice" chosen in the menu of a message. */
export const messageShortcut = (callbackId, text, { agent, channel, responseUrl }) => form({ payload: JSON.stringify({
  type: 'message_action', callback_id: callbackId, action_ts: '1.1', trigger_id: randomUUID(), response_url: responseUrl, ...sender(agent),
  channel: { id: channel, name: 'support' }, message_ts: '1790000000.000100',
  message: { type: 'message', user: 'U0CUSTOMER', ts: '1790000000.000100', text },
}) });

/** A press on a button of a message. */
export const press = (button, blockId, message, { agent, channel, responseUrl }) => form({ payload: JSON.stringify({
  type: 'block_actions', trigger_id: randomUUID(), response_url: responseUrl, ...sender(agent),
  channel: { id: channel, name: 'support' },
  container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: message.ephemeral ?? false },
  message: message.ephemeral ? undefined : { type: 'message', bot_id: bot.bot, user: bot.user, ts: message.ts, text: message.text, blocks: message.blocks },
  state: { values: {} },
  actions: [{ ...button, block_id: blockId, action_ts: '1.1' }],
}) });

/** A place for answers sent to a `response_url`. */
export async function startResponses() {
  const received = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }

    received.push({ path: request.url, ...JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    response.setHeader('content-type', 'application/json').end('{"ok":true}');
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    received,
    url: id => `http://127.0.0.1:${server.address().port}/response/${id}`,
    at: id => received.filter(answer => answer.path === `/response/${id}`),
    stop: () => { server.close(); server.closeAllConnections(); },
  };
}
