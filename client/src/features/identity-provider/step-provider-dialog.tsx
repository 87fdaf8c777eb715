import { problemsOfProviderStep } from '@roundtable/shared/identity-provider/provider-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import type { Provider } from './provider-table.tsx'

type Props = {
  provider: Provider
  deed: 'confirm' | 'end'
  onClose: () => void
  onDone: (sentence: string) => void
}

/** The second key, or the end of it. */
export function StepProviderDialog({ provider, deed, onClose, onDone }: Props) {
  const procedures = useProcedures().identityProvider
  const { agencyName, issuer, domains } = provider
  const confirm = useAct(procedures.confirm.mutationOptions(), {
    onDone: () => onDone(`The people of ${agencyName} sign in through their provider from now on.`),
  })
  const end = useAct(procedures.end.mutationOptions(), {
    onDone: () => onDone(`The provider of ${agencyName} is switched off.`),
  })
  const isEnd = deed === 'end'
  return (
    <StepDialog
      title={isEnd ? `Switch off the sign-in of ${agencyName}` : `Put the sign-in of ${agencyName} in force`}
      confirm={isEnd ? 'Switch it off' : 'Put it in force'}
      danger={isEnd}
      label={isEnd ? 'Why' : 'How you know that it is theirs'}
      of={provider}
      about={`${provider.id} ${deed}`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfProviderStep}
      act={isEnd ? end : confirm}
      askMeeting={false}
      onClose={onClose}
    >
      {isEnd ? (
        <p>
          Whoever is signed in through it is signed out. Its people sign in with a password again; who has
          none asks for one on the sign-in page, or, where no mail goes out, gets one by two keepers.
        </p>
      ) : (
        <>
          <p>
            {createdWords(provider)} Check with whoever keeps the computers of {agencyName} that {issuer} is
            their provider and that {domains.join(', ')} {domains.length === 1 ? 'is' : 'are'} theirs.
          </p>
          <p>
            From then on passwords of its people open nothing, and whoever is signed in by one is signed out.
            Who has a password until now connects their account with it once. Administrators keep their
            passwords, so that nobody is locked out.
          </p>
        </>
      )}
    </StepDialog>
  )
}

const createdWords = ({ createdBy }: Provider): string => `${createdBy} set it up.`
