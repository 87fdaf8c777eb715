import { useState } from 'react'
import { counted, listed } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { PlaceFields } from '../../parts/place-fields.tsx'
import { usePlaces } from '../../parts/use-places.ts'
import { SelectField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { Entry } from './catalogue-filter.ts'

const sameGoal = 'same'

type Props = { entries: readonly Entry[]; onClose: () => void; onDone: (sentence: string) => void }

/** Takes what was chosen as drafts, under one goal or each under its own, reported by one agency; each can be moved later. */
export function AdoptDialog({ entries, onClose, onDone }: Props) {
  const { goals, agencies } = usePlaces()
  const [ids] = useState(() => new Map(entries.map(({ code }) => [code, newId()])))
  const [goalOf, setGoalOf] = useState<ReadonlyMap<string, string>>(new Map())
  const sectors = new Set(entries.map(({ sector }) => sector))
  const usual = agencies.filter(({ sector }) => sectors.size === 1 && sectors.has(sector))
  const form = useForm({
    name: 'adopt',
    labels: { goalCode: 'Goal', agencyCode: 'Who reports them', headline: 'Headline' },
    of: null,
    text: () => ({
      goalCode: '',
      agencyCode: usual.length === 1 ? (usual[0]?.code ?? '') : '',
      headline: 'yes',
    }),
    read: ({ goalCode, agencyCode, headline }) => ({
      input: {
        indicators: entries.map(({ code }) => ({
          id: ids.get(code) ?? newId(),
          catalogueCode: code,
          goalCode: (goalOf.get(code) ?? goalCode) || null,
          reportingAgencyCode: agencyCode === '' ? null : agencyCode,
          headline: headline === 'yes',
        })),
      },
      problems: [],
    }),
    act: useAct(useProcedures().indicator.adopt.mutationOptions(), {
      onDone: ({ adopted, present }) =>
        onDone(
          [
            adopted.length === 0
              ? ''
              : `${counted(adopted.length, 'draft')} taken from the catalogue: they count once the board agrees them.`,
            present.length === 0 ? '' : `There already: ${listed(present)}.`,
          ]
            .join(' ')
            .trim(),
        ),
    }),
  })
  return (
    <FormDialog
      title={`Take ${counted(entries.length, 'indicator')} from the catalogue`}
      form={form}
      confirm="Take as drafts"
      onClose={onClose}
    >
      {entries.length === 1 && <p>{listed(entries.map(({ name, code }) => `${name} (${code})`))}.</p>}
      <PlaceFields
        goal={form.field('goalCode')}
        agency={form.field('agencyCode')}
        headline={form.field('headline')}
        goals={goals}
        agencies={agencies}
      />
      {entries.length > 1 && (
        <fieldset className="adopt-goals">
          <legend>Each under its own goal</legend>
          {entries.map(({ code, name }) => (
            <SelectField
              key={code}
              id={`adopt-goal-${code}`}
              label={`${name} (${code})`}
              value={goalOf.get(code) ?? sameGoal}
              onChange={({ target }) => {
                const after = new Map(goalOf)
                if (target.value === sameGoal) after.delete(code)
                else after.set(code, target.value)
                setGoalOf(after)
              }}
            >
              <option value={sameGoal}>As chosen above</option>
              <option value="">No goal yet</option>
              {goals.map((goal) => (
                <option key={goal.code} value={goal.code}>
                  {goal.code} {goal.wording}
                </option>
              ))}
            </SelectField>
          ))}
        </fieldset>
      )}
    </FormDialog>
  )
}
