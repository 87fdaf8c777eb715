import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { pastedProfile } from '@roundtable/shared/target/pasted-profile.ts'
import { requiredBounds } from '@roundtable/shared/target/target-form.ts'
import { targetInForce } from '@roundtable/shared/target/target-in-force.ts'
import {
  type ProfileSide,
  profileField,
  profilePeriods,
  readProfile,
  typedPeriods,
} from '@roundtable/shared/target/target-profile.ts'
import { type ClipboardEvent, useState } from 'react'
import { copiedCells } from '../../../base/copied-cells.ts'
import { counted, listed } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { CellField } from '../../../ui/form/cell-field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { NumberField } from '../../../ui/form/number-field.tsx'
import { Message } from '../../../ui/message.tsx'
import { targetStarts } from './target-starts.ts'

type Props = { view: IndicatorView; onClose: () => void; onDone: (count: number) => void }

const unsent = unsentForms<string, IndicatorView>()
const sideWords = { low: 'At least', high: 'At most' } as const

/** A value for each of several periods, typed or pasted, with one tolerance and one reason: a proposal for each. */
export function ProposeProfileDialog({ view, onClose, onDone }: Props) {
  const [said, setSaid] = useState<string | null>(null)
  const { code, seriesId, frequency } = view
  const unit = view.unitSign.trim()
  const sides = requiredBounds(view.polarity)
  const starts = profilePeriods(frequency, targetStarts(view).usual).map(({ start }) => start)
  const agreed = view.targets.filter(({ state }) => state === 'agreed')
  const labelOf = (start: string) => periodLabel(frequency, start)
  const fields = starts.flatMap((start) => sides.map((side) => profileField(start, side)))
  const form = useForm({
    name: 'profile',
    labels: Object.fromEntries([
      ...starts.flatMap((start) =>
        sides.map((side) => [
          profileField(start, side),
          `${labelOf(start)}, ${sideWords[side].toLowerCase()}`,
        ]),
      ),
      ['tolerance', 'Tolerance'],
      ['rationale', 'Why these targets'],
    ]),
    of: view,
    text: () => Object.fromEntries([...fields, 'tolerance', 'rationale'].map((field) => [field, ''])),
    read: (texts) => {
      const { targets, problems } = readProfile(texts, starts, view)
      const input = {
        rationale: texts.rationale ?? '',
        targets: targets.map((target) => ({ code, seriesId, ...target })),
      }
      return { input, problems }
    },
    act: useAct(useProcedures().target.propose.mutationOptions(), {
      onDone: (_, { targets }) => onDone(targets.length),
    }),
    unsent: { forms: unsent, about: `${seriesId} profile` },
  })
  const count = typedPeriods(form.texts, starts, view).length

  function paste(event: ClipboardEvent<HTMLInputElement>, start: string, side: ProfileSide): void {
    const cells = copiedCells(event.clipboardData.getData('text/plain'))
    if (cells.length === 0 || (cells.length === 1 && cells[0]?.length === 1)) return
    event.preventDefault()
    const { texts, left } = pastedProfile(cells, { frequency, starts, sides }, { start, side })
    for (const [field, text] of Object.entries(texts)) form.type(field, text)
    const taken = `${counted(Object.keys(texts).length, 'value')} pasted.`
    setSaid(left.length === 0 ? taken : `${taken} Left out, as it has no place here: ${listed(left)}.`)
  }
  return (
    <FormDialog
      title={`Propose targets for several periods of ${view.name}`}
      form={form}
      confirm={count === 0 ? 'Propose' : `Propose ${counted(count, 'target')}`}
      refusedBecause={count === 0 ? 'Type at least one target.' : null}
      onClose={onClose}
    >
      <p>
        Each counts from its period until the next one. Cells copied from a spreadsheet can be pasted, with
        their periods or without; a period left empty keeps the target before it.
      </p>
      {said !== null && <Message onClose={() => setSaid(null)}>{said}</Message>}
      <DataTable caption="Targets by period" className="profile-table">
        <thead>
          <tr>
            <ColumnHead>From</ColumnHead>
            <ColumnHead>Agreed so far</ColumnHead>
            {sides.map((side) => (
              <ColumnHead key={side}>
                {sideWords[side]}
                {unit !== '' && <span className="quiet"> {unit}</span>}
              </ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {starts.map((start) => (
            <tr key={start}>
              <RowHead>{labelOf(start)}</RowHead>
              <td>{targetInForce(agreed, start)?.text ?? <span className="quiet">None</span>}</td>
              {sides.map((side) => (
                <td key={side}>
                  <CellField
                    {...form.field(profileField(start, side))}
                    unit={unit}
                    onPaste={(event) => paste(event, start, side)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <NumberField
        {...form.field('tolerance')}
        hint="How far short still counts as within tolerance, in every period. Leave empty for none."
        unit={unit}
      />
      <TextArea
        {...form.field('rationale')}
        hint="How they were arrived at. It stands beside each target for as long as it counts."
      />
    </FormDialog>
  )
}
