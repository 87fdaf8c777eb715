import type { AccountRefused } from '../../base/account.ts'
import { type Starting, startSignIn } from '../../base/sign-in/single-sign-on.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'

type Props = { starting: Starting; children: string }

/** Leads to the sign-in of an agency. */
export function LeaveButton({ starting, children }: Props) {
  const leave = useAct<Starting, void, AccountRefused>({ mutationFn: startSignIn })
  return (
    <>
      <RefusalMessage error={leave.error} />
      <Button look="primary" busy={leave.isPending} onClick={() => void leave.send(starting)}>
        {children}
      </Button>
    </>
  )
}
