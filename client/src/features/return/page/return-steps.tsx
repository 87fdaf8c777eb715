import { returnSteps, stepOf } from '../row/return-words.ts'
import type { Sheet } from '../row/sheet.ts'

export function ReturnSteps({ sheet }: { sheet: Sheet }) {
  const now = stepOf(sheet)
  return (
    <ol className="return-steps" aria-label="Where this return stands">
      {returnSteps.map((step, at) => (
        <li key={step} aria-current={at === now ? 'step' : undefined}>
          {at + 1} {step}
          {at < now && <span className="unseen">, done</span>}
        </li>
      ))}
    </ol>
  )
}
