/** What the office's screens need beyond the style of all pages: bar, counts, task list, timeline. */
export const screenStyle = `
body{background:var(--paper)}
.wide main{min-height:0;padding:16px 20px 40px}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:4px 18px;padding:8px 20px;border-bottom:1px solid var(--line);background:var(--ground);font-size:14px}
.bar nav{border:0;margin:0;padding:0;gap:0 2px;flex-wrap:wrap}
.bar nav a{padding:8px 10px;text-decoration:none;color:var(--ink);border-radius:4px}
.bar nav a[aria-current]{font-weight:600;color:var(--accent);background:var(--paper);box-shadow:inset 0 0 0 1px var(--line)}
.bar .brand{font-weight:700;font-size:16px;color:var(--accent);text-decoration:none;margin-right:6px}
.bar .end{margin-left:auto;display:flex;flex-wrap:wrap;align-items:center;gap:4px 14px}
.bar form{margin:0}
.bar button{min-height:36px;padding:4px 10px;font-weight:500}
.clock{border:1px dashed var(--amber);color:var(--amber);border-radius:4px;padding:4px 10px;text-decoration:none;white-space:nowrap}
.counts{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:0 0 16px;padding:0}
.counts a{display:flex;align-items:baseline;gap:7px;min-height:40px;padding:8px 12px;border:1px solid var(--line);border-radius:6px;text-decoration:none;color:var(--ink)}
.counts a[aria-current]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.counts b{font-size:16px}.counts .none{color:var(--soft)}
.filter{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 12px;max-width:44rem}
.filter input{flex:1 1 14rem;width:auto;min-height:40px}.filter button{min-height:40px}
.tasks td,.tasks th{padding:9px 14px 9px 0;line-height:1.4}.tasks thead th{font-size:13px;border-bottom-color:var(--soft)}
.tasks th{white-space:nowrap}.tasks .what{width:34%}.tasks a{text-decoration:none}.tasks a:hover{text-decoration:underline}
.tasks .task{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.tasks small,.entries small{display:block;font-size:12.5px}
.nowrap{white-space:nowrap}.pages{display:flex;flex-wrap:wrap;gap:4px 18px;margin:14px 0}
.stage-list{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:12px;list-style:none;margin:0;padding:0}
.stage-list>li{border:1px solid var(--line);border-radius:6px;padding:12px 14px}
.stage-list h3{margin:0 0 4px;font-size:15px}.stage-list ul{margin:4px 0 0;padding-left:18px}
.entries{list-style:none;margin:0;padding:0 0 0 18px;border-left:2px solid var(--line)}
.entries li{position:relative;padding:0 0 14px}
.entries li::before{content:"";position:absolute;left:-24px;top:5px;width:9px;height:9px;border-radius:50%;background:var(--paper);border:2px solid var(--soft)}
.entries .coming::before{border-style:dashed;border-color:var(--accent)}
.entries .acted::before{background:var(--accent);border-color:var(--accent)}
.entries details{margin:0;font-size:12.5px}.entries summary{min-height:0;padding:2px 0}
.entries time{color:var(--soft);font-size:13px;display:block}
.dates{display:flex;flex-wrap:wrap;gap:10px;margin:14px 0}.dates>div{flex:1 1 13rem;max-width:26rem;border:1px solid var(--line);border-radius:6px;padding:10px 14px}
.dates dt{color:var(--soft);font-size:13px}.dates dd{margin:0;font-weight:600;font-size:15px}
.reckoning{max-width:52rem;margin:8px 0;padding-left:26px}.reckoning li{padding:2px 0}.r-rest,.r-worked{color:var(--soft)}
.r-effective,.r-working,.r-nominal{font-weight:600}.r-mark,.r-change{color:var(--amber)}
.cell{margin:14px 0;padding:8px 14px;border-left:3px solid var(--line);max-width:52rem;font-size:15px}
.cell mark{color:inherit;background:var(--mark);box-shadow:0 2px 0 var(--amber);padding:1px 2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.part{margin:22px 0}.part h3{margin:0 0 4px;font-size:15px}
.reckoned{border-top:1px solid var(--line);padding-top:4px;margin-top:12px}.tool{max-width:52rem}
.calendar{max-width:68rem}.calendar .what{width:auto}.days .what{white-space:nowrap}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:5px 18px;margin:0}
.facts dt{color:var(--soft)}.facts dd{margin:0}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:0 44px;align-items:start}
.moves{display:flex;flex-wrap:wrap;gap:10px;margin:14px 0}.moves form{margin:0}
.accounts{list-style:none;margin:0;padding:0;display:grid;gap:8px}
.accounts button{width:100%;text-align:left;font-weight:500}
.accounts small{display:block;font-weight:400}
.empty{padding:28px 0;color:var(--soft);max-width:44rem}.empty strong{color:var(--ink)}
.until{max-width:30rem;margin-bottom:18px}.until button{flex:0 0 auto;min-height:44px}.until+.soft{max-width:48rem}
.now{font-size:22px;font-weight:600;margin:0}
a.button{display:inline-block;margin:4px 0 8px;padding:9px 14px;border:1px solid var(--accent);border-radius:4px;text-decoration:none;font-weight:600}
.proof{max-width:52rem;margin:12px 0 0}.entries .letter::before{background:var(--soft)}.entries .silent{color:var(--soft)}
details.letter{max-width:52rem;border:1px solid var(--line);border-radius:6px;padding:8px 14px;margin:0 0 8px}details.letter:target{border-color:var(--accent)}
.letter pre{white-space:pre-wrap;font:inherit;border-left:3px solid var(--line);margin:12px 0;padding-left:12px}
.codes{max-width:52rem}.codes dt{color:var(--soft);margin-top:10px}.codes dd{margin:0}.codes code,.letter dd{overflow-wrap:anywhere}
@media (max-width:760px){
.wide main{padding:12px 14px 32px;font-size:16px}.bar{padding:6px 14px}.bar .end{margin-left:0;width:100%;padding-bottom:4px}.bar .end .who{flex:1;font-size:13px;color:var(--soft);line-height:1.3}.bar .end .clock{flex:0 0 100%}.bar .brand{width:100%}
.bar nav a{padding:10px 8px}.columns{grid-template-columns:1fr}
.tasks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.tasks,.tasks tbody,.tasks tr,.tasks td{display:block;width:100%}
.tasks tr{border:1px solid var(--line);border-radius:6px;margin:0 0 12px;padding:10px 14px}
.tasks td{border:0;padding:3px 0}
.tasks td[data-label]{display:grid;grid-template-columns:7.5rem 1fr;gap:0 10px}
.tasks td[data-label]::before{content:attr(data-label);color:var(--soft);font-size:14px}
.tasks .what{width:100%;font-size:16px;padding-bottom:6px}.tasks small,.entries small,.entries details{font-size:14px}.entries summary{padding:6px 0}
.counts{gap:6px;flex-wrap:nowrap;overflow-x:auto;margin:0 -14px 14px;padding:2px 14px}.counts a{white-space:nowrap}.counts a{padding:8px 10px;font-size:14px}
.facts{grid-template-columns:1fr}.facts dd{margin:0 0 6px}
}
`;
