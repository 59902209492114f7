// The running CareBot a script drives. Its base address comes from CAREBOT_URL.

import assert from 'node:assert/strict';
import { untilReady } from './wait.mjs';

export const url = process.env.CAREBOT_URL?.replace(/\/$/, '');

/** The e-mail every door is tried with. */
export const email = `Subject: Re: Re: Order 4471

This is the THIRD time I am writing to you people. My order 4471 still has not arrived and all I get is copy-paste nonsense. Are you all idiots or just liars? I want my $19.99 back TODAY or you will hear from my lawyer and I will tell everyone what crooks you are.

Dana Whitfield

On Tue, 3 Nov 2026 at 10:12, Support <help@shop.example> wrote:
> Dear Dana, we are sorry for the delay. Please calm down and wait 5 more days.`;

/** Words of the e-mail that must not be shown where others can read along. */
export const insults = ['idiots', 'crooks'];

/** Waits until CareBot answers its readiness probe. */
export async function ready() {
  assert.ok(url, 'CAREBOT_URL must hold the base address of a running CareBot.');
  await untilReady(`${url}/health/ready`);
}

/** What CareBot's own REST API advises for a text: the measure for what a chat shows. */
export async function guidance(text) {
  const response = await fetch(`${url}/api/guide`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  assert.equal(response.status, 200, 'POST /api/guide');
  return response.json();
}

/** One line of words: line breaks and runs of space mean nothing when two doors are compared. */
export const flat = text => text.replace(/\s+/gu, ' ').trim();

/** Every string at any depth under one of `names`, joined in order. */
export function words(node, names = ['text', 'title', 'value', 'alt_text']) {
  const found = [];
  const walk = (value, name) => {
    if (typeof value === 'string') {
      if (names.includes(name)) {
        found.push(value);
      }
    } else if (value && typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) {
        walk(child, Array.isArray(value) ? name : key);
      }
    }
  };
  walk(node, undefined);
  return flat(found.join(' '));
}
