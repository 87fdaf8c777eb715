import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import { type AccountRefused, type Invitation, openInvitation } from '../../base/account.ts'
import { useAct } from '../../base/use-act.ts'
import { CodeForm } from './code-form.tsx'

type Opened = { code: string; invitation: Invitation }
type Props = { token: string; onOpened: (opened: Opened) => void }

/** The code that a second keeper handed over: with the link it opens the invitation. */
export function InvitationCode({ token, onOpened }: Props) {
  const open = useAct<{ token: string; code: string }, Invitation, AccountRefused>(
    { mutationFn: openInvitation },
    { onDone: (invitation, { code }) => onOpened({ code, invitation }) },
  )
  return (
    <CodeForm
      name="code"
      label="Code"
      hint="Twelve letters and digits, such as K7QX-4M2P-9DBR."
      confirm="Go on"
      of={token}
      read={(code) => ({ input: { token, code }, problems: problemsOfCode({ code }) })}
      act={open}
    />
  )
}
