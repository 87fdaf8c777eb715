import type { GrantedPack } from '@roundtable/shared/grant/grant.ts'
import { cutAgainSentence } from '@roundtable/shared/pack/cut-again-words.ts'
import type { Presenting } from '@roundtable/shared/presenting/presenting.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { formatDay, formatMoment } from '../base/format.ts'
import { newId } from '../base/new-id.ts'
import { paths } from '../base/paths.ts'
import { sessionEnds } from '../base/query-client.ts'
import { type Refused, refusalKind } from '../base/refusal.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useAct } from '../base/use-act.ts'
import { PackItem } from '../features/pack/pack-item.tsx'
import { useFollowing } from '../features/pack/use-following.ts'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/grant/grant.css'
import '../features/pack/pack.css'

/** A pack that is shared: on the screen, as long as the grant runs. Opening it is an act. */
export function GrantedPackPage() {
  const { id = '', number = '' } = useParams({ strict: false })
  return <Opened key={`${id} ${number}`} grantId={id} number={Number(number)} />
}

function Opened({ grantId, number }: { grantId: string; number: number }) {
  const [opening] = useState(newId)
  const { send, answer, error, isPending } = useAct(useProcedures().grant.open.mutationOptions(), {
    isQuiet: true,
  })
  const { heard } = useFollowing(number, grantId)
  useEffect(() => {
    void send({ id: opening, grantId, number })
  }, [send, opening, grantId, number])
  const query = {
    data: answer,
    error,
    isFetching: isPending,
    refetch: () => send({ id: opening, grantId, number }),
  }
  // Whatever was opened before, nothing of it stays once it has ended.
  if (heard.refusal !== undefined && answer !== undefined) return <Over refusal={heard.refusal} />
  return (
    <QueryStates query={query} skeleton={<PageSkeleton />}>
      {(pack) => <Granted pack={pack} grantId={grantId} told={heard.told} />}
    </QueryStates>
  )
}

function Crumb() {
  return (
    <Link to={paths.grants} params={{ partnership: usePartnership() }}>
      Shared with me
    </Link>
  )
}

/** It ended while it was open, or the session did: then the way leads to signing in, and back. */
function Over({ refusal }: { refusal: Refused }) {
  const isSignedOut = refusalKind(refusal) === 'not-signed-in'
  useEffect(() => {
    if (isSignedOut) sessionEnds.say('nothing-shown')
  }, [isSignedOut])
  const query = { data: undefined, error: refusal, isFetching: false, refetch: () => undefined }
  return (
    <section role="alert">
      <QueryStates query={query} skeleton={null}>
        {() => null}
      </QueryStates>
      {!isSignedOut && (
        <p>
          <Crumb />
        </p>
      )}
    </section>
  )
}

type Props = { pack: GrantedPack; grantId: string; told: Presenting | null }

function Granted({ pack: { content, version, state, frozenAt, isWhole }, grantId, told }: Props) {
  const mine = useQuery(useProcedures().grant.mine.queryOptions())
  const until = mine.data?.find(({ id }) => id === grantId)?.untilDay
  return (
    <>
      <p className="only-print">
        This pack is shared to be read on the screen{until === undefined ? '' : ` until ${formatDay(until)}`}.
      </p>
      <div className="granted-pack">
        <PageHeader
          title={`Pack: ${content.board}, ${formatDay(content.day)}`}
          crumbs={<Crumb />}
          lead={`${content.startsAt} to ${content.endsAt}, ${content.place}. Figures as at ${formatMoment(content.moment)}.`}
        />
        <p>
          <strong>Shared with you{until === undefined ? '' : ` until ${formatDay(until)}`}.</strong> Version{' '}
          {version}, frozen on {formatMoment(frozenAt)}, with small counts hidden and without restricted items
          and partners’ papers. That you opened it is written down.
        </p>
        {!isWhole && (
          <Message tone="problem">
            What is stored is not what was frozen: something of it was altered. Do not rely on it, and tell
            the partnership manager.
          </Message>
        )}
        {content.cutAgain !== undefined && <Message>{cutAgainSentence(content.cutAgain)}</Message>}
        {state === 'unfrozen' && <Message>This version was taken back. It stays readable as it was.</Message>}
        <Shown told={told} content={content} />
        {content.items.map((item) => (
          <PackItem key={item.place} item={item} content={content} />
        ))}
      </div>
    </>
  )
}

/** What is on in the room; the page itself stays where its reader is. */
function Shown({ told, content }: { told: Presenting | null; content: GrantedPack['content'] }) {
  const presenter = told?.presenter?.name
  if (presenter === undefined) return null
  const item = content.items.find(({ id }) => id !== undefined && id === told?.place?.itemId)
  return (
    <p role="status">
      {presenter} presents now:{' '}
      {item === undefined ? (
        'the agenda.'
      ) : (
        <a href={`#item-${item.place}`}>
          {item.place}. {item.title}
        </a>
      )}
    </p>
  )
}
