import { formatMoment } from '@roundtable/shared/base/local-time.ts'
import type { PaperDocument, PaperPart, PaperSection } from '@roundtable/shared/paper/paper-document.ts'
import { type Html, html } from '../http/html.ts'
import { stillFontStyle } from '../picture/picture-font.ts'
import { documentStyle, paperStyle } from './paper-style.ts'

/** Minutes or an archive as the page that is printed, as they were read at a moment. */
export function paperDocumentPage(paper: PaperDocument, moment: string): string {
  const { partnership, marking, title, about, stands, isDraft, lead, sections } = paper
  const margins = {
    partnership,
    marking: isDraft ? `Draft · ${marking}` : marking,
    about: `${about} · as at ${formatMoment(moment)}`,
  }
  return html`<!doctype html>
<html lang="en-GB" data-charts="0">
<head>
<meta charset="utf-8">
<title>${title} – ${partnership}</title>
<style>${{ markup: stillFontStyle() + paperStyle(margins) + documentStyle }}</style>
</head>
<body>
<header>
<p>${partnership}</p>
<h1>${title}</h1>
<p>${lead}</p>
<p class="stands">${stands} <span class="marking">${marking}</span></p>
</header>
<main>
${nested(sections).map(outer)}</main>
</body>
</html>
`.markup
}

type Nested = PaperSection & { inside: PaperSection[] }

/** A section of the third level lies inside the one of the second before it, and its heading with it. */
function nested(sections: readonly PaperSection[]): Nested[] {
  const found: Nested[] = []
  for (const section of sections) {
    const last = found.at(-1)
    if (section.level === 3 && last !== undefined) last.inside.push(section)
    else found.push({ ...section, inside: [] })
  }
  return found
}

const outer = ({ title, parts, inside }: Nested): Html => html`<section>
<h2>${title}</h2>
${parts.map(drawn)}${inside.map(
  (section) => html`<section>
<h3>${section.title}</h3>
${section.parts.map(drawn)}</section>
`,
)}</section>
`

/** A hash, which breaks anywhere; words break between words. */
const isLong = (text: string): boolean => /\S{40}/.test(text)

function drawn(part: PaperPart): Html {
  if (part.kind === 'text') return html`<p class="${part.look}">${part.text}</p>\n`
  if (part.kind === 'list') return html`<ul>${part.rows.map((row) => html`<li>${row}</li>\n`)}</ul>\n`
  const { caption, heads, rows } = part
  return html`<table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(([first = '', ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td${{ markup: isLong(cell) ? ' class="hash"' : '' }}>${cell}</td>`)}</tr>\n`)}</tbody>
</table>
`
}
