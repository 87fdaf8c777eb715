import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { readTarget, requiredBounds, type TargetField } from '@roundtable/shared/target/target-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { NumberField } from '../../../ui/form/number-field.tsx'
import { targetStarts } from './target-starts.ts'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

const unsent = unsentForms<TargetField, IndicatorView>()

/** A proposal is open to every member; it counts when the board has agreed it. */
export function ProposeTargetDialog({ view, onClose, onDone }: Props) {
  const unit = view.unitSign.trim()
  const isBand = view.polarity === 'band'
  const { starts, usual } = targetStarts(view)
  const { code, seriesId } = view
  const form = useForm({
    name: 'target',
    labels: {
      fromPeriod: 'From',
      low: isBand ? 'Lower end' : 'At least',
      high: isBand ? 'Upper end' : 'At most',
      tolerance: 'Tolerance',
      rationale: 'Why this target',
    },
    of: view,
    text: () => ({ fromPeriod: usual, low: '', high: '', tolerance: '', rationale: '' }),
    read: (text) => {
      const { target, problems } = readTarget(text, view)
      return { input: { code, seriesId, ...target }, problems }
    },
    act: useAct(useProcedures().indicator.proposeTarget.mutationOptions(), { onDone }),
    unsent: { forms: unsent, about: seriesId },
  })
  return (
    <FormDialog title={`Propose a target for ${view.name}`} form={form} confirm="Propose" onClose={onClose}>
      <SelectField {...form.field('fromPeriod')}>
        {starts.map(({ start, label }) => (
          <option key={start} value={start}>
            {label}
          </option>
        ))}
      </SelectField>
      {requiredBounds(view.polarity).map((side) => (
        <NumberField key={side} {...form.field(side)} unit={unit} />
      ))}
      <NumberField
        {...form.field('tolerance')}
        hint="How far short still counts as within tolerance. Leave empty for none."
        unit={unit}
      />
      <TextArea
        {...form.field('rationale')}
        hint="How it was arrived at. It stands beside the target for as long as it counts."
      />
    </FormDialog>
  )
}
