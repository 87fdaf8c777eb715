import { problemsOfThresholds, type Thresholds } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { useState } from 'react'
import { refusalSentence } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemSummary, TextArea, TextField } from '../../ui/field.tsx'
import { Message } from '../../ui/message.tsx'
import type { DisclosureView } from './disclosure-view.ts'

const fields = [
  ['smallCount', 'Hide counts from 1 to', 'Zero is always shown. From 3 to 50.'],
  ['smallDenominator', 'Hide percentages and rates of this many or fewer', 'From 5 to 200.'],
  ['roundCountsTo', 'Round counts for the public to', 'From 5 to 100.'],
] as const satisfies (readonly [keyof Thresholds, string, string])[]

type Props = { view: DisclosureView; onDone: () => void }

/** A new version of the rules; nothing is looser than what hides a child at all. */
export function ReviseRulesForm({ view, onDone }: Props) {
  const { disclosure } = useProcedures()
  const revise = useAct(disclosure.revise.mutationOptions(), {
    brings: (now, put) => put(disclosure.get.queryKey(), now),
    onDone,
  })
  const [text, setText] = useState({
    smallCount: `${view.smallCount}`,
    smallDenominator: `${view.smallDenominator}`,
    roundCountsTo: `${view.roundCountsTo}`,
  })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const read: Thresholds = {
    smallCount: wholeNumber(text.smallCount),
    smallDenominator: wholeNumber(text.smallDenominator),
    roundCountsTo: wholeNumber(text.roundCountsTo),
  }
  const problems = [
    ...problemsOfThresholds(read),
    ...(reason.trim() === '' ? [{ field: 'reason' as const, sentence: 'Say why the rules change.' }] : []),
  ]
  const problem = (field: string) =>
    tried ? problems.find((each) => each.field === field)?.sentence : undefined
  return (
    <form
      noValidate
      className="disclosure-form"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (problems.length > 0 || revise.isPending) return
        void revise.send({ version: view.version, ...read, reason: reason.trim() })
      }}
    >
      {tried && problems.length > 0 && (
        <ProblemSummary
          problems={problems.map(({ field, sentence }) => ({ field: `rules-${field}`, sentence }))}
        />
      )}
      {revise.error !== null && <Message tone="problem">{refusalSentence(revise.error)}</Message>}
      {fields.map(([field, label, hint]) => (
        <TextField
          key={field}
          id={`rules-${field}`}
          label={label}
          hint={hint}
          inputMode="numeric"
          autoComplete="off"
          value={text[field]}
          onChange={(event) => setText((before) => ({ ...before, [field]: event.target.value }))}
          problem={problem(field)}
        />
      ))}
      <TextArea
        id="rules-reason"
        label="Why the rules change"
        hint="It stands beside this version for good."
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        problem={problem('reason')}
      />
      <Button type="submit" look="primary" busy={revise.isPending}>
        Save as version {`${view.version + 1}`}
      </Button>
    </form>
  )
}

const wholeNumber = (text: string): number =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
