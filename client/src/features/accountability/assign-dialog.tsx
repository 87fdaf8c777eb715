import {
  type AccountabilityField,
  problemsOfAccountability,
} from '@roundtable/shared/accountability/accountability-form.ts'
import {
  accountabilityKinds,
  accountabilityMeaning,
  accountabilityWord,
} from '@roundtable/shared/accountability/accountability-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { oneOf } from '../../base/view-state.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { PersonChoice } from '../../parts/person-choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { cellOf, type Matrix } from './answer-words.ts'

export type Assigning = {
  goalCode: string | null
  indicatorCodes: string[]
  agencyCode: string
  /** What it is for, in words. */
  subject: string
}
type Props = { matrix: Matrix; about: Assigning; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<AccountabilityField, Assigning>()

const labels = {
  agencyCode: 'Agency',
  kind: 'Part',
  title: 'Named role',
  memberId: 'Person with this role now',
}

/** An agency's part in a goal or an indicator: one agency, one named role, and the person who has it. */
export function AssignDialog({ matrix, about, onClose, onDone }: Props) {
  const goal = matrix.goals.find((each) => each.code === about.goalCode)
  const { goalCode, indicatorCodes, subject } = about
  const now = goal === undefined ? undefined : cellOf(goal, about.agencyCode)
  const isOpen = goal === undefined || goal.nobody
  const procedures = useProcedures()
  const people = useQuery(procedures.member.list.queryOptions())
  const seatsOf = (agencyCode: string) =>
    (people.data ?? []).filter((each) => each.agencyCode === agencyCode && each.endedAt === null)
  const form = useForm({
    name: 'assign',
    labels,
    of: about,
    text: ({ agencyCode }) => ({
      agencyCode,
      kind: now?.kind ?? (isOpen ? 'accountable' : 'responsible'),
      title: now?.title ?? '',
      memberId: '',
    }),
    read: (text) => {
      const kind = oneOf(text.kind, accountabilityKinds)
      const memberId = seatsOf(text.agencyCode).find(({ id }) => id === text.memberId)?.id ?? null
      return {
        input: kind === undefined ? null : { goalCode, indicatorCodes, ...text, kind, memberId },
        problems: problemsOfAccountability(text),
      }
    },
    act: useAct(procedures.accountability.assign.mutationOptions(), {
      brings: (matrixNow, put) => put(procedures.accountability.matrix.queryKey(), matrixNow),
      onDone: (_, { agencyCode, kind }) => {
        const agency = matrix.agencies.find(({ code }) => code === agencyCode)?.name ?? ''
        onDone(`${agency}: ${accountabilityWord(kind).toLowerCase()}, ${subject}.`)
      },
    }),
    unsent: { forms: unsent, about: `${goalCode} ${indicatorCodes.join(' ')} ${about.agencyCode}` },
  })
  const seats = seatsOf(form.texts.agencyCode)
  return (
    <FormDialog title={`Accountability for ${subject}`} form={form} confirm="Assign" onClose={onClose}>
      <AgencyChoice {...form.field('agencyCode')} agencies={matrix.agencies} />
      <SelectField
        {...form.field('kind')}
        hint="Exactly one agency is accountable; whoever was before ends in the same moment."
      >
        {accountabilityKinds.map((each) => (
          <option key={each} value={each}>
            {accountabilityWord(each)}: {accountabilityMeaning(each)}
          </option>
        ))}
      </SelectField>
      <TextField {...form.field('title')} hint="For example: Head of care leaving" />
      <PersonChoice
        {...form.field('memberId')}
        nobody="Nobody named"
        people={seats.map(({ id, name, title }) => ({ id, name, post: title }))}
      />
    </FormDialog>
  )
}
