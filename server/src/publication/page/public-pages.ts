import { formatDay } from '@roundtable/shared/base/period.ts'
import type { RuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import { type Html, html } from '../../http/html.ts'
import type { readPublication } from '../read/read-publication.ts'
import { publicChart } from './public-chart.ts'
import {
  intervalText,
  licence,
  licenceAddress,
  marking,
  pointText,
  publicStyle,
  roundingSentences,
} from './public-words.ts'

type Of = { partnership: { slug: string; name: string; areaName: string }; today: string }
type Read = Awaited<ReturnType<typeof readPublication>>

type Frame = { title: string; description: string; isIndexed: boolean; body: Html }
const page = ({ title, description, isIndexed, body }: Frame): string =>
  html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="robots" content="${isIndexed ? 'index, follow' : 'noindex'}">
<link rel="stylesheet" href="/public/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${body}
</body>
</html>
`.markup

const header = ({ partnership: { slug, name } }: Of, isList: boolean): Html => html`<header>
<span class="marking">${marking}</span>
${isList ? html`<span>${name}</span>` : html`<a href="/public/${slug}">${name}: all public figures</a>`}
</header>`

const footer = ({ partnership: { name }, today }: Of): Html => html`<footer>
<p>Published by ${name} under the <a href="${licenceAddress}">${licence}</a>. As at ${formatDay(today)}. This page may be up to a minute old; what is taken back is gone from it after that, but not from copies that others made.</p>
</footer>`

/** One indicator, as everybody reads it. */
export function indicatorPage(
  { publication, lines }: Read,
  of: Of,
  rules: RuleSet,
  notice: string | null,
): string {
  const { title, words, name, code, plainEnglish } = publication
  const style = publicStyle(publication, rules)
  const [first] = lines
  const periods = [
    ...new Map(lines.flatMap(({ points }) => points.map((each) => [each.periodStart, each]))).values(),
  ].sort((a, b) => (a.periodStart < b.periodStart ? 1 : -1))
  const hasInterval = first?.points.some(({ interval }) => interval !== null) === true
  const definition: readonly (readonly [string, string | null])[] = [
    ['Name', `${name} (${code})`],
    ['In plain words', plainEnglish],
    ['Definition', publication.definition],
    ['Unit', unitWord[publication.unit]],
    ['Counted', publication.numeratorWording],
    ['Out of', publication.denominatorWording],
    ['Source', publication.source],
    ['To bear in mind', publication.caveats],
  ]
  return page({
    title: `${title} – ${of.partnership.name}`,
    description: plainEnglish,
    isIndexed: notice === null,
    body: html`${header(of, false)}
<main id="main">
${notice !== null && html`<p class="notice"><strong>${notice}</strong></p>`}
<h1>${title}</h1>
<p class="lead">${plainEnglish}</p>
${words.split(/\n+/).map(
  (paragraph) => html`<p>${paragraph}</p>
`,
)}${first === undefined ? null : publicChart(first.points, style, lines.length === 1 ? title : `${title}, ${first.name}`)}
<h2>The figures</h2>
${
  periods.length === 0
    ? html`<p>No figure is shown yet.</p>`
    : html`<div class="scroll" role="region" aria-label="The figures as a table" tabindex="0"><table>
<thead><tr><th scope="col">Period</th>${lines.map((line) => html`<th scope="col">${line.isWhole ? 'All' : line.name}</th>`)}${hasInterval && html`<th scope="col">95% interval${lines.length > 1 && html` (${first?.isWhole === true ? 'all' : (first?.name ?? '')})`}</th>`}</tr></thead>
<tbody>
${periods.map(({ periodStart, label }) => {
  const at = lines.map(({ points }) => points.find((each) => each.periodStart === periodStart))
  const own = at[0]
  return html`<tr><th scope="row">${label}</th>${at.map((point) => html`<td>${pointText(point, style, lines.length === 1)}${point !== undefined && point.state !== 'published' && point.value !== null && html` <span class="tag">${point.state}</span>`}</td>`)}${hasInterval && html`<td>${own === undefined ? '' : intervalText(own, style)}</td>`}</tr>
`
})}</tbody>
</table></div>`
}
<p><a href="/public/${of.partnership.slug}/${code}.csv" download>The figures as CSV</a>${lines.length > 1 ? ', with the rounded counts where there are some' : ''}</p>
<h2>How to read them</h2>
${roundingSentences(rules).map(
  (sentence) => html`<p>${sentence}</p>
`,
)}${publication.extent === 'these' && html`<p>Figures that came later are not on this page until they are published for everybody too; corrections of those shown are.</p>`}
<h2>What it is</h2>
<dl>${definition.map(([term, text]) =>
      text === null || text === ''
        ? html``
        : html`<dt>${term}</dt><dd>${text}</dd>
`,
    )}</dl>
</main>
${footer(of)}`,
  })
}

/** Every public indicator of a partnership. */
export function listPage(
  publications: readonly { code: string; title: string; plainEnglish: string }[],
  of: Of,
): string {
  const { name, slug, areaName } = of.partnership
  return page({
    title: `Public figures – ${name}`,
    description: `What ${name} publishes about services for children in ${areaName}.`,
    isIndexed: true,
    body: html`${header(of, true)}
<main id="main">
<h1>Public figures</h1>
<p class="lead">What ${name} publishes about services for children in ${areaName}, each decided by its board.</p>
<ul class="list">
${publications.map(
  ({
    code,
    title,
    plainEnglish,
  }) => html`<li><a href="/public/${slug}/${code}">${title}</a><br>${plainEnglish}</li>
`,
)}</ul>
</main>
${footer(of)}`,
  })
}

/** The same answer for what is not public and for what never was. */
export const missingPage = (): string =>
  page({
    title: 'Nothing is public at this address',
    description: 'Nothing is public at this address.',
    isIndexed: false,
    body: html`<header><span class="marking">${marking}</span></header>
<main id="main">
<h1>Nothing is public at this address</h1>
<p>There is no public figure here. It may have been taken back, or the address may be mistyped.</p>
</main>`,
  })
