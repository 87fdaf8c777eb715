import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { momentPresets, shortMoment } from '@roundtable/shared/past/as-at-rules.ts'
import { useState } from 'react'
import { dayOf } from '../../base/format.ts'
import type { ViewState } from '../../base/view-state.ts'
import { DateField } from '../../ui/date-field.tsx'
import { dayIn, fromDay, untilDay } from './change-view.ts'

type Props = {
  span: { from: string | undefined; to: string | undefined }
  state: ViewState
  /** When the reader last looked, on an earlier day. */
  lookedAt: string | null
  /** What the server found wrong with the span. */
  problems?: readonly FieldProblem[]
  onChange: (change: ViewState) => void
}

/** Between which two moments: beginnings asked for often, or two days. */
export function SpanForm({ span, state, lookedAt, problems = [], onChange }: Props) {
  const [now] = useState(() => new Date().toISOString())
  const today = localDay(now)
  const problemOf = (field: 'from' | 'to') => problems.find((each) => each.field === field)?.sentence
  const presets = [
    ...(lookedAt === null
      ? []
      : [{ key: 'looked', word: `Since I last looked, ${dayOf(lookedAt)}`, moment: lookedAt }]),
    ...momentPresets(now),
  ]
  // One at most is pressed: of two of one day the first.
  const pressed =
    state.to === undefined && state.from !== undefined
      ? presets.find(({ moment }) => dayIn(state.from) === localDay(moment))?.key
      : undefined
  return (
    <div className="change-span unprinted">
      <ul aria-label="Changes since">
        <li>
          <button
            type="button"
            className="pill"
            aria-pressed={state.from === undefined && state.to === undefined}
            onClick={() => onChange({ from: undefined, to: undefined })}
          >
            30 days ago
          </button>
        </li>
        {presets.map(({ key, word, moment }) => (
          <li key={key}>
            <button
              type="button"
              className="pill"
              aria-pressed={key === pressed}
              onClick={() => onChange({ from: shortMoment(moment), to: undefined })}
            >
              {word}
            </button>
          </li>
        ))}
      </ul>
      <DateField
        id="change-from"
        label="Since"
        max={today}
        value={dayIn(span.from)}
        problem={problemOf('from')}
        onChange={(day) => onChange({ from: fromDay(day) })}
      />
      <DateField
        id="change-to"
        label="Until"
        max={today}
        value={dayIn(span.to)}
        problem={problemOf('to')}
        onChange={(day) => onChange({ to: untilDay(day, today) })}
      />
    </div>
  )
}
