import { type MergingField, problemsOfMerging } from '@roundtable/shared/member/agency-form.ts'
import { useQuery } from '@tanstack/react-query'
import { listed } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Agency } from './seat/seat.ts'

type Props = {
  agency: Agency
  agencies: readonly Agency[]
  today: string
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<MergingField, Agency>()

/** Two agencies become one: what passes is said before it is done. */
export function MergeAgencyDialog({ agency, agencies, today, onClose, onDone }: Props) {
  const procedures = useProcedures()
  const others = agencies.filter(
    ({ code, state, administers }) => code !== agency.code && state === 'current' && !administers,
  )
  const form = useForm({
    name: 'merge-agency',
    labels: { into: 'The agency that remains', fromDay: 'From which day', reason: 'Why' },
    of: agency,
    text: () => ({ into: '', fromDay: today, reason: '' }),
    read: (text, { code, version }) => ({
      input: { ...text, code, version },
      problems: problemsOfMerging(text, { today }),
    }),
    act: useAct(procedures.agency.merge.mutationOptions(), {
      onDone: (_, { into }) => {
        const name = others.find(({ code }) => code === into)?.name ?? into
        onDone(`${agency.name} is part of ${name}.`)
      },
    }),
    unsent: { forms: unsent, about: agency.code },
  })
  const { into } = form.texts
  const plan = useQuery({
    ...procedures.agency.mergePlan.queryOptions({ code: agency.code, into }),
    enabled: into !== '',
  })
  return (
    <FormDialog
      title={`${agency.name} becomes part of another agency`}
      form={form}
      confirm="Make them one"
      look="danger"
      onClose={onClose}
    >
      <p>
        What is open or in force passes to the agency that remains; what is over keeps the name it has. It can
        be undone while nothing has happened to what passed; if {agency.name} comes back later, what has
        passed stays where it is.
      </p>
      <AgencyChoice {...form.field('into')} agencies={others} />
      {into !== '' && (plan.data === undefined ? <Skeleton height="3rem" /> : <Plan plan={plan.data} />)}
      <DateField {...form.day('fromDay')} max={today} />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={3} />
    </FormDialog>
  )
}

function Plan({ plan: { passes, ends, obstacles } }: { plan: Outputs['agency']['mergePlan'] }) {
  return (
    <div className="merge-plan">
      {obstacles.length > 0 && (
        <>
          <p>
            <strong>This stands against it: something would be lost.</strong>
          </p>
          <ul>
            {obstacles.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {passes.length === 0
          ? 'Nothing of it is open or in force.'
          : `Passes: ${listed(passes.map(({ what, count }) => `${what} ${count}`))}.`}
      </p>
      {ends.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
