// Server time of the pages behind a link, for `npm run measure`: one letter to a head, opened as often as its limit allows.
const times = 100;

/** Figures measured on an API at `address` with a key of the office. */
export async function measureLinks({ address, key }) {
  const page = await linkOfSomeLetter(address, key);
  const seconds = [];
  for (let time = 0; time < times; time += 1) {
    const startedAt = performance.now();
    const response = await fetch(time % 2 === 0 ? page : `${page}/bao-cao-hoan-thanh`);
    await response.text();
    if (response.status !== 200) throw new Error(`${response.status} for a page of a link`);
    seconds.push((performance.now() - startedAt) / 1000);
  }
  const p95 = seconds.toSorted((a, b) => a - b)[Math.floor(times * 0.95)];
  return [['acknowledgement page and the page of an action, p95', p95]];
}

async function linkOfSomeLetter(address, key) {
  const read = async (path) =>
    (await fetch(`${address}/api/${path}`, { headers: { Authorization: `Bearer ${key}` } })).json();
  for (const { id } of (await read('messages?limit=50')).items) {
    const { text } = await read(`messages/${id}`);
    const token = /\/a\/([\w.-]+)/.exec(text ?? '')?.[1];
    if (token !== undefined) return `${address}/a/${token}`;
  }
  throw new Error('no letter with a link');
}
