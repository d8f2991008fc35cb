/** The style of the phones' pages; phones first, wider from 720 px. */
export const PHONE_STYLE = `
:root { --ink: #1d2430; --soft: #5d6878; --line: #dfe3e9; --ground: #eef1f5; --accent: #0b57a4; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 16px/1.45 system-ui, 'Segoe UI', Roboto,
  'Noto Sans', sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.bar { background: #fff; border-bottom: 1px solid var(--line); padding: 10px 16px; }
.bar a { color: inherit; text-decoration: none; }
.bar p { margin: 2px 0 0; font-size: 13px; color: var(--soft); }
main { max-width: 640px; margin: 0 auto; padding: 12px 16px; }
h1 { margin: 0 0 4px; font-size: 20px; line-height: 1.3; }
.soft { margin: 0 0 12px; color: var(--soft); font-size: 14px; }
.phones { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
.phones li + li { border-top: 1px solid var(--line); }
.phones a { display: grid; grid-template-columns: 1fr auto; gap: 0 10px; padding: 10px 14px; color: inherit;
  text-decoration: none; }
.phones a:hover { background: #f0f5fb; }
.phones small, .phones .last { grid-column: 1 / -1; font-size: 13px; color: var(--soft); }
.phones .last { color: var(--ink); font-size: 14px; }
.count { min-width: 22px; padding: 0 6px; border-radius: 11px; background: #c62828; color: #fff; font-size: 13px;
  line-height: 22px; text-align: center; }
.back { margin: 0 0 8px; font-size: 14px; }
.phone { display: flex; flex-direction: column; background: #fff; border: 1px solid var(--line); border-radius: 12px;
  overflow: hidden; }
.phone header { display: flex; flex-wrap: wrap; gap: 8px; justify-content: space-between; padding: 10px 14px;
  border-bottom: 1px solid var(--line); }
.phone header small { display: block; font-size: 13px; color: var(--soft); }
.switches { display: flex; gap: 8px; }
button { font: inherit; font-weight: 600; min-height: 40px; padding: 6px 16px; border: 0; border-radius: 8px;
  color: #fff; background: var(--accent); cursor: pointer; }
button.quiet { font-weight: 400; font-size: 14px; color: var(--ink); background: #fff; border: 1px solid #b9c1cc;
  padding: 4px 12px; }
.talk { display: flex; flex-direction: column; gap: 10px; padding: 14px; background: #e4eaf1; min-height: 320px; }
article { max-width: 88%; padding: 10px 12px; border-radius: 10px; background: #fff; align-self: flex-start; }
article.own { align-self: flex-end; background: #d6e9ff; }
article.template { width: 88%; }
article h2 { margin: 0 0 6px; font-size: 16px; }
article p { margin: 0 0 6px; }
article dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; margin: 8px 0; padding: 8px 0;
  border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font-size: 14px; }
dt { color: var(--soft); white-space: nowrap; }
dd { margin: 0; min-width: 0; }
.action { display: block; padding: 10px; margin: 8px 0; border-radius: 8px; background: #eaf2fb; text-align: center;
  font-weight: 600; text-decoration: none; }
article footer { font-size: 12px; color: var(--soft); }
.empty { margin: auto; color: var(--soft); text-align: center; max-width: 40ch; }
.write { display: grid; grid-template-columns: 1fr auto; gap: 8px; padding: 10px 14px; border-top: 1px solid var(--line); }
.write input { min-width: 0; font: inherit; padding: 8px 12px; border: 1px solid #b9c1cc; border-radius: 8px; }
@media (min-width: 720px) { body { font-size: 15px; } main { padding: 20px 16px; } }
`;
