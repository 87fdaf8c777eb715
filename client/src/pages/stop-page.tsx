import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { refusalSentence } from '../base/refusal.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { findStop, pressStop, type Stop } from '../features/notice/stop.ts'
import { Button } from '../ui/button.tsx'
import { RefusalMessage } from '../ui/form/refusal-message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** Where the stop link of a mail leads: one button, without signing in. */
export function StopPage() {
  const { token = '' } = useParams({ strict: false })
  const stop = useQuery({ queryKey: ['stop', token], queryFn: () => findStop(token), retry: false })
  return (
    <AccountFrame>
      <QueryStates
        query={stop}
        skeleton={<PageSkeleton rows={2} />}
        refused={(error) => (
          <>
            <PageHeader title="This link does not open" />
            <div className="prose">
              <p>{refusalSentence(error)}</p>
              <p>
                You can choose how you are told under “Notices” once you have{' '}
                <a href={paths.signIn}>signed in</a>.
              </p>
            </div>
          </>
        )}
      >
        {(found) => <StopForm token={token} stop={found} />}
      </QueryStates>
    </AccountFrame>
  )
}

function StopForm({ token, stop }: { token: string; stop: Stop }) {
  const press = useMutation({ mutationFn: () => pressStop(token) })
  const stopped = stop.stopped || press.isSuccess
  return (
    <>
      <PageHeader
        title={stopped ? 'These e-mails are stopped' : 'Stop these e-mails?'}
        lead={`${stop.what}. From ${stop.partnershipName}.`}
      />
      <RefusalMessage error={press.error} />
      <p>
        {stopped
          ? 'You get no e-mail of this kind any more. The notices still stand in the app, where you can turn e-mails on again.'
          : 'You will still find the notices in the app, and can turn e-mails on again there.'}
      </p>
      {!stopped && (
        <div className="button-row">
          <Button look="primary" busy={press.isPending} onClick={() => press.mutate()}>
            Stop these e-mails
          </Button>
        </div>
      )}
    </>
  )
}
