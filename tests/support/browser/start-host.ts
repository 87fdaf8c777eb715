import { join } from 'node:path'
import { startProgram } from '../server/server-process.ts'
import type { Asked, Given } from './journey-host.ts'

const variable = 'ROUNDTABLE_JOURNEY_HOST'

export type Served = Given & {
  /** Ends it; what it has logged as an error. */
  end(): Promise<string[]>
  /** Its clock goes on from this moment, and what is due by then has run. */
  moveTo?(moment: string): Promise<void>
}

/** Started once for all journeys of a run. */
export async function setup(): Promise<() => Promise<void>> {
  const host = await startProgram(join(import.meta.dirname, 'journey-host.ts'), [], process.env)
  process.env[variable] = host.url
  return host.kill
}

/** The product on a fresh copy of the demonstration. */
export async function startOnHost(asked: Asked): Promise<Served> {
  const given: Given = await askHost('start', asked)
  const { url } = given
  return { ...given, end: () => askHost('end', { url }), moveTo: (to) => askHost('move', { url, to }) }
}

async function askHost<Answer>(path: 'start' | 'move' | 'end', asked: unknown): Promise<Answer> {
  const address = process.env[variable]
  if (address === undefined) throw new Error('Start the journeys with tests/vitest.config.ts.')
  const answer = await fetch(`${address}/${path}`, { method: 'POST', body: JSON.stringify(asked) })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}
