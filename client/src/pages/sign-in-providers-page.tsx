import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AccountRefused } from '../base/account.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { readOutcome, type Starting, startSignIn } from '../base/sign-in/single-sign-on.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { useAct } from '../base/use-act.ts'
import { ProviderDialog } from '../features/identity-provider/provider-dialog.tsx'
import {
  type Provider,
  type ProviderAct,
  ProviderTable,
} from '../features/identity-provider/provider-table.tsx'
import { RenewSecretDialog } from '../features/identity-provider/renew-secret-dialog.tsx'
import { StepProviderDialog } from '../features/identity-provider/step-provider-dialog.tsx'
import { TrialResult } from '../features/identity-provider/trial-result.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/identity-provider/identity-provider.css'

/** Through which providers the people of the agencies sign in. */
export function SignInProvidersPage() {
  const providers = useQuery(useProcedures().identityProvider.list.queryOptions())
  return (
    <QueryStates query={providers} skeleton={<PageSkeleton rows={4} />}>
      {(list) => <Providers list={list} />}
    </QueryStates>
  )
}

type Open = { what: 'set-up'; agencyCode: string } | { what: Exclude<ProviderAct, 'try'>; providerId: string }

function Providers({ list: { providers, agencies } }: { list: Outputs['identityProvider']['list'] }) {
  const partnership = usePartnership()
  const [open, setOpen] = useState<Open | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const outcome = useQuery({
    queryKey: ['sign-in outcome'],
    queryFn: readOutcome,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const trial = useAct<Starting, void, AccountRefused>({ mutationFn: startSignIn })
  const close = () => setOpen(null)
  const done = (sentence: string) => {
    close()
    setSaid(sentence)
  }
  const act = (provider: Provider, what: ProviderAct) =>
    what === 'try'
      ? void trial.send({ partnership, trial: provider.id })
      : setOpen({ what, providerId: provider.id })
  const opened =
    open === null || open.what === 'set-up' ? undefined : providers.find(({ id }) => id === open.providerId)
  const agencyCode = open?.what === 'set-up' ? open.agencyCode : opened?.agencyCode
  const agency = agencies.find(({ code }) => code === agencyCode)
  return (
    <>
      <PageHeader
        title="Sign-in through agencies"
        crumbs={
          <Link to={paths.people} params={{ partnership }}>
            People and agencies
          </Link>
        }
        lead="An agency that has a provider of its own signs its people in there: they have no password here, and who leaves the agency is signed out."
        actions={<CsvLink href={exportAddress('sign-in-providers', partnership, {})} />}
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      <RefusalMessage error={trial.error} />
      {outcome.data != null && <TrialResult outcome={outcome.data} />}
      {providers.length === 0 ? (
        <EmptyState title="No agency signs in through a provider yet">
          Choose the agency whose provider you set up. It is tried first, and put in force by a second keeper.
        </EmptyState>
      ) : (
        <ProviderTable providers={providers} onAct={act} />
      )}
      <div className="section-head">
        <h2>Set up a provider</h2>
      </div>
      <p className="button-row">
        {agencies.map(({ code, name }) => (
          <Button key={code} onClick={() => setOpen({ what: 'set-up', agencyCode: code })}>
            {name}
          </Button>
        ))}
      </p>
      {agency !== undefined && (open?.what === 'set-up' || open?.what === 'revise') && (
        <ProviderDialog agency={agency} provider={opened ?? null} onClose={close} onDone={done} />
      )}
      {opened !== undefined && open?.what === 'renew-secret' && (
        <RenewSecretDialog provider={opened} onClose={close} onDone={done} />
      )}
      {opened !== undefined && (open?.what === 'confirm' || open?.what === 'end') && (
        <StepProviderDialog provider={opened} deed={open.what} onClose={close} onDone={done} />
      )}
    </>
  )
}
