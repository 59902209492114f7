// Times two published packages on the texts given as JSON on standard input: {"modules": folder, "seconds": n, "texts": {name: text}}.
// Writes {"package": {name: median microseconds}}; a package that is not installed is null.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { modules, seconds, texts } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(join(modules, "package.json"));

function load(name, make) {
  try {
    return make(require(name));
  } catch {
    return null;
  }
}

const peers = {
  "vader-sentiment": load("vader-sentiment", (vader) => (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound),
  obscenity: load("obscenity", (obscenity) => {
    const matcher = new obscenity.RegExpMatcher({ ...obscenity.englishDataset.build(), ...obscenity.englishRecommendedTransformers });
    return (text) => matcher.getAllMatches(text).length;
  }),
};

function median(score, text) {
  const times = [];
  let sum = 0;
  for (const end = performance.now() + seconds * 500; performance.now() < end; ) sum += score(text);
  const end = performance.now() + seconds * 1000;
  do {
    const start = performance.now();
    sum += score(text);
    times.push((performance.now() - start) * 1000);
  } while (performance.now() < end);
  times.sort((a, b) => a - b);
  return Number.isNaN(sum) ? null : times[times.length >> 1];
}

const report = {};
for (const [name, score] of Object.entries(peers)) {
  report[name] = score && Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, median(score, text)]));
}
process.stdout.write(JSON.stringify(report));
