import { problemsOfAgreedIndicators } from '@roundtable/shared/indicator/indicator-form.ts'
import { counted, listed } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { IndicatorDraft } from './indicator-draft.ts'

type Props = {
  indicators: readonly IndicatorDraft[]
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<'meeting', readonly IndicatorDraft[]>()

/** The board agrees one draft or several at a named meeting. */
export function AgreeIndicatorsDialog({ indicators, onClose, onDone }: Props) {
  const codes = indicators.map(({ code }) => code)
  const form = useForm({
    name: 'agree-indicators',
    labels: { meeting: 'Where it was agreed' },
    of: indicators,
    text: () => ({ meeting: '' }),
    read: ({ meeting }, of) => ({
      input: { indicators: of.map(({ code, steps }) => ({ code, steps })), meeting },
      problems: problemsOfAgreedIndicators({ meeting }),
    }),
    act: useAct(useProcedures().indicator.agree.mutationOptions(), {
      onDone: () => onDone(`Agreed: ${listed(codes)}. Figures are asked for from the next return on.`),
    }),
    unsent: { forms: unsent, about: codes.join(' ') },
  })
  return (
    <FormDialog
      title={
        indicators.length === 1 ? `Agree ${codes[0]}` : `Agree ${counted(indicators.length, 'indicator')}`
      }
      form={form}
      confirm="Agree"
      onClose={onClose}
    >
      <p>{listed(indicators.map(({ code, name }) => `${name} (${code})`))}.</p>
      <TextField
        {...form.field('meeting')}
        hint="The meeting and the item, for example: Board of 14 September 2026, item 4"
      />
    </FormDialog>
  )
}
