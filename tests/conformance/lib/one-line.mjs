// A reporter for Node's test runner: one line a check, and under a failed one what was wrong with it.

export default async function* oneLine(events) {
  let last;
  for await (const { type, data } of events) {
    if (type === 'test:pass') {
      yield `ok      ${data.name}${data.skip === undefined ? '' : ` (skipped: ${data.skip})`}\n`;
    } else if (type === 'test:fail') {
      const cause = data.details.error.cause ?? data.details.error;
      const why = String(cause?.message ?? cause);
      yield `FAILED  ${data.name}\n${(why === last ? 'the same' : why).replace(/^/gmu, '          ')}\n`;
      last = why;
    } else if (type === 'test:stderr' || type === 'test:stdout') {
      yield data.message;
    }
  }
}
