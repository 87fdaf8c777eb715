import { useState } from 'react'
import { refusalSentence } from '../../../base/refusal.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemSummary, SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import { Message } from '../../../ui/message.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { boundsAsked, readTarget, type TargetProblem, type TargetText, targetStarts } from './target-draft.ts'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

const boundWord = {
  higher: { low: 'At least', high: 'At most' },
  lower: { low: 'At least', high: 'At most' },
  band: { low: 'From', high: 'To' },
  neutral: { low: 'From', high: 'To' },
} as const

/** A proposal is open to every member; it counts when the board has agreed it. */
export function ProposeTargetDialog({ view, onClose, onDone }: Props) {
  const propose = useAct(useProcedures().indicator.proposeTarget.mutationOptions(), { onDone })
  const starts = targetStarts(view)
  const [text, setText] = useState<TargetText>({
    fromPeriod: starts[1]?.start ?? '',
    low: '',
    high: '',
    tolerance: '',
    rationale: '',
  })
  const [problems, setProblems] = useState<TargetProblem[]>([])
  const problem = (field: keyof TargetText) => problems.find((each) => each.field === field)?.sentence
  const type = (part: Partial<TargetText>) => setText((before) => ({ ...before, ...part }))
  const unit = view.unitSign === '' ? '' : ` (${view.unitSign.trim()})`
  return (
    <Dialog title={`Propose a target for ${view.name}`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const { read, problems: found } = readTarget(text, view)
          setProblems(found)
          if (found.length > 0 || propose.isPending) return
          const { code, seriesId } = view
          const rationale = text.rationale.trim()
          void propose.send({ code, seriesId, fromPeriod: text.fromPeriod, ...read, rationale })
        }}
      >
        {problems.length > 0 && (
          <ProblemSummary
            problems={problems.map(({ field, sentence }) => ({ field: `target-${field}`, sentence }))}
          />
        )}
        {propose.error !== null && <Message tone="problem">{refusalSentence(propose.error)}</Message>}
        <SelectField
          id="target-fromPeriod"
          label="From"
          value={text.fromPeriod}
          onChange={(event) => type({ fromPeriod: event.target.value })}
        >
          {starts.map(({ start, label }) => (
            <option key={start} value={start}>
              {label}
            </option>
          ))}
        </SelectField>
        {boundsAsked(view.polarity).map((side) => (
          <TextField
            key={side}
            id={`target-${side}`}
            label={`${boundWord[view.polarity][side]}${unit}`}
            inputMode="decimal"
            autoComplete="off"
            value={text[side]}
            onChange={(event) => type({ [side]: event.target.value })}
            problem={problem(side)}
          />
        ))}
        <TextField
          id="target-tolerance"
          label={`Tolerance${unit}`}
          hint="How far short still counts as within tolerance. Leave empty for none."
          inputMode="decimal"
          autoComplete="off"
          value={text.tolerance}
          onChange={(event) => type({ tolerance: event.target.value })}
          problem={problem('tolerance')}
        />
        <TextArea
          id="target-rationale"
          label="Why this target"
          hint="How it was arrived at. It stands beside the target for as long as it counts."
          maxLength={2000}
          value={text.rationale}
          onChange={(event) => type({ rationale: event.target.value })}
          problem={problem('rationale')}
        />
        <div className="button-row">
          <Button type="submit" look="primary" busy={propose.isPending}>
            Propose
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
