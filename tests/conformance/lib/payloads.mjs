// Keeps what CareBot sent in a run, so that the judges of cards and blocks can look at all of it afterwards.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.CAREBOT_PAYLOADS;

/** Writes each payload to a file of its own in the folder CAREBOT_PAYLOADS names; does nothing without one. */
export function keep(payloads) {
  if (folder) {
    payloads.forEach((payload, index) => writeFileSync(join(folder, `${String(index + 1).padStart(3, '0')}.json`), JSON.stringify(payload)));
  }
}
