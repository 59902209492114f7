// Knocks on CareBot's Teams door with real RS256 tokens, the way the Bot Connector signs its requests.
// CAREBOT_URL: the running CareBot, not in Development, with MicrosoftAppId and MicrosoftAppTenantId as below and
// Teams:OpenIdMetadata set to http://127.0.0.1:TOKENS_PORT/.well-known/openid-configuration.
// TOKENS_PORT: where the keys are to be published.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import test, { after, before } from 'node:test';
import { OAuth2Server } from 'oauth2-mock-server';
import { email, ready, url, words } from './lib/carebot.mjs';

const app = '11111111-1111-1111-1111-111111111111';
const tenant = '22222222-2222-2222-2222-222222222222';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const server = new OAuth2Server();
const stranger = new OAuth2Server();

before(async () => {
  await server.issuer.keys.generate('RS256');
  await stranger.issuer.keys.generate('RS256');
  await server.start(Number(process.env.TOKENS_PORT), '127.0.0.1');
  stranger.issuer.url = server.issuer.url;
  await ready();
});

after(() => server.stop());

const now = () => Math.floor(Date.now() / 1_000);

/** A token as the Bot Connector makes it, but for what is changed on purpose. */
const token = (changes = {}, from = server) => from.issuer.buildToken({
  scopesOrTransform: (_, payload) => Object.assign(payload, { iss: 'https://api.botframework.com', aud: app, serviceurl: serviceUrl, nbf: now() - 60, exp: now() + 3_600 }, changes),
});

/** Posts the e-mail; the answer is asked for in the body, so nothing is sent anywhere. */
const knock = (authorization, changes = {}) => fetch(`${url}/api/messages`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
  body: JSON.stringify({
    type: 'message', id: randomUUID(), timestamp: new Date().toISOString(), channelId: 'msteams', serviceUrl, deliveryMode: 'expectReplies', text: email,
    from: { id: '29:alex' }, recipient: { id: `28:${app}` }, conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } }, ...changes,
  }),
});

test('a token of the Bot Connector is let in', async () => {
  const response = await knock(`Bearer ${await token()}`);
  assert.equal(response.status, 200);
  const { activities } = await response.json();
  assert.match(words(activities), /4471/);
});

// Before the strangers: an unknown key makes CareBot look for new ones, but not again and again.
test('keys that change while CareBot runs are read again', async () => {
  await server.issuer.keys.generate('RS256');
  const { kid } = server.issuer.keys.toJSON().at(-1);
  const fresh = await server.issuer.buildToken({
    kid, scopesOrTransform: (_, payload) => Object.assign(payload, { iss: 'https://api.botframework.com', aud: app, serviceurl: serviceUrl, exp: now() + 3_600 }),
  });
  assert.equal((await knock(`Bearer ${fresh}`)).status, 200);
});

const unsigned = value => Buffer.from(JSON.stringify(value)).toString('base64url');
const refused = {
  'no token': () => undefined,
  'no sense': () => 'Bearer nonsense',
  'a token that ran out': async () => `Bearer ${await token({ exp: now() - 3_600, nbf: now() - 7_200 })}`,
  'a token of tomorrow': async () => `Bearer ${await token({ nbf: now() + 86_400, exp: now() + 90_000 })}`,
  'a token for another bot': async () => `Bearer ${await token({ aud: randomUUID() })}`,
  'a token of another issuer': async () => `Bearer ${await token({ iss: 'https://issuer.example' })}`,
  'a token signed by a stranger': async () => `Bearer ${await token({}, stranger)}`,
  'a token without a signature': () => `Bearer ${unsigned({ alg: 'none', typ: 'JWT' })}.${unsigned({ iss: 'https://api.botframework.com', aud: app, serviceurl: serviceUrl, exp: now() + 3_600 })}.`,
};
for (const [name, make] of Object.entries(refused)) {
  test(`${name} is refused`, async () => {
    const response = await knock(await make());
    assert.equal(response.status, 401);
    assert.ok(!(await response.text()).includes('4471'));
  });
}

test('a token for another service address is refused', async () =>
  assert.equal((await knock(`Bearer ${await token({ serviceurl: 'https://smba.trafficmanager.net/amer/' })}`)).status, 403));

test('a service address outside Microsoft is refused, even when the token names it', async () =>
  assert.equal((await knock(`Bearer ${await token({ serviceurl: 'https://evil.example/' })}`, { serviceUrl: 'https://evil.example/' })).status, 403));

test('another organisation is refused', async () => {
  const other = randomUUID();
  const changes = { conversation: { id: 'a:2', conversationType: 'personal', tenantId: other }, channelData: { tenant: { id: other } } };
  assert.equal((await knock(`Bearer ${await token()}`, changes)).status, 403);
});
