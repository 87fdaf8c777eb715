import { counted, listed } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { AgreeDialog } from '../../../parts/agree-dialog.tsx'
import type { IndicatorDraft } from './indicator-draft.ts'

type Props = {
  indicators: readonly IndicatorDraft[]
  onClose: () => void
  onDone: (sentence: string) => void
}

/** The board agrees one draft or several at a named meeting. */
export function AgreeIndicatorsDialog({ indicators, onClose, onDone }: Props) {
  const codes = indicators.map(({ code }) => code)
  return (
    <AgreeDialog
      title={
        indicators.length === 1 ? `Agree ${codes[0]}` : `Agree ${counted(indicators.length, 'indicator')}`
      }
      of={indicators}
      about={codes.join(' ')}
      read={(agreement, of) => ({ indicators: of.map(({ code, steps }) => ({ code, steps })), ...agreement })}
      act={useAct(useProcedures().indicator.agree.mutationOptions(), {
        onDone: () => onDone(`Agreed: ${listed(codes)}. Figures are asked for from the next return on.`),
      })}
      onClose={onClose}
    >
      <p>{listed(indicators.map(({ code, name }) => `${name} (${code})`))}.</p>
    </AgreeDialog>
  )
}
