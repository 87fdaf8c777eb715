import { actionStateWord } from '@roundtable/shared/action/action-lifecycle.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { challengeStateWord } from '@roundtable/shared/challenge/challenge-lifecycle.ts'
import { statusLook, statusOutlines } from '@roundtable/shared/chart/status-marks.ts'
import { exceptionLine, exceptionsSince, exceptionWhy } from '@roundtable/shared/exception/exception-words.ts'
import { issueStateWord } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import type { Exhibit, ShownIndicator } from '@roundtable/shared/pack/exhibit.ts'
import { statusHues } from '@roundtable/shared/picture/sheet.ts'
import { type Status, statusWord } from '@roundtable/shared/reading/reading-words.ts'
import { type Html, html } from '../http/html.ts'
import { paperChart } from './paper-chart.ts'

type Shown<Kind extends Exhibit['kind']> = NonNullable<Extract<Exhibit, { kind: Kind }>['shown']>

/** A record as it was frozen, on paper. */
export function paperExhibit(exhibit: Exhibit): Html {
  if (exhibit.shown === null) {
    return html`<p class="quiet">${pinWord(exhibit.kind)} ${exhibit.reference} is not shown to you here.</p>`
  }
  switch (exhibit.kind) {
    case 'indicator':
      return indicator(exhibit.shown)
    case 'goal':
      return goal(exhibit.shown)
    case 'exceptions':
      return exceptions(exhibit.shown)
    case 'issue': {
      const { number, title, state, why, known } = exhibit.shown
      return record(`Issue ${number}: ${title}`, issueStateWord(state), [why, known])
    }
    case 'action': {
      const { number, wording, title, agencyName, dueOn, state } = exhibit.shown
      const owed = `${title} of ${agencyName}, due on ${formatDay(dueOn)}`
      return record(`Action ${number}: ${wording}`, actionStateWord(state), [owed])
    }
    case 'challenge': {
      const { reference, question, because, state, from, to } = exhibit.shown
      const heading = `Challenge ${reference} from ${from.name} to ${to.name}`
      return record(heading, challengeStateWord(state), [question, because])
    }
  }
}

/** By shape and word, so that it stands when it is printed grey. */
function status(of: Status): Html {
  const { shape, tone } = statusLook(of)
  return html`<span class="status" style="color:${statusHues[tone]}"><svg viewBox="0 0 14 14" width="11" height="11" aria-hidden="true"><path d="${statusOutlines[shape]}" fill="currentColor"/></svg> ${statusWord(of)}</span>`
}

function indicator(shown: ShownIndicator): Html {
  const { code, message, subtitle, latest, reading, targetText, sentences } = shown
  const beside = [latest?.periodLabel, targetText === null ? null : `Target ${targetText}`, code]
  return html`<section class="exhibit whole">
<h3>${message}</h3>
<p class="quiet">${subtitle}</p>
<p class="figure"><strong>${latest?.text ?? 'No figure'}</strong> ${status(reading.status)} <span class="quiet">${beside.filter((each) => each != null).join(' · ')}</span></p>
${paperChart(shown) ?? html`<p class="quiet">There is no number to draw.</p>`}
<p>${sentences.join(' ')}</p>
</section>`
}

function goal({ code, wording, sentence, accountable, indicators }: Shown<'goal'>): Html {
  return html`<section class="exhibit">
<h3>Goal ${code}: ${wording}</h3>
<p>${sentence}</p>
${accountable !== null && html`<p class="quiet">Accountable: ${accountable.title}, ${accountable.agencyName}</p>`}
${
  indicators.length > 0 &&
  html`<table>
<caption>Indicators of goal ${code}, ${indicators.length}</caption>
<thead><tr><th scope="col">Indicator</th><th scope="col" class="number">Figure</th><th scope="col">Period</th><th scope="col">Status</th></tr></thead>
<tbody>
${indicators.map(
  ({ code: each, name, latest, reading }) =>
    html`<tr><th scope="row">${each} ${name}</th><td class="number">${latest?.text ?? 'No figure'}</td><td class="line">${latest?.periodLabel ?? '–'}</td><td>${status(reading.status)}</td></tr>
`,
)}</tbody>
</table>`
}
</section>`
}

function exceptions(changed: Shown<'exceptions'>): Html {
  const { shown, leftOut } = changed
  return html`<section class="exhibit">
<h3>What changed ${exceptionsSince(changed)}</h3>
${
  shown.length === 0
    ? html`<p class="quiet">Nothing changed that would have to be talked about.</p>`
    : html`<ol>
${shown.map(
  (row) =>
    html`<li><strong>${row.reference} ${row.name}</strong> ${exceptionWhy(row)}${exceptionLine(row) !== '' && html`<br><span class="quiet">${exceptionLine(row)}</span>`}</li>
`,
)}</ol>`
}
${leftOut.length > 0 && notOnThePage(leftOut)}
</section>`
}

/** Each with why: nothing is dropped without a word. */
function notOnThePage(rows: Shown<'exceptions'>['leftOut']): Html {
  const whys = [...new Set(rows.map(({ why }) => why))]
  return html`<h4>Not on this page</h4>
${whys.map(
  (why) =>
    html`<p class="quiet"><strong>${why}</strong> ${rows
      .filter((row) => row.why === why)
      .map(({ reference, name }) => `${reference} ${name}`)
      .join('; ')}.</p>
`,
)}`
}

const record = (heading: string, stands: string, lines: readonly string[]): Html =>
  html`<section class="exhibit whole">
<h3>${heading}</h3>
<p class="quiet">${stands}</p>
${lines.filter((line) => line !== '').map((line) => html`<p>${line}</p>`)}
</section>`
