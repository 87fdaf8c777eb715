import { changeAccount } from '../../base/account.ts'
import { Button } from '../../ui/button.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { useEnter } from './use-enter.ts'

type Props = { token: string; email: string; onDone: () => void }

/** One press, so that no mail program that follows links confirms it by itself. */
export function ConfirmEmail({ token, email, onDone }: Props) {
  const confirm = useEnter(changeAccount, onDone)
  return (
    <>
      <p>From then on you sign in with {email}.</p>
      <RefusalMessage error={confirm.error} />
      <Button look="primary" busy={confirm.isPending} onClick={() => void confirm.send({ token })}>
        Confirm this address
      </Button>
    </>
  )
}
