import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { useState } from 'react'
import { refusalSentence } from '../../base/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Message } from '../../ui/message.tsx'
import { readDays, type ScheduleList, type ScheduleRow } from './schedule-words.ts'
import type { ScheduleAct } from './use-schedule-act.ts'

type Props = { row: ScheduleRow; list: ScheduleList; act: ScheduleAct; onClose: () => void }

/** When the figure of one indicator is due, or of all the agency reports as often. */
export function ScheduleDialog({ row, list, act, onClose }: Props) {
  const alike = list.rows.filter(
    (each) => each.agencyCode === row.agencyCode && each.frequency === row.frequency,
  )
  const periods = list.periods.filter(({ frequency }) => frequency === row.frequency)
  const members = list.members.filter(({ agencyCode }) => agencyCode === row.agencyCode)
  const [whole, setWhole] = useState(alike.length > 1)
  const [due, setDue] = useState(`${row.dueDays}`)
  const [grace, setGrace] = useState(`${row.graceDays}`)
  const [fromPeriod, setFromPeriod] = useState(periods[0]?.periodStart ?? '')
  const [deputy, setDeputy] = useState('')
  const [tried, setTried] = useState(false)
  const dueDays = readDays(due, { least: 1, most: 365 })
  const graceDays = readDays(grace, { least: 0, most: 60 })
  const send = () => {
    setTried(true)
    if (dueDays.problem !== undefined || graceDays.problem !== undefined || act.set.isPending) return
    void act.set.send({
      agencyCode: row.agencyCode,
      indicatorCodes: (whole ? alike : [row]).map(({ indicatorCode }) => indicatorCode),
      fromPeriod,
      dueDays: dueDays.days,
      graceDays: graceDays.days,
      deputyMemberId: deputy === '' ? null : deputy,
    })
  }
  return (
    <Dialog title={`When ${row.indicatorCode} is due`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p>
          {row.indicatorName}, {row.agencyName}. The return of a period is due when the slowest of its figures
          is; a day on a weekend or bank holiday moves to the next working day.
        </p>
        {act.set.error !== null && <Message tone="problem">{refusalSentence(act.set.error)}</Message>}
        {alike.length > 1 && (
          <SelectField
            id="schedule-scope"
            label="For"
            value={whole ? 'all' : 'one'}
            onChange={(event) => setWhole(event.target.value === 'all')}
          >
            <option value="all">
              All {alike.length} {frequencyWord[row.frequency].toLowerCase()} indicators of {row.agencyName}
            </option>
            <option value="one">{row.indicatorCode} alone</option>
          </SelectField>
        )}
        <TextField
          id="schedule-due"
          label="Days after the end of the period"
          inputMode="numeric"
          value={due}
          onChange={(event) => setDue(event.target.value)}
          problem={tried ? dueDays.problem : undefined}
        />
        <TextField
          id="schedule-grace"
          label="Days of grace, before it counts as late"
          inputMode="numeric"
          value={grace}
          onChange={(event) => setGrace(event.target.value)}
          problem={tried ? graceDays.problem : undefined}
        />
        <SelectField
          id="schedule-from"
          label="From the period"
          value={fromPeriod}
          onChange={(event) => setFromPeriod(event.target.value)}
        >
          {periods.map(({ periodStart, label }) => (
            <option key={periodStart} value={periodStart}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="schedule-deputy"
          label="Enters while the usual person is away"
          value={deputy}
          onChange={(event) => setDeputy(event.target.value)}
        >
          <option value="">Nobody named</option>
          {members.map(({ memberId, name }) => (
            <option key={memberId} value={memberId}>
              {name}
            </option>
          ))}
        </SelectField>
        <div className="button-row">
          <Button type="submit" look="primary" busy={act.set.isPending}>
            {list.mayAgree ? 'Set' : 'Propose to the manager'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
