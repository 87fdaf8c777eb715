import { formatMoment } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { purposeWord } from '@roundtable/shared/meeting/agenda-form.ts'
import { cutAgainSentence, takenOutSentence } from '@roundtable/shared/pack/cut-again-words.ts'
import type { PackContent } from '@roundtable/shared/pack/pack.ts'
import { type PackAudience, packAudienceWord } from '@roundtable/shared/pack/pack-rights.ts'
import { type Html, html } from '../http/html.ts'
import { stillFontStyle } from '../picture/picture-font.ts'
import { paperExhibit } from './paper-exhibit.ts'
import { paperStyle } from './paper-style.ts'

export type PaperOf = {
  content: PackContent
  audience: PackAudience
  version: number
  frozenAt: string
  frozenBy: string
  /** Of what is stored. */
  sha256: string
}

type Item = PackContent['items'][number]
const minutesWord = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
const anchorOf = ({ place }: Item): string => `item-${place}`
const headingOf = ({ place, title }: Item): string => `${place}. ${title}`

/** A cut as the page that is printed: its headings are the agenda. Throws `ChartFailed` where a chart cannot be drawn. */
export function paperPage({ content, audience, version, frozenAt, frozenBy, sha256 }: PaperOf): string {
  const { partnership, marking, board, number, title, day, startsAt, endsAt, place, moment, items } = content
  const about = `${board}, ${formatDay(day)} · as at ${formatMoment(moment)}`
  const body = html`<header class="cover">
<p>${partnership}</p>
<h1>${board}: pack for ${formatDay(day)}</h1>
${title !== '' && html`<p>${title}</p>`}
<p>Meeting ${number}, ${startsAt} to ${endsAt}${place === '' ? '' : `, ${place}`}. Figures as at ${formatMoment(moment)}.</p>
${content.cutAgain !== undefined && html`<p>${cutAgainSentence(content.cutAgain)}</p>`}
<p class="marking">${marking}</p>
<nav class="contents" aria-label="Contents">
<p class="contents-title">Contents</p>
<ol>
${items.map(
  (item) =>
    html`<li><a href="#${anchorOf(item)}">${item.title}</a> <span class="quiet">${item.withdrawn === true ? 'withdrawn' : `${item.startsAt}, ${minutesWord(item.minutes)}, ${purposeWord(item.purpose).toLowerCase()}`}</span></li>
`,
)}</ol>
</nav>
<p class="quiet">Version ${version}, for ${packAudienceWord(audience)}, frozen by ${frozenBy} on ${formatMoment(frozenAt)}. What is printed cannot be called back.</p>
<p class="quiet hash">SHA-256 of what is stored: ${sha256}</p>
</header>
<main>
${items.map((item) => itemOf(item, content))}</main>`
  const charts = body.markup.split('<div class="chart"').length - 1
  return html`<!doctype html>
<html lang="en-GB" data-charts="${charts}">
<head>
<meta charset="utf-8">
<title>${board}, ${formatDay(day)}: pack, version ${version} – ${partnership}</title>
<style>${{ markup: stillFontStyle() + paperStyle({ partnership, marking, about }) }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup
}

function itemOf(item: Item, { exhibits }: PackContent): Html {
  if (item.withdrawn === true) {
    return html`<section class="item" id="${anchorOf(item)}">
<div class="item-head">
<h2>${headingOf(item)}</h2>
<p class="quiet">Withdrawn.</p>
</div>
</section>
`
  }
  const {
    startsAt,
    minutes,
    purpose,
    lead,
    leadAgencyName,
    restricted,
    ground,
    ask,
    lateReason,
    pins,
    papers,
  } = item
  return html`<section class="item" id="${anchorOf(item)}">
<div class="item-head">
<h2>${headingOf(item)}</h2>
<p class="quiet">${startsAt}, ${minutesWord(minutes)} · ${purposeWord(purpose)} · ${lead}${leadAgencyName === null ? '' : `, ${leadAgencyName}`}</p>
${restricted && html`<p class="restricted"><strong>Restricted.</strong> ${ground}</p>`}
${ask !== '' && html`<p class="ask">Asked of you: ${ask}</p>`}
${lateReason !== null && html`<p class="quiet">Urgent, after the notice: ${lateReason}</p>`}
${papers.map(
  ({ title, late, fileHash }) =>
    html`<p>Paper, in a file of its own: ${title}${late ? ', after the notice' : ''} <span class="quiet hash">SHA-256 ${fileHash}</span></p>
`,
)}</div>
${pins.map((pin) => {
  const exhibit = exhibits.find(({ kind, reference }) => kind === pin.kind && reference === pin.reference)
  if (exhibit === undefined) return html``
  return html`${paperExhibit(exhibit)}${
    exhibit.takenOut !== undefined &&
    html`<p class="quiet">${takenOutSentence(exhibit.takenOut)}</p>
`
  }`
})}
</section>
`
}
