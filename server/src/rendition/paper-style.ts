/** A text inside a style sheet, which it can neither end nor leave. */
const styleText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:;·’'()–-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`

type Margins = { partnership: string; marking: string; about: string }

/** A4, with partnership, marking, moment and “page n of N” on each sheet, heads of tables repeated, nothing split. */
export const paperStyle = ({ partnership, marking, about }: Margins): string => `
@page {
  size: A4;
  margin: 21mm 18mm 19mm;
  @top-left { content: ${styleText(partnership)}; }
  @top-right { content: ${styleText(marking)}; font-weight: 700; color: #16202b; }
  @bottom-left { content: ${styleText(about)}; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); }
}
@page { font: 8.5pt 'Atkinson Hyperlegible Next', sans-serif; color: #4a5663; }
* { box-sizing: border-box; }
html { color: #16202b; background: #fff; font: 10.5pt/1.45 'Atkinson Hyperlegible Next', sans-serif; }
body { margin: 0; }
/* A bookmark keeps the space at which its heading turns into the next line. */
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; white-space: pre-wrap; }
h1 { font-size: 23pt; margin: 0 0 3mm; }
h2 { font-size: 16pt; margin: 0 0 2mm; padding-top: 3mm; border-top: 1.2pt solid #16202b; }
h3 { font-size: 12.5pt; margin: 0 0 1mm; }
h4 { font-size: 10.5pt; margin: 3mm 0 1mm; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
a { color: inherit; text-decoration: none; }
.quiet { color: #4a5663; font-size: 9.5pt; }
.marking { font-weight: 700; }
.cover { break-after: page; }
.hash { font-size: 8.5pt; overflow-wrap: anywhere; }
.contents { margin: 8mm 0; }
.contents-title { font-weight: 700; font-size: 13pt; }
.contents ol { margin: 0; padding-left: 6mm; }
.contents li { margin-bottom: 1.5mm; break-inside: avoid; }
.item { margin-bottom: 8mm; }
.item-head { break-inside: avoid; break-after: avoid; }
.ask { font-weight: 700; }
.restricted { border: 1pt solid #16202b; padding: 1.5mm 3mm; break-inside: avoid; }
.exhibit { margin: 5mm 0 7mm; }
.figure { break-after: avoid; }
.figure strong { font-size: 15pt; }
.status { font-weight: 700; white-space: nowrap; }
.chart { margin: 2mm 0; break-inside: avoid; }
.whole { break-inside: avoid; }
/* What is said and what it rests on. */
p:has(+ ul) { break-after: avoid; }
.chart svg { display: block; width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding-bottom: 1mm; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
/* Three rows begin a table, and two end it. */
tbody tr:is(:nth-child(-n + 3), :last-child) { break-before: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: 0.5pt solid #b4bcc3; }
thead th { border-bottom: 1pt solid #16202b; }
tbody th { font-weight: 400; }
.line { white-space: nowrap; }
.number { text-align: right; padding-right: 4mm; white-space: nowrap; }
ol > li { break-inside: avoid; margin-bottom: 1.5mm; }
@media screen {
  html { padding: 2rem 1rem; }
  body { margin: 0 auto; max-width: 174mm; }
}
`

/** Of a document of words, beside the style of all paper. */
export const documentStyle = `
.stands { font-weight: 700; border: 1pt solid #16202b; padding: 1.5mm 3mm; margin: 4mm 0; }
.stands .marking { float: right; }
section { margin-top: 6mm; }
section section { margin-top: 4mm; }
.strong { font-weight: 700; break-after: avoid; }
.inset { margin-left: 6mm; }
.framed { border-left: 2pt solid #16202b; padding-left: 3mm; break-inside: avoid; }
td, th { overflow-wrap: break-word; }
:is(h2, h3) + .quiet { break-after: avoid; }
`
