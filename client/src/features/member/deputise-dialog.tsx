import { isDay } from '@roundtable/shared/base/period.ts'
import { useState } from 'react'
import { fieldProblemsOf, refusalSentence } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Message } from '../../ui/message.tsx'
import type { Seat } from './seat.ts'

type Props = {
  seat: Seat
  /** Seats that are active now. */
  others: readonly Seat[]
  today: string
  onClose: () => void
  onDone: (sentence: string) => void
}

/** Somebody else has the rights of this seat for a time, and what they do says so. */
export function DeputiseDialog({ seat, others, today, onClose, onDone }: Props) {
  const [deputyMemberId, setDeputy] = useState('')
  const [fromDay, setFrom] = useState(today)
  const [untilDay, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const deputy = others.find((each) => each.id === deputyMemberId)
  const deputise = useAct(useProcedures().member.deputise.mutationOptions(), {
    onDone: () => onDone(`${deputy?.name ?? 'Somebody'} deputises for ${seat.name}.`),
  })
  const sent = fieldProblemsOf(deputise.error)
  const problem = {
    deputy: deputy === undefined ? 'Choose who deputises.' : undefined,
    from: isDay(fromDay) ? undefined : 'Choose the first day.',
    until: !isDay(untilDay)
      ? 'Choose the last day.'
      : untilDay < fromDay
        ? 'The last day cannot be before the first.'
        : sent.find((each) => each.field === 'untilDay')?.sentence,
  }
  const first = Object.values(problem).find((each) => each !== undefined)
  const near = others.filter((each) => each.agencyCode === seat.agencyCode && each.id !== seat.id)
  const far = others.filter((each) => each.agencyCode !== seat.agencyCode)
  return (
    <Dialog title={`Deputise for ${seat.name}`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if ((first !== undefined && sent.length === 0) || deputise.isPending) return
          void deputise.send({ id: seat.id, version: seat.version, deputyMemberId, fromDay, untilDay })
        }}
      >
        <p>
          The deputy has the rights of {seat.title}, {seat.agencyName}, from the first to the last day.
          Everything they do in this seat says so.
        </p>
        {deputise.error !== null && sent.length === 0 && (
          <Message tone="problem">{refusalSentence(deputise.error)}</Message>
        )}
        <SelectField
          id="deputy-person"
          label="Deputy"
          value={deputyMemberId}
          problem={tried ? problem.deputy : undefined}
          onChange={(event) => setDeputy(event.target.value)}
        >
          <option value="">Choose somebody</option>
          {[...near, ...far].map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}, {each.title}, {each.agencyName}
            </option>
          ))}
        </SelectField>
        <TextField
          id="deputy-from"
          type="date"
          label="First day"
          value={fromDay}
          problem={tried ? problem.from : undefined}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          id="deputy-until"
          type="date"
          label="Last day"
          value={untilDay}
          problem={tried ? problem.until : undefined}
          onChange={(event) => setUntil(event.target.value)}
        />
        <div className="button-row">
          <Button type="submit" look="primary" busy={deputise.isPending}>
            Deputise
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
