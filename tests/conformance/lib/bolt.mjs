// Slack's own framework as a second judge of signatures: it must take and refuse the same bytes as CareBot.

import bolt from '@slack/bolt';
import { bot, signingSecret } from './slack-emulator.mjs';

/** Starts an app that acknowledges everything it believes to come from Slack. */
export async function startBolt() {
  const silent = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} };
  const receiver = new bolt.HTTPReceiver({ signingSecret, logger: silent });
  const app = new bolt.App({ receiver, logger: silent, authorize: async () => ({ botToken: bot.token, botId: bot.bot, botUserId: bot.user }) });
  app.command(/.*/, ({ ack }) => ack());
  app.shortcut(/.*/, ({ ack }) => ack());
  app.action(/.*/, ({ ack }) => ack());
  app.event(/.*/, async () => {});
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  return { url: `http://127.0.0.1:${server.address().port}/slack/events`, stop: () => app.stop() };
}
