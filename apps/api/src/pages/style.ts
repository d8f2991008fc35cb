/** The look of every server-rendered page: quiet, system font, one accent colour; other colours mean state. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#59636e;--line:#d5dae0;--paper:#fff;--ground:#f4f6f8;--accent:#0b5cad;--on-accent:#fff;
--red:#b3261e;--amber:#8a5a00;--green:#1a7237;--blue:#1f5fa8;--purple:#7a3fa0;--ok:#e8f4ec;--mark:#ffefb8}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a9b1ba;--line:#3a424b;--paper:#1b2026;--ground:#12161a;--accent:#6db0f5;--on-accent:#0d1420;
--red:#ff8a80;--amber:#f2c063;--green:#7fd19a;--blue:#8cbcf0;--purple:#cfa3ea;--ok:#1d2f24;--mark:#4d3f0f}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-width:42rem;margin:0 auto;padding:16px;background:var(--paper);min-height:100vh}
.wide main{max-width:84rem;font-size:14px}
h1{font-size:1.3rem;line-height:1.3;margin:.2em 0 .5em}h2{font-size:1.08rem;margin:1.5em 0 .4em}
p{margin:.4em 0}a{color:var(--accent)}small,.soft{color:var(--soft)}.from{color:var(--soft);font-size:.85rem;letter-spacing:.02em;margin:0 0 1em}
nav{display:flex;flex-wrap:wrap;gap:.3em 1.2em;padding-bottom:.6em;margin-bottom:1em;border-bottom:1px solid var(--line)}
nav strong{margin-right:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.45em .6em .45em 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600}td.number,th.number{text-align:right}.scroll{overflow-x:auto}
ol.items,ul.items{list-style:none;margin:0;padding:0}.items>li{padding:.8em 0;border-bottom:1px solid var(--line)}.items>li:last-child{border:0}
.stages{list-style:none;margin:.3em 0 0;padding:0}.stages li{padding:.1em 0}.stages small{display:block}.stages .state{margin-right:.3em}
.notice{border-left:4px solid var(--accent);background:var(--ground);padding:.7em .9em;margin:1em 0}
.done{border-left-color:var(--green);background:var(--ok)}.problem{border-left-color:var(--red)}
label{display:block;margin:.8em 0 .2em;font-weight:600}
input,select,textarea{width:100%;min-height:44px;padding:.5em .6em;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px}
.row{display:flex;flex-wrap:wrap;gap:.6em;align-items:flex-end}.row>*{flex:1 1 12rem}
button{font:inherit;font-weight:600;min-height:48px;padding:.4em 1em;border:0;border-radius:4px;background:var(--accent);color:var(--on-accent);cursor:pointer}
button.main{display:block;width:100%;min-height:48px;margin:1em 0}button small{display:block;color:inherit;font-weight:400;line-height:1.3}
/* However long the list of the year is, the button stays within reach. */
.reach{position:sticky;bottom:0;margin:0 -16px;padding:8px 16px;background:var(--paper);border-top:1px solid var(--line)}.reach button.main{margin:0}button.quiet{background:none;color:var(--accent);border:1px solid var(--accent)}
.hint{display:block;margin-top:.2em}.told{border-left:4px solid var(--line);padding:.2em 0 .2em .9em;margin:1.2em 0}
.other{margin:1em 0 0}.other .quiet{display:block;width:100%;margin:.6em 0 0}
.choices{border:0;margin:0;padding:0;min-width:0}.choice span{min-width:0}.choices legend{font-weight:600;padding:0}.choice{display:flex;gap:.8em;align-items:flex-start;font-weight:400;margin:0;padding:.7em 0;border-bottom:1px solid var(--line);cursor:pointer}
.choice input{flex:none;width:22px;min-height:22px;margin:.1em 0;accent-color:var(--accent)}
.acts{list-style:none;margin:0;padding:0}.acts a{display:flex;align-items:center;justify-content:space-between;gap:1em;min-height:48px;border-bottom:1px solid var(--line);text-decoration:none}.acts a::after{content:"›";color:var(--soft)}.acts small{margin-left:auto}
.code{display:flex;flex-wrap:wrap;gap:1.2em;align-items:flex-start;margin-top:1.5em;padding-top:1.2em;border-top:1px solid var(--line)}.code>div:last-child{flex:1 1 14rem}
.qr{flex:none;width:42mm}.qr svg{display:block;width:100%}.address{font-size:.8rem;overflow-wrap:anywhere}
details{margin:.5em 0}summary{color:var(--accent);cursor:pointer;min-height:32px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.state{white-space:nowrap}.s-red{color:var(--red)}.s-amber{color:var(--amber)}.s-green{color:var(--green)}.s-blue{color:var(--blue)}
.s-purple{color:var(--purple)}.s-grey{color:var(--soft)}
footer{margin-top:2em;padding-top:.8em;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
@media print{body{background:#fff}button,form,nav{display:none}}
`;
