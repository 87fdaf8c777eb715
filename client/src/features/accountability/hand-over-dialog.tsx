import {
  type HandOverField,
  problemsOfHandOver,
} from '@roundtable/shared/accountability/accountability-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { PersonChoice } from '../../parts/person-choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { type AnswerRow, subjectOf } from './answer-words.ts'

type Props = {
  answers: readonly AnswerRow[]
  agencies: readonly { code: string; name: string }[]
  today: string
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<HandOverField, readonly AnswerRow[]>()

const labels = {
  agencyCode: 'To which agency',
  title: 'Named role',
  memberId: 'Person with this role now',
  fromDay: 'From which day',
  reason: 'Why',
}

/** What was chosen goes to another agency, or another named role, from a day on. */
export function HandOverDialog({ answers, agencies, today, onClose, onDone }: Props) {
  const procedures = useProcedures()
  const people = useQuery(procedures.member.list.queryOptions())
  const seatsOf = (agencyCode: string) =>
    (people.data ?? []).filter((each) => each.agencyCode === agencyCode && each.endedAt === null)
  const subject = subjectOf(answers)
  const ids = answers.map(({ id }) => id)
  const form = useForm({
    name: 'hand-over',
    labels,
    of: answers,
    text: () => ({ agencyCode: '', title: '', memberId: '', fromDay: today, reason: '' }),
    read: (text) => {
      const memberId = seatsOf(text.agencyCode).find(({ id }) => id === text.memberId)?.id ?? null
      return { input: { ids, ...text, memberId }, problems: problemsOfHandOver(text, { today }) }
    },
    act: useAct(procedures.accountability.handOver.mutationOptions(), {
      onDone: (_, { agencyCode }) => {
        const agency = agencies.find(({ code }) => code === agencyCode)?.name ?? agencyCode
        onDone(`Handed over to ${agency}: ${subject}.`)
      },
    }),
    unsent: { forms: unsent, about: ids.join(' ') },
  })
  return (
    <FormDialog title={`Hand over ${subject}`} form={form} confirm="Hand over" onClose={onClose}>
      <WhoHasIt answers={answers} />
      <AgencyChoice {...form.field('agencyCode')} agencies={agencies} />
      <TextField {...form.field('title')} hint="For example: Head of care leaving" />
      <PersonChoice
        {...form.field('memberId')}
        nobody="Nobody named"
        people={seatsOf(form.texts.agencyCode).map(({ id, name, title }) => ({ id, name, post: title }))}
      />
      <DateField {...form.day('fromDay')} max={today} />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={3} />
    </FormDialog>
  )
}

/** Who has each of these now. */
export function WhoHasIt({ answers }: { answers: readonly AnswerRow[] }) {
  return (
    <ul className="answers-chosen">
      {answers.map(({ id, subjectCode, agencyName, title }) => (
        <li key={id}>
          <strong>{subjectCode}</strong> {agencyName}, {title}
        </li>
      ))}
    </ul>
  )
}
