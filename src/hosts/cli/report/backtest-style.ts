/** How a backtest's report looks: two parts side by side where there is room, one under another on a phone and in print. */
export const backtestStyle = `
:root { --line: #8886; --soft: #8881; }
body { background: light-dark(#fff, #15181c); color: light-dark(#1a1d21, #e8eaed); max-width: 61rem; }
header { margin-bottom: 1.5rem; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 0; }
p { margin: .25rem 0; }
.about, .rests, .note { color: color-mix(in srgb, currentColor 72%, transparent); font-size: .875rem; }
.about { margin: 0; }
.lead { font-size: 1.3rem; line-height: 1.35; margin: .5rem 0; max-width: 48rem; }
.word { border: 1px solid currentColor; border-radius: 1rem; display: inline-block; font-size: .8125rem; font-weight: 600; line-height: 1.4; padding: 0 .6rem; white-space: nowrap; }
.good { color: light-dark(#1b6b3a, #7fd6a0); }
.warn { color: light-dark(#8a5300, #f0b860); }
.bad { color: light-dark(#a8321a, #ff9d85); }
.neutral, .info { color: inherit; }
.box { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
.boxes { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); margin: 1rem 0; }
.boxes > * { min-width: 0; }
.whole { grid-column: 1 / -1; }
.halves { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); }
.halves > * { min-width: 0; }
figure { margin: .75rem 0; max-width: 27rem; }
figure svg { display: block; height: auto; width: 100%; }
.figures { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr)); margin: 1rem 0; }
.figures > div { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
dt { font-size: .875rem; font-weight: 600; }
dd { margin: 0; }
.value { font-size: 1.5rem; font-weight: 600; line-height: 1.3; }
.plain { font-size: .9375rem; }
.criteria { list-style: none; margin: .75rem 0; padding: 0; }
.criteria li { border-top: 1px solid var(--line); padding: .5rem 0; }
details { margin-top: .5rem; }
summary { cursor: pointer; padding: .25rem 0; text-decoration: underline; text-underline-offset: .2em; }
details table { font-size: .9375rem; margin: .5rem 0; }
details td { overflow-wrap: break-word; }
@media screen and (max-width: 30rem) {
  .box { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: 1rem 0 0; }
}
@media print {
  :root { color-scheme: light; font-size: 9.5pt; }
  .boxes, .whole .halves { grid-template-columns: 1fr 1fr; }
  .halves { grid-template-columns: 1fr; }
  .figures { grid-template-columns: repeat(4, 1fr); }
  .figures > div, figure, .criteria li, .box > h2, .box:not(.whole) { break-inside: avoid; }
  .box { border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .75rem 0; }
  h2 { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  summary { display: none; }
}
`;
