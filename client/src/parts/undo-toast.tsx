import { refusalSentence } from '../base/refusal.ts'
import type { Act } from '../base/use-act.ts'
import { Toast } from '../ui/toast/toast.tsx'

type Props<Input, Answer> = {
  /** What was done, in words. */
  children: string
  act: Pick<Act<Input, Answer>, 'send' | 'error'>
  /** What takes it back; once it is done, the act closes this. */
  input: Input
  onClose: () => void
}

/** What was done, with the act that takes it back; where that is refused, it says why. */
export function UndoToast<Input, Answer>({ children, act, input, onClose }: Props<Input, Answer>) {
  return (
    <Toast action={{ word: 'Undo', run: () => void act.send(input) }} onClose={onClose}>
      {act.error === null ? children : refusalSentence(act.error)}
    </Toast>
  )
}
