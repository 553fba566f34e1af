// Looks at the harness in headless Chromium: screenshots, and axe on each.
//   node --experimental-websocket test/proef/look.mjs OUTDIR [name-filter]
// Scenarios are in scenes.mjs and scenes.*.mjs: { name, url, size?, dark?, zoom?, steps?: [JavaScript to run in the page, or 'key:Enter'] }.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = new URL('.', import.meta.url);
const files = readdirSync(here).filter((name) => /^scenes\..*mjs$/.test(name));
const scenes = (await Promise.all(files.map((name) => import(new URL(name, here))))).flatMap(
  (file) => file.scenes,
);

const [out = join(tmpdir(), 'look'), filter = ''] = process.argv.slice(2);
const base = process.env.BASE ?? 'http://localhost:5199/';
const port = 9300 + Math.floor(Math.random() * 500);
mkdirSync(out, { recursive: true });
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const chromium = spawn(
  'chromium',
  [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    `--user-data-dir=${mkdtempSync(join(tmpdir(), 'look-'))}`,
    `--remote-debugging-port=${port}`,
    'about:blank',
  ],
  { stdio: 'ignore' },
);

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
async function page() {
  for (let n = 0; n < 100; n++) {
    try {
      const list = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
      const found = list.find((one) => one.type === 'page');
      if (found) return found.webSocketDebuggerUrl;
    } catch {
      // Not up yet.
    }
    await wait(100);
  }
  throw new Error('Chromium did not start');
}

const socket = new WebSocket(await page());
await new Promise((done) => (socket.onopen = done));
let id = 0;
process.on('exit', () => chromium.kill());
const waiting = new Map();
const errors = [];
socket.onmessage = ({ data }) => {
  const message = JSON.parse(data);
  if (message.id) waiting.get(message.id)?.(message);
  else if (message.method === 'Runtime.exceptionThrown')
    errors.push(
      message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text,
    );
  else if (
    message.method === 'Runtime.consoleAPICalled' &&
    ['error', 'warning'].includes(message.params.type)
  )
    errors.push(message.params.args.map((arg) => arg.value ?? arg.description).join(' '));
};
function send(method, params = {}) {
  return new Promise((done, fail) => {
    const mine = ++id;
    waiting.set(mine, (answer) =>
      answer.error ? fail(new Error(answer.error.message)) : done(answer.result),
    );
    socket.send(JSON.stringify({ id: mine, method, params }));
  });
}
async function run(expression) {
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description}`);
  return result.value;
}
const CODES = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  ArrowDown: 40,
  ArrowUp: 38,
  End: 35,
  Home: 36,
  PageDown: 34,
  k: 75,
};
async function press(combo) {
  const [key, ...mods] = combo.split('+').reverse();
  const modifiers = mods.reduce((sum, mod) => sum + { Ctrl: 2, Shift: 8, Alt: 1 }[mod], 0);
  const common = { key, code: key, windowsVirtualKeyCode: CODES[key], modifiers };
  await send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    ...common,
    text: key === 'Enter' ? '\r' : undefined,
  });
  await send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
}

/** Waits until the page holds still: the same words, so many times in a row. */
async function settled(times) {
  let before = '';
  for (let same = 0, n = 0; same < times && n < 60; n++) {
    await wait(200);
    const now = await run(
      'document.querySelector("h1") ? document.body.innerHTML.length + document.body.innerText : ""',
    );
    same = now && now === before ? same + 1 : 0;
    before = now;
  }
}

await send('Runtime.enable');
await send('Page.enable');
// What the security policy refuses: `npm run proef` has none, a built page under `vite preview` has that of the window.
await send('Page.addScriptToEvaluateOnNewDocument', {
  source: `document.addEventListener('securitypolicyviolation', (e) =>
    console.error('refused by the policy: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));`,
});
let bad = 0;
for (const scene of scenes.filter((one) => one.name.includes(filter))) {
  const [width, height] = scene.size ?? [1280, 720];
  const zoom = scene.zoom ?? 1;
  errors.length = 0;
  await send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
    mobile: false,
  });
  await send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scene.dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await send('Page.navigate', { url: 'about:blank' });
  await send('Page.navigate', { url: new URL(scene.url, base).href });
  await settled(3);
  await run('document.fonts.ready.then(() => 1)');
  for (const step of scene.steps ?? []) {
    if (step.startsWith('key:')) await press(step.slice(4));
    else if (step.startsWith('type:')) await send('Input.insertText', { text: step.slice(5) });
    else await run(step).catch((thrown) => errors.push(thrown.message));
    await settled(1);
  }
  const { data } = await send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(join(out, `${scene.name}.png`), Buffer.from(data, 'base64'));
  await run(`${axe};1`);
  const found =
    await run(`axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) =>
    v.id + ' (' + v.impact + '): ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 140) + ' — ' + (n.any[0]?.message ?? n.all[0]?.message ?? '')).join(' || ')))`);
  const wide = await run('document.documentElement.scrollWidth > window.innerWidth');
  const problems = [
    ...found,
    ...(wide ? ['scrolls sideways'] : []),
    ...errors.map((error) => `console: ${error}`),
  ];
  if (scene.say) problems.push(`say: ${JSON.stringify(await run(scene.say))}`);
  bad += problems.length;
  console.log(`${scene.name}: ${problems.length === 0 ? 'ok' : `\n  ${problems.join('\n  ')}`}`);
}
socket.close();
chromium.kill();
process.exitCode = bad > 0 ? 1 : 0;
