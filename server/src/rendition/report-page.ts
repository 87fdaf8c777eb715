import { formatMoment } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { evidenceParts } from '@roundtable/shared/yearly-report/evidence-lines.ts'
import type { ReportContent } from '@roundtable/shared/yearly-report/yearly-report.ts'
import {
  type ReportAudience,
  reportAudienceWord,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import {
  evidenceKindWord,
  nothingRecorded,
  yearlyReportName,
} from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { type Html, html } from '../http/html.ts'
import { stillFontStyle } from '../picture/picture-font.ts'
import { paperStyle } from './paper-style.ts'

export type ReportOnPaper = {
  content: ReportContent
  audience: ReportAudience
  publishedAt: string | null
  signatures: readonly { agencyName: string; by: string; at: string }[]
  /** Of what is stored. */
  sha256: string
}

type Heading = ReportContent['headings'][number]

/** A yearly report as the page that is printed: contents, headings as bookmarks, and who signed it. */
export function reportPage({ content, audience, publishedAt, signatures, sha256 }: ReportOnPaper): string {
  const { partnership, marking, startsOn, endsOn, guidance, guidanceOf, moment, headings } = content
  const name = yearlyReportName({ startsOn })
  const about = `${name} · as at ${formatMoment(moment)}`
  const body = html`<header class="cover">
<p>${partnership}</p>
<h1>${name}</h1>
<p>${formatDay(startsOn)} to ${formatDay(endsOn)}. Its headings follow ${guidance} (${guidanceOf}).</p>
<p class="marking">${marking}</p>
<nav class="contents" aria-label="Contents">
<p class="contents-title">Contents</p>
<ol>
${headings.map(
  ({ title }, at) => html`<li><a href="#heading-${at + 1}">${title}</a></li>
`,
)}<li><a href="#signatures">Who signed it</a></li>
</ol>
</nav>
<p class="quiet">For ${reportAudienceWord(audience)}, as at ${formatMoment(moment)}. ${publishedAt === null ? 'Not published yet.' : `Published on ${formatMoment(publishedAt)}.`} What is printed cannot be called back.</p>
<p class="quiet hash">SHA-256 of what is stored: ${sha256}</p>
</header>
<main>
${headings.map(headingOf)}<section class="item" id="signatures">
<h2>${headings.length + 1}. Who signed it</h2>
${
  signatures.length === 0
    ? html`<p class="quiet">Nobody has signed it yet.</p>`
    : html`<ul>
${signatures.map(
  ({ agencyName, by, at }) => html`<li>${agencyName}: ${by}, ${formatMoment(at)}</li>
`,
)}</ul>`
}
</section>
</main>`
  return html`<!doctype html>
<html lang="en-GB" data-charts="0">
<head>
<meta charset="utf-8">
<title>${name} – ${partnership}</title>
<style>${{ markup: stillFontStyle() + paperStyle({ partnership, marking, about }) }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup
}

const headingOf = ({ title, nothing, statements }: Heading, at: number): Html =>
  html`<section class="item" id="heading-${at + 1}">
<h2>${at + 1}. ${title}</h2>
${nothing && html`<p>${nothingRecorded}</p>`}
${statements.map(statementOf)}</section>
`

const evidenceOnPaper = (ref: Parameters<typeof evidenceParts>[0], line: string): string => {
  const { title, rest } = evidenceParts(ref, line)
  return `${title} ${rest}`.trim()
}

const statementOf = ({ text, evidence }: Heading['statements'][number]): Html =>
  html`<div class="exhibit">
${text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}
${
  evidence.length > 0 &&
  html`<ul class="quiet">
${evidence.map(
  ({ kind, reference, text: line }) =>
    html`<li>${line === null ? `${evidenceKindWord(kind)} ${reference} is not shown to you here.` : evidenceOnPaper({ kind, reference }, line)}</li>
`,
)}</ul>`
}
</div>
`
