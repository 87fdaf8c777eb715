import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useState } from 'react'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { UndoToast } from '../../../parts/undo-toast.tsx'
import { usePlaces } from '../../../parts/use-places.ts'
import { SelectField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'

type Props = { view: IndicatorView; onClose: () => void }

/** Under which goal it stands, and whether the board sees it on the scorecard. */
export function PlaceDialog({ view, onClose }: Props) {
  const { goals } = usePlaces()
  const [before, setBefore] = useState<IndicatorView | null>(null)
  const undo = useAct(useProcedures().indicator.place.mutationOptions(), { onDone: onClose })
  const form = useForm({
    name: 'place',
    labels: { goalCode: 'Goal', headline: 'Headline' },
    of: view,
    text: ({ goalCode, headline }) => ({ goalCode: goalCode ?? '', headline: headline ? 'yes' : 'no' }),
    read: ({ goalCode, headline }, { code }) => ({
      input: { code, goalCode: goalCode === '' ? null : goalCode, headline: headline === 'yes' },
      problems: [],
    }),
    act: useAct(useProcedures().indicator.place.mutationOptions(), { onDone: () => setBefore(view) }),
  })
  if (before !== null) {
    const { code, goalCode, headline } = before
    return (
      <UndoToast act={undo} input={{ code, goalCode, headline }} onClose={onClose}>
        {`${code} is moved.`}
      </UndoToast>
    )
  }
  return (
    <FormDialog title={`Where ${view.code} stands`} form={form} confirm="Save" onClose={onClose}>
      <SelectField {...form.field('goalCode')} hint="Pages read as at an earlier moment keep where it stood.">
        <option value="">No goal</option>
        {goals.map(({ code, wording }) => (
          <option key={code} value={code}>
            {code} {wording}
          </option>
        ))}
      </SelectField>
      <SelectField {...form.field('headline')} hint="Headline indicators stand on the scorecard.">
        <option value="yes">Yes, on the scorecard</option>
        <option value="no">No</option>
      </SelectField>
    </FormDialog>
  )
}
