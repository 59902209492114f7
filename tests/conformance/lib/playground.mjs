// Microsoft's own client for bots in Teams, the Agents Playground, driven by its HTTP and WebSocket interfaces.

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'undici';
import { until } from './wait.mjs';

const cli = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules', '.bin', 'agentsplayground');

const freePort = () => new Promise(resolve => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

/** Starts the program and waits until it listens; it says where, because it takes another port when the wished one is taken. */
async function launch(endpoint, home) {
  const child = spawn(process.execPath, [cli, 'start', '-e', endpoint, '-c', 'msteams', '--dt', '-p', String(await freePort())], {
    cwd: home,
    env: { ...process.env, HOME: home, TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: join(home, 'playground.log') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', chunk => said += chunk);
  child.stderr.on('data', chunk => said += chunk);
  const port = await until('the Agents Playground to listen', () => {
    if (child.exitCode !== null) {
      throw new Error(`The Agents Playground ended at once: ${said}`);
    }

    return said.match(/Listening on (\d+)/)?.[1];
  });
  return { child, url: `http://127.0.0.1:${port}` };
}

/** Starts the Playground against a bot. */
export async function startPlayground(endpoint) {
  const home = mkdtempSync(join(tmpdir(), 'carebot-playground-'));
  const { child, url } = await launch(endpoint, home);
  const post = async (path, body) => {
    const response = await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };
  const must = async (path, body) => {
    const answer = await post(path, body);
    if (answer.status >= 300) {
      throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }

    return answer.body;
  };

  const { config } = await (await fetch(`${url}/_internal/v1/testConfig`)).json();
  const personal = { id: config.personalChat.id, conversationType: 'personal', tenantId: config.tenantId };
  const group = { id: config.groupChats[0].id, conversationType: 'groupChat', isGroup: true, tenantId: config.tenantId };
  const [{ channels: [general] }] = config.teams;

  const sent = [];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  socket.addEventListener('message', ({ data }) => {
    const { action, actionConversationId: conversation, message } = JSON.parse(data);
    if (action === 'createMessage' || action === 'updateMessage') {
      // A thread of a channel is named after the channel and its first message.
      sent.push({ action, conversation: conversation.replace(/;messageid=.*$/, ''), ...message });
    }
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });

  const from = { id: config.currentUser.id };
  return {
    url,
    personal: personal.id,
    group: group.id,
    channel: general.id,
    botId: config.bot.id,
    /** All the bot sent, oldest first. */
    sent: conversation => sent.filter(message => message.conversation === conversation),
    install: () => must(`/_debug/conversation/${personal.id}/installation`, {}),
    /** Writes as a person; with `mention` the way the Playground's own page does after "@". */
    write: (conversation, text, mention = false) => must(`/_conversation/v1/conversations/${conversation}/messages`, {
      type: 'text',
      text: mention ? `<at>${config.bot.name}</at> ${text}` : text,
      textFormat: 'plain',
      from,
      ...(mention && { mentions: [{ mentioned: config.bot, text: `<at>${config.bot.name}</at>` }] }),
    }),
    /** Presses a button of a card: `Action.Submit` sends a message, `Action.Execute` an invoke whose answer comes back at once. */
    press: (conversation, messageId, action, inputs = {}) => action.type === 'Action.Execute'
      ? must('/_conversation/v1/invoke', {
        name: 'adaptiveCard/action', from, conversation: { id: conversation }, replyToId: messageId,
        value: { action: { type: action.type, id: action.id, verb: action.verb, data: { ...action.data, ...inputs } }, trigger: 'manual' },
      })
      : must('/_conversation/v1/submit', { conversation: { id: conversation }, replyToId: messageId, value: { ...action.data, ...inputs }, from }),
    /** "Mock an Activity" of one of the Playground's own kinds. */
    mock: async type => {
      const template = await fetch(`${url}/_internal/v1/customActivities/template?conversationId=${personal.id}&type=${type}`);
      return post('/_internal/v1/customActivities', await template.json());
    },
    /** "Mock an Activity" with JSON of one's own. */
    send: activity => post('/_internal/v1/customActivities', {
      id: randomUUID(), timestamp: new Date().toISOString(), channelId: 'msteams', serviceUrl: `${url.replace('127.0.0.1', 'localhost')}/_connector`,
      recipient: config.bot, conversation: personal, from: config.currentUser, channelData: { tenant: { id: config.tenantId } }, ...activity,
    }),
    stop: async () => {
      socket.close();
      if (child.exitCode === null) {
        const gone = new Promise(resolve => child.once('exit', resolve));
        child.kill('SIGTERM');
        const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
        await gone;
        clearTimeout(late);
      }

      rmSync(home, { recursive: true, force: true });
    },
  };
}
