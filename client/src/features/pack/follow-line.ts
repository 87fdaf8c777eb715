import type { Place, Presenting } from '@roundtable/shared/presenting/presenting.ts'
import { asRefused, type Refused, refusalKind } from '../../base/refusal.ts'
import { streamsOf } from './streams.ts'

export type Line = 'opening' | 'live' | 'lost' | 'refused'
/** What was told last, and whether it still is being told. */
export type Heard = {
  told: Presenting | null
  id: string | null
  line: Line
  /** Why nothing more is told, where the line is refused. */
  refusal?: Refused
}

/** Said among the windows of one browser: what the one that listens hears, and where the presenter stands there. */
export type Said =
  | { kind: 'heard'; heard: Heard }
  | { kind: 'ask' }
  | { kind: 'stands'; place: Place }
  | { kind: 'look'; isBlank: boolean; isLight: boolean }

/** By a grant, where one is named. */
type About = { slug: string; seenAs: string | undefined; number: number; grantId: string | undefined }
type Listening = About & { known: () => Heard; tell: (heard: Heard) => void }

type Handlers = Parameters<ReturnType<typeof streamsOf>['presenting']['follow']['subscribe']>[1]

const tooOften = 5
/** Where the browser says that there is no network, in case it is wrong. */
const againMs = 3_000
const isOver = (refusal: Refused): boolean =>
  ['not-signed-in', 'forbidden', 'not-found', 'gone'].includes(refusalKind(refusal))

type Listener = { stop: () => void; resume: () => void }

/**
 * Listens to the server until it is stopped; a line that breaks off is taken up where it was, soon and not by all at
 * once. One that was refused is tried anew when somebody comes back to the window: they may have signed in again.
 */
export function listen({ slug, seenAs, number, grantId, known, tell }: Listening): Listener {
  const { presenting, grant } = streamsOf(slug, seenAs)
  let stop: () => void = () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0

  const on = (line: Line): Heard => ({ told: known().told, id: known().id, line })
  const connect = () => {
    let isCurrent = true
    const end = () => {
      isCurrent = false
      stream.unsubscribe()
    }
    const again = () => {
      if (!isCurrent) return
      end()
      tell(on('lost'))
      timer = setTimeout(connect, 300 + Math.random() * 700 + Math.min(tries++, tooOften) * 400)
    }
    const handlers: Handlers = {
      onStarted: () => {
        if (!isCurrent) return
        tries = 0
        tell(on('live'))
      },
      onData: ({ id, data }) => {
        if (isCurrent) tell({ told: data, id, line: 'live' })
      },
      onConnectionStateChange: ({ state, error }) => {
        if (state === 'connecting' && error !== null) setTimeout(again)
      },
      onError: (error) => {
        const refusal = asRefused(error)
        if (!isCurrent || !isOver(refusal)) return again()
        end()
        // Whom one followed is known still; whoever presented themselves does not any more.
        const told = known().told?.presenter?.isYou === true ? null : known().told
        tell({ told, id: null, line: 'refused', refusal })
      },
      onComplete: () => again(),
    }
    const lastEventId = known().id
    const stream =
      grantId === undefined
        ? presenting.follow.subscribe({ number, lastEventId }, handlers)
        : grant.follow.subscribe({ grantId, number, lastEventId }, handlers)
    stop = end
  }
  const now = () => {
    clearTimeout(timer)
    stop()
    connect()
  }
  const lost = () => {
    clearTimeout(timer)
    stop()
    tell(on('lost'))
    timer = setTimeout(connect, againMs)
  }
  const resume = () => {
    if (known().line === 'refused') now()
  }
  window.addEventListener('online', now)
  window.addEventListener('offline', lost)
  window.addEventListener('focus', resume)
  connect()
  return {
    resume,
    stop: () => {
      window.removeEventListener('online', now)
      window.removeEventListener('offline', lost)
      window.removeEventListener('focus', resume)
      clearTimeout(timer)
      stop()
    },
  }
}

const isSaid = (data: unknown): data is Said => typeof data === 'object' && data !== null && 'kind' in data

type Window = About & { hear: (said: Said) => void }
export type Talk = { say: (said: Said) => void; leave: () => void }

/** One window of the browser listens for all of them; when it is closed the next one does. */
export function joinWindows({ hear, ...about }: Window): Talk {
  const name = `follow ${about.slug} ${about.seenAs ?? ''} ${about.number} ${about.grantId ?? ''}`
  const channel = new BroadcastChannel(name)
  const leaving = new AbortController()
  let heard: Heard = { told: null, id: null, line: 'opening' }
  let listener: Listener | null = null
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isSaid(data)) return
    if (data.kind === 'ask') {
      if (listener === null) return
      // A window that opens now may be of somebody who has signed in since.
      if (heard.line === 'refused') listener.resume()
      else channel.postMessage({ kind: 'heard', heard } satisfies Said)
      return
    }
    if (data.kind === 'heard') heard = data.heard
    hear(data)
  }
  const listenForAll = () => {
    const listening = listen({
      ...about,
      known: () => heard,
      tell: (next) => {
        heard = next
        hear({ kind: 'heard', heard })
        channel.postMessage({ kind: 'heard', heard } satisfies Said)
      },
    })
    listener = listening
    return new Promise<void>((resolve) => {
      leaving.signal.addEventListener('abort', () => {
        listening.stop()
        resolve()
      })
    })
  }
  // Without locks, over plain http, each window listens for itself.
  const listening =
    'locks' in navigator
      ? navigator.locks.request(name, { signal: leaving.signal }, listenForAll)
      : listenForAll()
  listening.catch(() => undefined)
  channel.postMessage({ kind: 'ask' } satisfies Said)
  return {
    say: (said) => channel.postMessage(said),
    leave: () => {
      leaving.abort()
      channel.close()
    },
  }
}
