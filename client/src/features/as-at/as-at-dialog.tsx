import { momentPresets, momentWords, shortMoment } from '@roundtable/shared/past/as-at-rules.ts'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { isMoment } from '../../base/as-at.ts'
import type { ViewState } from '../../base/view-state.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { chosenMoment } from './chosen-moment.ts'

/** A moment asked for often, or a day and a time. */
export function AsAtDialog({ asAt, onClose }: { asAt: string | null; onClose: () => void }) {
  const [now] = useState(() => new Date().toISOString())
  const standing = asAt !== null && isMoment(asAt) ? asAt : now
  const [day, setDay] = useState(standing.slice(0, 10))
  const [time, setTime] = useState(standing.slice(11, 16))
  const [problem, setProblem] = useState<string | undefined>()
  const navigate = useNavigate()
  const read = (moment: string | undefined) => {
    onClose()
    void navigate({ to: '.', search: (before: ViewState) => ({ ...before, asAt: moment }) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = chosenMoment({ day, time, now })
    if (chosen.problem === null) read(chosen.moment)
    else setProblem(chosen.problem)
  }
  return (
    <Dialog title="Read as it stood" onClose={onClose}>
      <p className="quiet">
        Figures, targets, goals and who is accountable for them, as they were known at a moment. The address
        keeps it, so it can be sent.
      </p>
      <ul className="as-at-presets">
        {asAt !== null && (
          <li>
            <Button look="primary" onClick={() => read(undefined)}>
              Back to now
            </Button>
          </li>
        )}
        {momentPresets(now).map(({ key, word, moment }) => (
          <li key={key}>
            <button type="button" className="as-at-preset" onClick={() => read(shortMoment(moment))}>
              <strong>{word}</strong>
              <span className="quiet small">{momentWords(moment)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form className="as-at-form" onSubmit={submit} noValidate>
        <DateField
          id="as-at-day"
          label="Day"
          value={day}
          max={now.slice(0, 10)}
          problem={problem}
          onChange={setDay}
        />
        <TextField
          id="as-at-time"
          type="time"
          label="Time (UTC)"
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
        <Button type="submit" look="primary">
          Show this moment
        </Button>
      </form>
    </Dialog>
  )
}
