import type { Connecting } from '../../../base/account.ts'
import { LeaveButton } from '../leave-button.tsx'

/** For who has just given the password they had until now, once. */
export function ConnectAccount({ connecting: { token, agencyName, sentence } }: { connecting: Connecting }) {
  return (
    <>
      <p>{sentence}</p>
      <p>
        Sign in there now with the account you have from {agencyName}. It is connected to what you have here
        by that, and your password goes.
      </p>
      <LeaveButton starting={{ connect: token }}>Sign in there and connect it</LeaveButton>
    </>
  )
}
