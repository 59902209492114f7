// The JSON files of a folder a script is given.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every *.json of the folder in `folder`, parsed, by file name; fails when there is none, because judging nothing proves nothing. */
export function readJsonFiles(folder) {
  if (!folder) {
    throw new Error('Name the folder that holds the JSON files.');
  }

  const files = readdirSync(folder).filter(name => name.endsWith('.json')).sort();
  if (files.length === 0) {
    throw new Error(`There is no JSON file in ${folder}.`);
  }

  return Object.fromEntries(files.map(name => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}
