/** One stylesheet for all public pages: no script, no font, nothing from elsewhere. */
export const publicStyleSheet = `
:root { color-scheme: light dark; --ink: #16202c; --quiet: #46535f; --paper: #fff; --line: #c9d1d9; --accent: #0b5c8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf2; --quiet: #b2bec9; --paper: #10171e; --line: #3a4754; --accent: #7cc0ea; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; border-bottom: 1px solid var(--line); }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9375rem; }
h1 { font-size: clamp(1.5rem, 4vw, 2.125rem); line-height: 1.2; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
p, dl, .list { max-width: 44rem; }
.lead { font-size: 1.1875rem; color: var(--quiet); margin-top: 0; }
a { color: var(--accent); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
.marking { font-weight: 700; letter-spacing: 0.04em; }
.notice { border-left: 4px solid var(--accent); padding: 0.5rem 0.875rem; }
.tag { color: var(--quiet); font-size: 0.875rem; }
.list li { margin-bottom: 0.875rem; }
.chart { margin: 1.5rem 0; }
.chart svg { width: 100%; height: auto; max-height: 26rem; }
.chart figcaption { color: var(--quiet); font-size: 0.9375rem; max-width: 44rem; }
.grid { stroke: var(--line); }
.line { fill: none; stroke: var(--accent); stroke-width: 2.5; }
.dot { fill: var(--accent); }
.tick, .none { fill: var(--quiet); font-size: 12px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; min-width: 20rem; }
th, td { text-align: left; padding: 0.375rem 1.25rem 0.375rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody th { font-weight: 400; white-space: nowrap; }
dt { font-weight: 700; margin-top: 0.5rem; }
dd { margin: 0; }
@media (max-width: 30rem) { .tick, .none { font-size: 20px; } }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --accent: #00466b; }
  body { font-size: 10.5pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .skip { display: none; }
  .scroll { overflow: visible; }
  tr, figure { break-inside: avoid; }
  .chart svg { max-height: 9cm; }
}
`
