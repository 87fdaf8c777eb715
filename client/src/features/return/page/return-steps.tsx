import { plainSteps } from '@roundtable/shared/plain/plain-entry.ts'
import { usePlain } from '../../../parts/plain.ts'
import { returnSteps, stepOf } from '../row/return-words.ts'
import type { Sheet } from '../row/sheet.ts'

export function ReturnSteps({ sheet }: { sheet: Sheet }) {
  const now = stepOf(sheet)
  const steps = usePlain() ? plainSteps : returnSteps
  return (
    <ol className="return-steps" aria-label="Where it stands">
      {steps.map((step, at) => (
        <li key={step} aria-current={at === now ? 'step' : undefined}>
          {at + 1} {step}
          {at < now && <span className="unseen">, done</span>}
        </li>
      ))}
    </ol>
  )
}
