import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { paths } from '../base/paths.ts'
import { useProcedures } from '../base/trpc.ts'
import { useAct } from '../base/use-act.ts'
import { CardsGiven } from '../features/account/card/cards-given.tsx'
import { EmailDialog } from '../features/account/email-dialog.tsx'
import { EndFactorDialog } from '../features/account/factor/end-factor-dialog.tsx'
import { StartFactorDialog } from '../features/account/factor/start-factor-dialog.tsx'
import { type Account, NameDialog } from '../features/account/name-dialog.tsx'
import { PasskeysSection } from '../features/account/passkey/passkeys-section.tsx'
import { PasswordDialog } from '../features/account/password-dialog.tsx'
import { mustProveAgain, ProveAgainDialog } from '../features/account/prove-again-dialog.tsx'
import { OutcomeMessage } from '../features/account/provider/outcome-message.tsx'
import { SessionsTable } from '../features/account/sessions-table.tsx'
import { Button } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/account/account.css'

export function AccountPage() {
  const account = useQuery(useProcedures().account.get.queryOptions())
  return (
    <QueryStates query={account} skeleton={<PageSkeleton rows={8} />}>
      {(data) => <Whole account={data} />}
    </QueryStates>
  )
}

type Open = 'name' | 'email' | 'password' | 'factor' | 'end-factor' | null

const aNumber = 'Here you have a number instead of a name, so that nobody learns who you are.'
const noAddress = 'You sign in with a name and need no address.'
const ofDemonstration = 'A person of the demonstration has no password.'
const atAgency = 'You sign in through your agency and have no password here.'

function Whole({ account }: { account: Account }) {
  const [open, setOpen] = useState<Open>(null)
  const [said, setSaid] = useState<string | null>(null)
  const queries = useQueryClient()
  const everywhere = useAct(useProcedures().account.endSessions.mutationOptions(), {
    isQuiet: true,
    onDone: () => {
      queries.clear()
      window.location.assign(paths.signIn)
    },
  })
  const done = (sentence: string) => {
    setOpen(null)
    setSaid(sentence)
  }
  const about = { account, onClose: () => setOpen(null), onDone: done }
  const { name, email, waitingEmail, hasPassword, factor, passkeys, proof } = account
  const unproven = proof === 'none' ? ofDemonstration : null
  const mustProve = open !== null && open !== 'name' && mustProveAgain(account)
  return (
    <>
      <PageHeader title="Your account" lead="It is the same in every partnership you sit in." />
      {proof === 'provider' && <OutcomeMessage />}
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      <dl className="account-facts">
        <dt>Name</dt>
        <dd>{name}</dd>
        <dd>
          <Button
            look="quiet"
            refusedBecause={account.signInName === null ? null : aNumber}
            onClick={() => setOpen('name')}
          >
            Change your name
          </Button>
        </dd>
        <dt>E-mail address</dt>
        <dd>
          {account.signInName === null ? email : `None; you sign in as ${account.signInName}`}
          {waitingEmail !== null && <span className="quiet"> ({waitingEmail} waits to be confirmed)</span>}
        </dd>
        <dd>
          <Button
            look="quiet"
            refusedBecause={account.signInName === null ? unproven : noAddress}
            onClick={() => setOpen('email')}
          >
            Change your address
          </Button>
        </dd>
        <dt>Password</dt>
        <dd>{hasPassword ? 'Set' : 'None'}</dd>
        <dd>
          <Button
            look="quiet"
            refusedBecause={proof === 'provider' ? atAgency : unproven}
            onClick={() => setOpen('password')}
          >
            {hasPassword || proof !== 'passkey' ? 'Change your password' : 'Set a password'}
          </Button>
        </dd>
        <dt>Second factor</dt>
        <dd>
          {factor.isOn
            ? `An app on your phone; ${counted(factor.recoveryLeft, 'recovery code')} left`
            : passkeys.length > 0 && proof !== 'provider'
              ? 'Your passkeys count as one'
              : factor.isAsked
                ? 'None, and your seat asks for one'
                : 'None'}
        </dd>
        <dd>
          <Button
            look="quiet"
            refusedBecause={unproven}
            onClick={() => setOpen(factor.isOn ? 'end-factor' : 'factor')}
          >
            {factor.isOn ? 'Take it away' : 'Set up a second factor'}
          </Button>
        </dd>
      </dl>
      <PasskeysSection account={account} onDone={done} />
      <CardsGiven account={account} />
      <section aria-labelledby="account-sessions">
        <div className="section-head">
          <h2 id="account-sessions">Where you are signed in</h2>
          <Button busy={everywhere.isPending} onClick={() => void everywhere.send()}>
            Sign out everywhere
          </Button>
        </div>
        <SessionsTable account={account} onDone={done} />
      </section>
      {mustProve ? (
        <ProveAgainDialog account={account} onClose={about.onClose} />
      ) : (
        <>
          {open === 'name' && <NameDialog {...about} />}
          {open === 'email' && <EmailDialog {...about} />}
          {open === 'password' && <PasswordDialog {...about} />}
          {open === 'factor' && <StartFactorDialog {...about} />}
          {open === 'end-factor' && <EndFactorDialog {...about} />}
        </>
      )}
    </>
  )
}
