// The page of the web chat. Every word that comes from outside is set as text, never as markup, and nothing is stored in the browser.
import { renderReply, renderPaste } from "./render.js";
import { examples } from "./examples.js";

const byId = (id) => document.getElementById(id);
const composer = byId("composer");
const message = byId("message");
const send = byId("send");
const problem = byId("problem");
const status = byId("status");
const answers = byId("answers");
const signin = byId("signin");

/** The sign-in key, for as long as this page is open. */
let key = "";

/** A friendly line for a person; `needsKey` asks for the key. */
class Refusal extends Error {
  constructor(words, needsKey = false) {
    super(words);
    this.needsKey = needsKey;
  }
}

async function ask(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: body ? "POST" : "GET",
      headers: { ...(body && { "Content-Type": "application/json" }), ...(key && { "X-CareBot-Key": key }) },
      body: body && JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
    });
  } catch {
    throw new Refusal("I can’t reach CareBot. Check your connection and that it is still running, then send again. Your text is still here.");
  }
  if (response.status === 401) throw new Refusal("Please sign in first.", true);
  if (!response.ok) {
    const said = await response.json().catch(() => ({}));
    throw new Refusal([said.title ?? "That did not work.", said.detail].filter(Boolean).join(" "));
  }
  return response.status === 204 ? null : response.json();
}

function showProblem(words) {
  problem.textContent = words;
  problem.hidden = !words;
}

function announce(words) {
  status.textContent = "";
  requestAnimationFrame(() => { status.textContent = words; });
}

function showSignIn() {
  signin.hidden = false;
  byId("key").focus();
}

function busy(button, isBusy) {
  button.setAttribute("aria-disabled", String(isBusy));
  button.dataset.label ??= button.textContent;
  button.textContent = isBusy ? "Reading…" : button.dataset.label;
}

const isBusy = (button) => button.getAttribute("aria-disabled") === "true";

async function submit() {
  if (isBusy(send)) return;
  const text = message.value;
  showProblem("");
  busy(send, true);
  announce("Reading the message.");
  try {
    const reply = await ask("web/messages", { text });
    showTurn(text, reply);
    // When it broke on the other side the text stays, ready to be sent again.
    if (reply.disposition !== "failed") message.value = "";
    message.rows = 3;
    byId("empty").hidden = true;
  } catch (error) {
    fail(error);
  } finally {
    busy(send, false);
  }
}

function fail(error) {
  if (!(error instanceof Refusal)) console.error(error);
  announce("");
  if (error.needsKey) showSignIn();
  showProblem(error instanceof Refusal ? error.message : "Something went wrong on this page. Your text is still here; please send again.");
}

function showTurn(text, reply) {
  const turn = document.createElement("article");
  turn.className = "turn";
  const evidence = reply.blocks.filter((block) => block.type === "evidence").flatMap((block) => block.items);
  turn.classList.toggle("has-evidence", reply.blocks.some((block) => block.type === "score"));
  const column = document.createElement("div");
  column.className = "answer";
  column.append(answerCard(reply, column, false));
  turn.append(column);
  // The answer comes first, so that an alert is the first thing seen and heard; wide screens show the paste beside it.
  if (text.trim()) turn.append(renderPaste(text, evidence));
  answers.prepend(turn);
  turn.setAttribute("aria-label", reply.fallback);
  reveal(turn);
  announce(reply.fallback);
}

function answerCard(reply, column, isFollowUp) {
  const card = document.createElement("div");
  card.className = isFollowUp ? "card answer follow" : "card answer";
  card.append(renderReply(reply, { announce, press: (button, element) => press(button, element, column) }));
  return card;
}

async function press(button, element, column) {
  if (isBusy(element)) return;
  showProblem("");
  busy(element, true);
  try {
    const reply = await ask("web/messages", { button: { action: button.action, state: button.state } });
    const card = answerCard(reply, column, true);
    card.tabIndex = -1;
    column.append(card);
    reveal(card);
    card.focus({ preventScroll: true });
    announce(reply.fallback);
  } catch (error) {
    fail(error);
    problem.scrollIntoView({ block: "center" });
  } finally {
    busy(element, false);
  }
}

function reveal(element) {
  const box = element.getBoundingClientRect();
  if (box.top < 0 || box.top > window.innerHeight * 0.6) element.scrollIntoView({ block: "start" });
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

message.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
    event.preventDefault();
    submit();
  }
});

byId("signin-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const said = byId("signin-problem");
  key = byId("key").value.trim();
  try {
    await ask("web/access");
    signin.hidden = true;
    said.hidden = true;
    showProblem("");
    message.focus();
    announce("Signed in.");
  } catch (error) {
    key = "";
    said.textContent = error.needsKey ? "That is not the key. Please try again." : error.message;
    said.hidden = false;
  }
});

for (const example of examples) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = example.label;
  button.addEventListener("click", () => {
    message.value = example.text;
    message.focus();
    submit();
  });
  byId("examples").append(button);
}

ask("web/access").catch((error) => (error.needsKey ? showSignIn() : showProblem(error.message)));
