import type { ReactNode } from 'react'
import { type Refused, refusalKind, refusalSentence, requestIdOf } from '../base/refusal.ts'
import { Button } from './button.tsx'
import { PageHeader } from './page-header.tsx'

type Query<T> = {
  data: T | undefined
  error: Refused | null
  isFetching: boolean
  /** 'paused' where the device knows of no network: nothing is asked for until there is one again. */
  fetchStatus?: string
  refetch: () => unknown
}
type Props<T> = {
  query: Query<T>
  skeleton: ReactNode
  children: (data: T) => ReactNode
  /** A part of a page keeps the title that is there. */
  part?: boolean
  /** Where to go on where the address is right and what it leads to is not there yet. */
  instead?: ReactNode
  /** What a page says in words of its own where the server has answered, and refuses. */
  refused?: (error: Refused) => ReactNode
}

/** Without an answer there is no status: nobody was reached. */
const unreachable: Refused = { message: '' }

/** The states of a request, drawn in one place: loading, refused, broken, and what was asked for. */
export function QueryStates<T>({ query, skeleton, children, part = false, instead, refused }: Props<T>) {
  const { data } = query
  const error = query.error ?? (query.fetchStatus === 'paused' ? unreachable : null)
  if (data !== undefined) return <>{children(data)}</>
  if (error === null) {
    return (
      <div aria-busy="true">
        {!part && <h1 className="unseen">Loading</h1>}
        {skeleton}
      </div>
    )
  }
  if (refused !== undefined && !mayPass(error)) return <>{refused(error)}</>
  return <RefusedState {...{ error, part, instead }} retry={query.refetch} busy={query.isFetching} />
}

const titles = {
  'not-signed-in': 'Your session has ended',
  forbidden: 'This page is not for your seat',
  'not-found': 'There is nothing here',
  gone: 'This has ended',
  conflict: 'This has changed meanwhile',
  refused: 'This cannot be shown',
  broken: 'Something went wrong',
  unreachable: 'Roundtable cannot be reached',
} as const

/** Nobody was reached, or it is no doing of who asks: it can be asked for again. */
const mayPass = (error: Refused): boolean => ['broken', 'unreachable'].includes(refusalKind(error))

function sentenceOf(error: Refused): string {
  const kind = refusalKind(error)
  if (kind === 'broken') return 'It is not your doing, and nothing you entered is lost.'
  // What cannot be read was not typed into either.
  return kind === 'unreachable' ? 'Check your connection, then try again.' : refusalSentence(error)
}

type RefusedProps = {
  error: Refused
  part?: boolean
  instead?: ReactNode
  /** Missing where nothing was asked for. */
  retry?: () => unknown
  busy?: boolean
}

export function RefusedState({ error, part = false, instead, retry, busy = false }: RefusedProps) {
  const kind = refusalKind(error)
  const title = titles[kind]
  const who = error.data?.refusal?.who ?? null
  const requestId = requestIdOf(error)
  const sentence = sentenceOf(error)
  return (
    <section className="state-page" role={part ? 'alert' : undefined}>
      {part ? <h2>{title}</h2> : <PageHeader title={title} />}
      <div className="prose">
        {sentence !== '' && <p>{sentence}</p>}
        {kind === 'forbidden' && who !== null && (
          <p>
            It is open to {who}. If you need it, ask a partnership manager or the administrator: they give
            seats and can tell you what yours covers.
          </p>
        )}
        {kind === 'not-found' &&
          (instead ?? (
            <p>The address may be old or mistyped, or it belongs to a partnership you have no seat in.</p>
          ))}
        {requestId !== null && mayPass(error) && (
          <p className="quiet">
            If it stays so, tell your administrator this number: <code>{requestId}</code>
          </p>
        )}
        {mayPass(error) && retry !== undefined && (
          <Button onClick={() => void retry()} busy={busy}>
            Try again
          </Button>
        )}
      </div>
    </section>
  )
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state-empty">
      <p className="state-empty-title">{title}</p>
      {children !== undefined && <div className="quiet">{children}</div>}
    </div>
  )
}
