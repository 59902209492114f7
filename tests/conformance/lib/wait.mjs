// Waits for something to become true. Nothing here asserts on time: the limit only ends a wait that will never end by itself.

const patience = 20_000;
const patienceWithAStart = 60_000;

/** The first truthy value `probe` gives, tried again and again; fails naming `what` once patience is over. */
export async function until(what, probe, limit = patience) {
  const end = Date.now() + limit;
  for (;;) {
    const value = await probe();
    if (value) {
      return value;
    }

    if (Date.now() > end) {
      throw new Error(`Waited ${limit / 1000} s in vain for ${what}.`);
    }

    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

/** Waits until an address answers with 200. */
export const untilReady = url =>
  until(`200 from ${url}`, () => fetch(url).then(response => response.ok, () => false), patienceWithAStart);
