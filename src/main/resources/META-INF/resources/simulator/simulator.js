'use strict';

const byId = (id) => document.getElementById(id);
const phone = byId('phone');
const message = byId('message');
const thread = byId('thread');
const ticks = {
  queued: 'sending',
  sent: '✓ sent',
  delivered: '✓✓ delivered',
  receiving: 'sending',
  received: '✓✓ delivered',
  failed: 'not delivered',
};
let shown = '';

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function metaOf(text) {
  const segments = text.segments === 1 ? '1 segment' : text.segments + ' segments';
  return [text.time, segments, ticks[text.status] || text.status].join(' · ');
}

function addText(text, before) {
  if (!before || before.day !== text.day) {
    thread.append(element('div', 'day', text.day));
  }
  const bubble = element('div', 'bubble ' + text.side, text.body);
  bubble.dataset.sid = text.sid;
  thread.append(bubble);
  if (text.side !== 'note') {
    thread.append(element('div', 'meta ' + text.side, ''));
  }
}

// Only new texts are added and only ticks change, so that a screen reader reads each text once.
function showTexts(texts) {
  const oldest = thread.querySelector('.bubble');
  if (shown !== phone.value || (oldest && (!texts[0] || oldest.dataset.sid !== texts[0].sid))) {
    thread.querySelectorAll('.bubble, .meta, .day').forEach((old) => old.remove());
    shown = phone.value;
  }
  const atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 60;
  const bubbles = new Map();
  thread.querySelectorAll('.bubble').forEach((bubble) => bubbles.set(bubble.dataset.sid, bubble));
  texts.forEach((text, at) => {
    if (!bubbles.has(text.sid)) {
      addText(text, texts[at - 1]);
    }
  });
  showTicks(texts);
  byId('empty').hidden = texts.length > 0;
  if (atEnd && bubbles.size !== texts.length) {
    thread.scrollTop = thread.scrollHeight;
  }
}

function showTicks(texts) {
  const metas = thread.querySelectorAll('.meta');
  texts.filter((text) => text.side !== 'note').forEach((text, at) => {
    if (metas[at].textContent !== metaOf(text)) {
      metas[at].textContent = metaOf(text);
    }
  });
}

function showCounty(state) {
  byId('clock').textContent = state.now;
  byId('polled').textContent = state.polled;
  state.county.forEach((hearing) => {
    byId('says-' + hearing.number).textContent = hearing.says;
  });
  byId('log').replaceChildren(...state.log.map((entry) => {
    const line = element('li', '', '');
    line.append(element('time', '', entry.at), entry.said);
    return line;
  }));
}

async function refresh() {
  const asked = phone.value;
  const answer = await fetch('/simulator/state?phone=' + encodeURIComponent(asked));
  const state = await answer.json();
  if (asked === phone.value) {
    showTexts(state.messages);
    showCounty(state);
  }
}

async function send() {
  const body = message.value;
  message.value = '';
  thread.scrollTop = thread.scrollHeight;
  const sending = fetch('/simulator/phone', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ phone: phone.value, body }),
  });
  await sending;
  await refresh();
}

async function press(button) {
  button.disabled = true;
  try {
    const answer = await fetch(button.dataset.post, { method: 'POST' });
    byId('said').textContent = answer.ok
      ? (await answer.json()).said
      : 'The service answered ' + answer.status + '.';
    await refresh();
  } finally {
    button.disabled = false;
    button.focus();
  }
}

function type(text) {
  message.value = text;
  return byId('compose').requestSubmit();
}

byId('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  send().catch(gone);
});
document.querySelectorAll('[data-number]').forEach((chip) => chip.addEventListener('click', () => {
  const leaving = /^remove\s*$/i.test(message.value);
  type(leaving ? 'REMOVE ' + chip.dataset.number : chip.dataset.number);
}));
document.querySelectorAll('[data-word]').forEach((chip) => chip.addEventListener('click', () => {
  if (chip.dataset.word !== 'REMOVE') {
    return type(chip.dataset.word);
  }
  // REMOVE alone names nothing: the number tapped or typed next completes it.
  message.value = 'REMOVE ';
  return message.focus();
}));
document.querySelectorAll('[data-post]').forEach((button) =>
  button.addEventListener('click', () => press(button).catch(gone)));
phone.addEventListener('change', () => refresh().catch(gone));

function gone() {
  byId('said').textContent = 'The service does not answer.';
}

refresh().catch(gone);
setInterval(() => refresh().catch(gone), 1000);
