// Turns a Reply into elements. One function a kind of block; a kind that is not known shows nothing rather than breaking the answer.

/** An element with classes and children; strings become text. */
function make(tag, className = "", ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

const share = (value) => `${Math.min(100, Math.max(0, value))}%`;

/** The person's own text, with the evidence marked in it. */
export function renderPaste(text, evidence) {
  const paste = make("div", "paste");
  paste.dir = "auto";
  paste.tabIndex = 0;
  paste.setAttribute("role", "group");
  paste.setAttribute("aria-label", "What you sent");
  const spans = evidence
    .map((item, index) => ({ ...item, number: index + 1, end: item.start + item.length }))
    .filter((item) => item.start >= 0 && item.length > 0 && item.end <= text.length);
  const cuts = [...new Set([0, text.length, ...spans.flatMap((item) => [item.start, item.end])])].sort((a, b) => a - b);
  for (let at = 0; at + 1 < cuts.length; at++) {
    const words = text.slice(cuts[at], cuts[at + 1]);
    const over = spans.filter((item) => item.start <= cuts[at] && item.end >= cuts[at + 1]);
    if (over.length === 0) {
      paste.append(words);
      continue;
    }
    const mark = make("mark", "", words);
    const reason = over.map((item) => `${item.kindName}: ${item.why}`).join("; ");
    mark.title = reason;
    mark.setAttribute("aria-description", reason);
    const ending = over.filter((item) => item.end === cuts[at + 1]);
    if (ending.length > 0) {
      const number = make("sup", "", ending.map((item) => item.number).join(","));
      number.setAttribute("aria-hidden", "true");
      mark.append(number);
    }
    paste.append(mark);
  }
  return make("section", "card asked", make("h2", "", evidence.length > 0 ? "What they wrote, with the evidence marked" : "What you sent"), paste);
}

/** An answer's blocks and buttons. */
export function renderReply(reply, { announce, press }) {
  const all = document.createDocumentFragment();
  let list = null;
  for (const block of reply.blocks) {
    const element = renderers[block.type]?.(block, announce);
    if (!element) continue;
    // What to do and what to leave stand side by side where there is room.
    if (block.type === "list" && block.tone === "dont" && list) {
      const pair = make("div", "pair");
      list.replaceWith(pair);
      pair.append(list, element);
      list = null;
      continue;
    }
    all.append(element);
    list = block.type === "list" && block.tone === "do" ? element : null;
  }
  if (reply.blocks.length === 0 && reply.fallback) all.append(make("p", "text", reply.fallback));
  if (reply.buttons.length > 0) {
    const chips = make("div", "buttons chips");
    chips.setAttribute("role", "group");
    chips.setAttribute("aria-label", "Ask next");
    for (const button of reply.buttons) {
      const element = make("button", "", button.label);
      element.type = "button";
      element.addEventListener("click", () => press(button, element));
      chips.append(element);
    }
    all.append(chips);
  }
  return all;
}

const renderers = {
  heading: (block) => make("h2", "", block.text),
  text: (block) => make("p", "text", block.text),
  note: (block) => make("p", "note text", block.text),

  alert: (block) => {
    const alert = make("section", "alert", make("h2", "", block.title), make("p", "text", block.text));
    alert.setAttribute("role", "alert");
    return alert;
  },

  score: (block) => {
    const head = make("p", "head", make("span", "level", block.levelName), make("span", "points", `${block.score} of 100`));
    if (block.isUnsure) head.append(make("span", "unsure", "not sure"));
    const meter = make("div", "meter");
    meter.setAttribute("role", "img");
    meter.setAttribute("aria-label", block.summary);
    for (let cut = 0; cut < 100; cut += 20) {
      const part = make("i");
      part.style.setProperty("--full", share((block.score - cut) * 5));
      meter.append(part);
    }
    const score = make("section", "score", head, meter, make("p", "axes", axis("Heat", block.heat), axis("Aimed at people", block.attack), make("span", "", `Confidence ${Math.round(block.confidence * 100)}%`)));
    score.dataset.level = block.level;
    return score;
  },

  evidence: (block) => {
    const items = block.items.map((item, index) => {
      const number = make("span", "number", String(index + 1));
      const said = make("div", "", make("span", "kind", item.kindName));
      if (item.words) said.append(" ", make("q", "", item.words));
      said.append(make("div", "why", item.why));
      return make("li", "", number, said);
    });
    return titled("evidence", block.title, make("ol", "", ...items));
  },

  list: (block) => titled(block.tone ?? "neutral", block.title, make("ul", "", ...block.items.map((item) => make("li", "", make("span", "", item))))),

  say: (block) => titled("say", block.title, make("ol", "", ...block.lines.map((line) => make("li", "", `“${line}”`)))),

  copy: (block, announce) => {
    const button = make("button", "", "Copy");
    button.type = "button";
    button.setAttribute("aria-label", `Copy: ${block.title}`);
    button.addEventListener("click", async () => {
      const isCopied = await copy(block.text);
      button.textContent = isCopied ? "Copied" : "Select and copy";
      announce(isCopied ? "Copied." : "Copying is blocked here. Select the words and copy them by hand.");
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    return make("section", "block copy", make("div", "head", make("h3", "", block.title), button), replyWords(block.text));
  },
};

function titled(kind, title, body) {
  return make("section", `block ${kind}`, make("h3", "", title), body);
}

function axis(name, value) {
  const bar = make("i");
  bar.setAttribute("aria-hidden", "true");
  bar.style.setProperty("--full", share(value));
  return make("span", "", `${name} ${value}`, bar);
}

/** The reply to send; what still has to be filled in, such as [order number], stands out. */
function replyWords(text) {
  const words = make("div", "words");
  words.dir = "auto";
  for (const piece of text.trimEnd().split(/(\[[a-z][^\][\n]{1,60}\])/)) {
    if (piece.startsWith("[") && piece.endsWith("]")) {
      const slot = make("span", "slot", piece);
      slot.title = "Not found in the message: fill this in.";
      words.append(slot);
    } else if (piece) {
      words.append(piece);
    }
  }
  return words;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without https the clipboard is closed; the old way still works there.
    const before = document.activeElement;
    const area = make("textarea", "unseen");
    area.value = text;
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    before?.focus();
    return isCopied;
  }
}
