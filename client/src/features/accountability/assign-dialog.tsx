import {
  accountabilityKinds,
  accountabilityMeaning,
  accountabilityWord,
} from '@roundtable/shared/accountability/accountability-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalSentence } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { oneOf } from '../../base/view-state.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Message } from '../../ui/message.tsx'
import { cellOf, type Matrix } from './answer-words.ts'

export type Assigning = { goalCode: string | null; indicatorCode: string | null; agencyCode: string }
type Props = { matrix: Matrix; about: Assigning; onClose: () => void; onDone: (sentence: string) => void }

/** An agency's part in a goal or an indicator: one agency, one named role, and the person who has it. */
export function AssignDialog({ matrix, about, onClose, onDone }: Props) {
  const goal = matrix.goals.find((each) => each.code === about.goalCode)
  const indicator = matrix.indicatorsWithoutAnyone.find((each) => each.code === about.indicatorCode)
  const standing = goal === undefined ? undefined : cellOf(goal, about.agencyCode)
  const [agencyCode, setAgency] = useState(about.agencyCode)
  const [kind, setKind] = useState(
    standing?.kind ?? (goal === undefined || goal.nobody ? 'accountable' : 'responsible'),
  )
  const [title, setTitle] = useState(standing?.title ?? '')
  const [memberId, setMember] = useState('')
  const [tried, setTried] = useState(false)
  const procedures = useProcedures()
  const people = useQuery(procedures.member.list.queryOptions())
  const here = (people.data ?? []).filter((each) => each.agencyCode === agencyCode && each.endedAt === null)
  const subject = goal?.wording ?? indicator?.name ?? ''
  const agencyName = matrix.agencies.find((each) => each.code === agencyCode)?.name ?? ''
  const assign = useAct(procedures.accountability.assign.mutationOptions(), {
    brings: (now, put) => put(procedures.accountability.matrix.queryKey(), now),
    onDone: () => onDone(`${agencyName}: ${accountabilityWord(kind).toLowerCase()}, ${subject}.`),
  })
  const problem = {
    agency: agencyCode === '' ? 'Choose an agency.' : undefined,
    title: title.trim() === '' ? 'Name the role: it stays when the person changes.' : undefined,
  }
  return (
    <Dialog title={`Accountability for “${subject}”`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (problem.agency !== undefined || problem.title !== undefined || assign.isPending) return
          const { goalCode, indicatorCode } = about
          const named = here.some((each) => each.id === memberId) ? memberId : null
          void assign.send({
            goalCode,
            indicatorCode,
            agencyCode,
            kind,
            title: title.trim(),
            memberId: named,
          })
        }}
      >
        {assign.error !== null && <Message tone="problem">{refusalSentence(assign.error)}</Message>}
        <SelectField
          id="assign-agency"
          label="Agency"
          value={agencyCode}
          problem={tried ? problem.agency : undefined}
          onChange={(event) => setAgency(event.target.value)}
        >
          <option value="">Choose an agency</option>
          {matrix.agencies.map((agency) => (
            <option key={agency.code} value={agency.code}>
              {agency.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="assign-kind"
          label="Part"
          hint="Exactly one agency is accountable; whoever was before ends in the same moment."
          value={kind}
          onChange={(event) => setKind(oneOf(event.target.value, accountabilityKinds) ?? kind)}
        >
          {accountabilityKinds.map((each) => (
            <option key={each} value={each}>
              {accountabilityWord(each)}: {accountabilityMeaning(each)}
            </option>
          ))}
        </SelectField>
        <TextField
          id="assign-title"
          label="Named role"
          hint="For example: Head of care leaving"
          maxLength={200}
          value={title}
          problem={tried ? problem.title : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <SelectField
          id="assign-person"
          label="Person with this role now"
          value={memberId}
          onChange={(event) => setMember(event.target.value)}
        >
          <option value="">Nobody named</option>
          {here.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}, {member.title}
            </option>
          ))}
        </SelectField>
        <div className="button-row">
          <Button type="submit" look="primary" busy={assign.isPending}>
            Assign
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
