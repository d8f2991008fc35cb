/** The style of the mailbox's pages; phones first, wider from 720 px. */
export const STYLE = `
:root { --ink: #1d2430; --soft: #5d6878; --line: #dfe3e9; --ground: #f5f6f8; --accent: #0b57a4; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 16px/1.45 system-ui, 'Segoe UI', Roboto,
  'Noto Sans', sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--accent);
  outline-offset: 2px; }
.bar { background: #fff; border-bottom: 1px solid var(--line); }
.bar > div, main { max-width: 1120px; margin: 0 auto; padding: 12px 16px; }
.bar strong { font-size: 17px; }
.bar a { color: inherit; text-decoration: none; }
.soft { color: var(--soft); }
.bar p { margin: 2px 0 0; font-size: 13px; }
.filter { display: grid; grid-template-columns: 1fr auto; gap: 8px; margin: 4px 0 12px; }
.filter input:first-of-type { grid-column: 1 / -1; }
.filter input { width: 100%; font: inherit; padding: 9px 10px; border: 1px solid #b9c1cc; border-radius: 6px;
  background: #fff; color: inherit; }
.filter button { font: inherit; font-weight: 600; padding: 9px 18px; border: 0; border-radius: 6px; color: #fff;
  background: var(--accent); cursor: pointer; }
.count { margin: 0 0 8px; font-size: 14px; }
h2 { margin: 18px 0 6px; font-size: 14px; font-weight: 600; color: var(--soft); }
.mails { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid var(--line); border-radius: 8px;
  overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 1fr auto; gap: 0 10px; padding: 10px 12px; color: inherit;
  text-decoration: none; }
.mails a:hover { background: #f0f5fb; }
.mails time { grid-column: 2; grid-row: 1; font-size: 14px; color: var(--soft); }
.mails .to { grid-column: 1; grid-row: 1; min-width: 0; font-size: 14px; }
.mails .to small { display: block; font-size: 13px; color: var(--soft); }
.mails .subject { grid-column: 1 / -1; margin-top: 2px; font-weight: 500; display: -webkit-box;
  -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.badge { display: inline-block; padding: 0 6px; margin-right: 6px; border: 1px solid #b9c1cc; border-radius: 4px;
  font-size: 12px; font-weight: 400; line-height: 18px; color: var(--soft); white-space: nowrap; vertical-align: 1px; }
.empty { padding: 28px 20px; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
.empty p { margin: 0 0 6px; max-width: 60ch; }
.empty p:last-child { margin: 0; }
.pages { display: flex; justify-content: space-between; gap: 12px; margin: 14px 0; font-size: 14px; }
.steps { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0 0 10px; font-size: 14px; }
.steps .last { margin-left: auto; }
h1 { margin: 0 0 10px; font-size: 20px; line-height: 1.3; }
.sheet { background: #fff; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.sheet > header { padding: 14px 16px; border-bottom: 1px solid var(--line); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 14px; margin: 0; font-size: 14px; }
dt { color: var(--soft); white-space: nowrap; }
dd { margin: 0; min-width: 0; }
iframe { display: block; width: 100%; height: 70vh; min-height: 480px; border: 0; background: #fff; }
pre { margin: 0; padding: 14px 16px; white-space: pre-wrap; font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace; }
details { margin-top: 10px; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
summary { padding: 10px 16px; cursor: pointer; font-size: 14px; }
details dl { padding: 2px 16px 14px; font-size: 13px; }
@media (min-width: 720px) {
  body { font-size: 14px; }
  .filter { grid-template-columns: 2fr 2fr auto; }
  .filter input:first-of-type { grid-column: auto; }
  .mails a { grid-template-columns: 48px minmax(200px, 300px) 1fr; gap: 0 16px; align-items: baseline; padding: 8px 14px; }
  .mails time, .mails .to, .mails .subject { grid-column: auto; grid-row: auto; }
  .mails .subject { margin: 0; font-weight: 400; -webkit-line-clamp: 2; }
}
@media (max-width: 719px) {
  details dl { grid-template-columns: 1fr; }
  details dd { margin-bottom: 8px; }
}
`;

/** Gives the mail's frame the height of its content; without it the frame scrolls. */
export const FRAME_SCRIPT = `
const frame = document.querySelector('iframe');
const fit = () => {
  const page = frame.contentDocument;
  if (!page || !page.body) return;
  frame.style.minHeight = frame.style.height = '0';
  frame.style.height = Math.max(page.documentElement.scrollHeight, 200) + 'px';
};
if (frame) {
  frame.addEventListener('load', fit);
  window.addEventListener('resize', fit);
  fit();
}
`;
