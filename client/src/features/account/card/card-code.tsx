import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import { type AccountRefused, type OpenedCard, openCard } from '../../../base/account.ts'
import { useAct } from '../../../base/use-act.ts'
import { CodeForm } from '../code-form.tsx'

type Props = { onOpened: (card: OpenedCard & { code: string }) => void }

/** The code on the card of a young person. */
export function CardCode({ onOpened }: Props) {
  const open = useAct<{ code: string }, OpenedCard, AccountRefused>(
    { mutationFn: openCard },
    { onDone: (card, { code }) => onOpened({ ...card, code }) },
  )
  return (
    <CodeForm
      name="card"
      label="Code on your card"
      hint="Twelve letters and digits."
      confirm="Go on"
      of=""
      read={(code) => ({ input: { code }, problems: problemsOfCode({ code }) })}
      act={open}
    />
  )
}
