import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { dayOf, formatDay } from '../../../base/format.ts'
import { ChartNoteActs, EndNote } from './chart-note-acts.tsx'

/** What is written on the chart: agreed step changes with their reason, dated notes, a title of somebody's own. */
export function ChartNotes({ view }: { view: IndicatorView }) {
  const { stepChanges, annotations, title } = view
  const isEmpty = stepChanges.length === 0 && annotations.length === 0 && title === null
  if (isEmpty && !view.mayMarkChart && !view.mayAnnotate) return null
  return (
    <>
      <h2 className="aside-head">On the chart</h2>
      {isEmpty && <p className="quiet">Nothing has been noted on it yet.</p>}
      <ul className="aside-notes">
        {stepChanges.map((step) => (
          <li key={step.id}>
            <p>
              <strong>{step.label}</strong>, step change from {step.fromLabel}
            </p>
            <p>{step.reason}</p>
            <p className="least">
              {step.meeting}; recorded {by(step)}
            </p>
            {view.mayMarkChart && <EndNote view={view} kind="step" id={step.id} what={step.label} />}
          </li>
        ))}
        {annotations.map((note) => (
          <li key={note.id}>
            <p>
              <strong>{note.label}</strong>, {formatDay(note.onDay)}
            </p>
            {note.note !== '' && <p>{note.note}</p>}
            <p className="least">
              {note.agencyName === null ? '' : `${note.agencyName}, `}
              {by(note)}
            </p>
            {note.mayWithdraw && <EndNote view={view} kind="note" id={note.id} what={note.label} />}
          </li>
        ))}
        {title !== null && (
          <li>
            <p className="least">
              The title was written {by(title)}. The figures themselves would say: “{view.ownMessage}”
            </p>
            {view.mayMarkChart && <EndNote view={view} kind="title" id={title.id} what={title.title} />}
          </li>
        )}
      </ul>
      <ChartNoteActs view={view} />
    </>
  )
}

const by = ({ recordedBy, recordedAt }: { recordedBy: string | null; recordedAt: string }): string =>
  recordedBy === null ? `on ${dayOf(recordedAt)}` : `by ${recordedBy} on ${dayOf(recordedAt)}`
