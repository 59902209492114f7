// Judges app manifests: Slack's by the types Slack publishes and its lengths, Teams' by Microsoft's own validator and schemas.
// node --test-reporter=./lib/one-line.mjs manifests.mjs FOLDER: FOLDER/slack/*.json and FOLDER/teams/manifest.json, whichever there is.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { readJsonFiles } from './lib/json-files.mjs';
import { faults } from './lib/slack-manifest.mjs';
import { complaints } from './lib/tsc.mjs';

const folder = process.argv[2];
const slack = join(folder, 'slack');
const teams = join(folder, 'teams', 'manifest.json');
const require = createRequire(import.meta.url);

test('there is a manifest to judge', () => assert.ok(existsSync(slack) || existsSync(teams), `no slack folder and no teams/manifest.json in ${folder}`));

if (existsSync(slack)) {
  const manifests = readJsonFiles(slack);
  test('the Slack manifests fit the type Slack publishes', () =>
    assert.deepEqual(complaints("AppsManifestValidateArguments['manifest']", '@slack/web-api', manifests), []));
  for (const [name, manifest] of Object.entries(manifests)) {
    test(`slack/${name} keeps Slack's lengths and counts`, () => assert.deepEqual(faults(manifest), []));
  }
}

if (existsSync(teams)) {
  test('the Teams manifest passes Microsoft\'s validator', async () => {
    const manifest = JSON.parse(readFileSync(teams, 'utf8'));
    const schema = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams', `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');
    assert.ok(existsSync(schema), `no schema for version ${manifest.manifestVersion}`);
    const { ManifestUtil } = require('@microsoft/app-manifest');
    assert.deepEqual(await ManifestUtil.validateManifestAgainstSchema(manifest, JSON.parse(readFileSync(schema, 'utf8'))), []);
  });
}
