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
  undelivered: 'not delivered',
};
const lost = ['failed', 'undelivered'];
const SILENT = 'The service does not answer. The page goes on trying.';
let shown = '';

// A reload keeps the phone and what was being typed, in this tab only and never in an address.
const kept = {
  get: (key) => {
    try {
      return sessionStorage.getItem('simulator.' + key);
    } catch {
      return null;
    }
  },
  set: (key, value) => {
    try {
      sessionStorage.setItem('simulator.' + key, value);
    } catch {
      // Without storage a reload begins with the first phone.
    }
  },
};

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function metaOf(text) {
  const segments = text.segments === 1 ? '1 segment' : text.segments + ' segments';
  const status = ticks[text.status] || text.status;
  return [text.time, segments, text.why ? status + ': ' + text.why : status].join(' · ');
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
      metas[at].classList.toggle('lost', lost.includes(text.status));
    }
  });
}

function showPhones(phones) {
  const known = new Set(Array.from(phone.options, (option) => option.value));
  phones.filter((offered) => !known.has(offered.phone)).forEach((offered) =>
    phone.append(new Option(offered.typed, offered.phone)));
}

function showPower(off) {
  byId('off').hidden = !off;
  byId('power').textContent = off ? 'Switch on' : 'Switch off';
  byId('power').dataset.post = '/simulator/phone/' + (off ? 'on' : 'off');
  document.querySelectorAll('[data-number], [data-word], #message, #send').forEach((control) => {
    control.disabled = off;
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

function say(words) {
  if (byId('said').textContent !== words) {
    byId('said').textContent = words;
  }
}

/** What the service answers, or an error whose message can be shown. */
async function ask(address, request) {
  let answer;
  try {
    answer = await fetch(address, request);
  } catch {
    throw new Error(SILENT);
  }
  if (!answer.ok) {
    throw new Error('The service answered ' + answer.status + ' and did nothing. Try again.');
  }
  return answer;
}

function post(address, body) {
  return ask(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function refresh() {
  const asked = phone.value;
  const answer = await ask('/simulator/state?phone=' + encodeURIComponent(asked));
  const state = await answer.json();
  if (byId('said').textContent === SILENT) {
    say('The service answers again.');
  }
  showPhones(state.phones);
  if (asked === phone.value) {
    showPower(state.off);
    showTexts(state.messages);
    showCounty(state);
  }
}

function draft(words) {
  message.value = words;
  kept.set('draft', words);
}

async function send() {
  const body = message.value;
  draft('');
  thread.scrollTop = thread.scrollHeight;
  try {
    await post('/simulator/phone', { phone: phone.value, body });
  } catch (trouble) {
    draft(message.value || body);
    throw trouble;
  }
  await refresh();
}

async function press(button) {
  button.disabled = true;
  try {
    const answer = await post(button.dataset.post, { phone: phone.value });
    say((await answer.json()).said);
    await refresh();
  } finally {
    button.disabled = false;
    button.focus();
  }
}

function type(text) {
  draft(text);
  return byId('compose').requestSubmit();
}

function take(number) {
  if (Array.from(phone.options).some((option) => option.value === number)) {
    phone.value = number;
  }
}

const trouble = (error) => say(error.message);

byId('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  send().catch(trouble);
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
  draft('REMOVE ');
  return message.focus();
}));
document.querySelectorAll('[data-post]').forEach((button) =>
  button.addEventListener('click', () => press(button).catch(trouble)));
message.addEventListener('input', () => kept.set('draft', message.value));
phone.addEventListener('change', () => {
  kept.set('phone', phone.value);
  refresh().catch(trouble);
});

// A narrow screen keeps the phone above the county: what has the focus must not lie under it.
document.querySelector('.county').addEventListener('focusin', (event) => requestAnimationFrame(() => {
  const phoneEnds = document.querySelector('.device').getBoundingClientRect().bottom;
  const under = phoneEnds + 8 - event.target.getBoundingClientRect().top;
  if (under > 0 && matchMedia('(max-width: 56em)').matches) {
    scrollBy(0, -under);
  }
}));

async function watch() {
  await refresh().catch(trouble);
  setTimeout(watch, 1000);
}

take(kept.get('phone'));
draft(kept.get('draft') || '');
watch();
