// The style sheet of the web page. Internal to html.cpp.
#pragma once

#include <string_view>

namespace njia::report {

inline constexpr std::string_view kHtmlStyle = R"(
:root{--ink:#1c2a33;--ink2:#4d5c67;--rule:#d3dade;--blue:#00507d;--warm:#a83b08;--panel:#f1f5f7}
*{box-sizing:border-box}
html{font:16px/1.55 "Noto Sans","Noto Sans Arabic",system-ui,sans-serif;color:var(--ink);background:#fff}
html[dir=rtl]{font-size:17px;line-height:1.8}
body{margin:0 auto;max-width:56rem;padding:0 1.25rem 4rem}
h1,h2,.finding h3,.totals .number,.n{font-family:"Noto Serif","Noto Naskh Arabic",Georgia,serif;line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.7rem,5vw,2.6rem);margin:.5rem 0 1rem}
h2{font-size:clamp(1.35rem,3.5vw,1.85rem);margin:.1rem 0 .6rem}
h3{font-size:1.05rem;margin:1.6rem 0 .2rem}
p{margin:.3rem 0 .8rem;max-width:44rem}
a{color:var(--blue)}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{position:static;display:inline-block;padding:.5rem 1rem;background:var(--panel)}
:focus-visible{outline:3px solid var(--warm);outline-offset:2px}
.cover{padding-top:2.5rem}
.line,.note,.name{color:var(--ink2);font-size:.875rem}
.name{color:var(--blue);font-weight:700;margin:0}
.lead{font-size:1.1rem}
.synthetic{display:inline-block;border:1px solid var(--ink2);border-radius:2px;padding:.15rem .6rem;font-weight:700;font-size:.8125rem;max-width:none}
.facts,.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:1.2rem 0}
.facts dt,.totals dt{font-weight:700}
.facts dd,.totals dd{margin:0}
.totals>div{border-top:2px solid var(--blue);padding-top:.5rem;display:flex;flex-direction:column}
.totals .number{order:-1;font-size:1.6rem;font-weight:700;white-space:nowrap}
nav{border-block:1px solid var(--rule);padding:.8rem 0;margin:1.5rem 0}
nav h2{font-size:1rem;font-family:inherit;margin:0 0 .3rem}
nav ol{margin:0;padding-inline-start:1.4rem;columns:18rem}
section{margin-top:4rem;padding-top:1rem;border-top:2px solid var(--ink)}
.finding{display:grid;grid-template-columns:2.2rem minmax(0,7fr) minmax(0,5fr);gap:.3rem 1rem;border-top:1px solid var(--rule);padding:1.1rem 0}
.finding h3{margin:0;font-size:1.12rem}
.finding .n,.statement .n{color:var(--blue);font-weight:700;font-size:1.4rem}
.statement{border-top:1px solid var(--rule);padding-top:.6rem;font-family:"Noto Serif","Noto Naskh Arabic",Georgia,serif}
.box{background:var(--panel);padding:.8rem 1.1rem;margin:1.4rem 0}
.box h3{margin-top:0}
.box p{margin:0;max-width:none}
figure{margin:1rem 0;max-width:100%}
figure svg{display:block;width:100%;max-width:var(--w);height:auto}
.finding figure{margin:0}
.columns{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:0 1.5rem}
.columns>div{grid-column:span var(--span)}
.scroll{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:700;padding-bottom:.3rem}
caption .note{display:block;font-weight:400}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
thead th{border-bottom:1.5px solid var(--ink);color:var(--ink2);text-align:start;vertical-align:bottom;padding:.25rem .5rem .25rem 0}
tbody td,tbody th{border-bottom:1px solid var(--rule);padding:.3rem .5rem .3rem 0;text-align:start;font-weight:400;vertical-align:middle}
html[dir=rtl] thead th,html[dir=rtl] tbody td,html[dir=rtl] tbody th{padding:.3rem 0 .3rem .5rem}
.num{text-align:end!important;white-space:nowrap}
td svg{display:block;height:.8rem;width:auto;flex:none}
.bar{display:flex;align-items:center;gap:.3rem;white-space:nowrap;font-size:.8125rem}
.quiet,.via{color:var(--ink2)}
.tag{border:1px solid var(--ink2);border-radius:2px;padding:0 .3rem;font-size:.78rem;font-weight:700;white-space:nowrap}
.tag.new{color:var(--warm);border-color:var(--warm);background:#fbeadf}
.captions{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem 1.5rem;border-top:1.5px solid var(--blue);margin-top:1.6rem;padding-top:.5rem;font-size:.875rem;color:var(--ink2)}
.captions h3{font-size:.875rem;margin:0;color:var(--ink)}
details{font-size:.875rem;margin-top:.4rem}
summary{cursor:pointer;color:var(--blue)}
footer{border-top:1px solid var(--rule);margin-top:3rem;padding-top:.6rem;font-size:.8125rem;color:var(--ink2)}
@media (max-width:40rem){.columns{display:block}.finding{grid-template-columns:1.8rem minmax(0,1fr)}.finding figure{grid-column:2}}
@media print{body{max-width:none;padding:0}nav,.skip,summary{display:none}section{break-before:page;border:0;margin:0}figure,.finding,.box,.captions,tr{break-inside:avoid}details>*{display:block}}
)";

} // namespace njia::report
