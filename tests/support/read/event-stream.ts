import { get, type IncomingMessage } from 'node:http'
import type { Presenting } from '@roundtable/shared/presenting/presenting.ts'
import { fromColumns } from '@roundtable/shared/wire/by-column.ts'

export type Event = { name: string; id: string; data: string }

export type EventStream = {
  headers: IncomingMessage['headers']
  events: Event[]
  /** Waits for what is told of the presenter, of which this is true. */
  until: (wanted: (told: Presenting) => boolean) => Promise<Presenting>
  /** Once the server has ended it, or broken it off. */
  ended: Promise<void>
  stop: () => void
}

const partOf = (block: string, name: string): string =>
  block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2) ?? ''

/** Follows a stream of the server, as a browser does, or refuses with what it answered. */
export function openStream(url: string, headers: Record<string, string>): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const asked = get(
      url,
      { headers: { accept: 'text/event-stream', ...headers }, agent: false },
      (answer) => {
        const events: Event[] = []
        const waiting = new Set<() => void>()
        let rest = ''
        let isOver = false
        const wake = () => {
          for (const each of [...waiting]) each()
        }
        answer.setEncoding('utf8')
        answer.on('data', (chunk: string) => {
          const blocks = (rest + chunk).split('\n\n')
          rest = blocks.pop() ?? ''
          for (const block of blocks.filter((each) => each.trim() !== '')) {
            const name = partOf(block, 'event') || 'message'
            events.push({ name, id: partOf(block, 'id'), data: partOf(block, 'data') })
          }
          wake()
        })
        const ended = new Promise<void>((over) => {
          const end = () => {
            isOver = true
            wake()
            over()
          }
          answer.once('close', end)
          answer.once('error', end)
        })
        let seen = 0
        const until: EventStream['until'] = (wanted) =>
          new Promise((found, lost) => {
            const look = () => {
              while (seen < events.length) {
                const event = events[seen++]
                if (event === undefined || event.name !== 'message') continue
                const told = fromColumns(JSON.parse(event.data)) as Presenting
                if (!wanted(told)) continue
                waiting.delete(look)
                return found(told)
              }
              if (!isOver) return
              waiting.delete(look)
              lost(new Error(`The stream ended: ${JSON.stringify(events.slice(-2))} ${rest}`))
            }
            waiting.add(look)
            look()
          })
        resolve({ headers: answer.headers, events, until, ended, stop: () => asked.destroy() })
      },
    )
    asked.once('error', reject)
  })
}

/** The address at which a meeting is followed. */
export const followAddress = (url: string, slug: string, number: number): string =>
  `${url}/trpc/${slug}/presenting.follow?input=${encodeURIComponent(JSON.stringify({ number }))}`
