import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { Task } from '../work/bounded.ts'
import { idOf, indicatorCode, partnershipId, slug } from '../work/ids.ts'
import { addProgress, type Progress } from '../work/progress.ts'
import { median, rowOf } from '../work/result.ts'
import { shapesOf, small } from '../work/shape.ts'
import { signedIn, type Work } from '../work/work.ts'
import { buildWorkload } from '../work/workload.ts'

const some: Progress = { actions: 2_000, challenges: 500, indicators: 100 }
const more: Progress = { actions: 20_000, challenges: 5_000, indicators: 1_000 }
const about = 7
const rounds = 60

const asked = (input: object): string => `?input=${encodeURIComponent(JSON.stringify(input))}&`
/** As it is read again and again; what waits also after a write each time, for until then it comes from memory. */
const readings = [
  {
    words: 'timeline of an indicator',
    raw: 'timeline',
    isWritten: false,
    path: `timeline.list${asked({ kind: 'indicator', code: indicatorCode(about) })}`,
  },
  { words: 'what waits for me', raw: 'waiting', isWritten: false, path: 'me.waiting?' },
  { words: 'what waits for me, after each write', raw: 'waiting', isWritten: true, path: 'me.waiting?' },
] as const
type Reading = (typeof readings)[number]
/** No raw statement answers it: it has only to stay as it is. */
const ofGoal = {
  words: 'timeline of a goal',
  isWritten: false,
  path: `timeline.list${asked({ kind: 'goal', code: 'G1' })}`,
} as const

/** Made once for a run: 60,000 figures with 2,000 actions and 500 challenges, and ten times as much of all. */
const made = new Map<string, Promise<string>>()
const fileOf = (work: Work, progress: Progress): Promise<string> => {
  const name = `progress-${progress.actions}`
  const known = made.get(name) ?? make(work, progress, join(work.folder, `${name}.db`))
  made.set(name, known)
  return known
}

async function make({ file, shape, folder, tell }: Work, progress: Progress, to: string): Promise<string> {
  const wanted = progress === some ? small : (shapesOf[10]?.[0] ?? small)
  tell(`Building ${wanted.name} with ${progress.actions} actions and ${progress.challenges} challenges …`)
  const built = shape === wanted ? file : join(folder, `bare-${progress.actions}.db`)
  if (built !== file) await buildWorkload(built, wanted)
  copyFileSync(built, to)
  addProgress(to, progress)
  return to
}

/** How long each of several takes, by turns. */
async function timesOf(file: string, addresses: readonly string[], isWritten: boolean): Promise<number[]> {
  const sqlite = new SQLite(file)
  const times = addresses.map((): number[] => [])
  for (let n = 0; n < rounds; n++) {
    if (isWritten) sqlite.exec('update partnership set data_version = data_version + 1')
    for (const [place, address] of addresses.entries()) {
      const began = performance.now()
      const answer = await fetch(`${address}n=${n}`, { headers: signedIn })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}.`)
      times[place]?.push(performance.now() - began)
    }
  }
  sqlite.close()
  return times.map((each) => median(each.slice(5)))
}

const againstRaw = ({ words, raw: name, path, isWritten }: Reading): Task => ({
  name: words,
  async measure(work) {
    const file = await fileOf(work, some)
    const product = await work.start('product-server.ts', file)
    const raw = await work.start(
      'progress-limit.ts',
      ...[file, partnershipId, idOf(`indicator ${about}`), idOf('agency council')],
    )
    const addresses = [`${product.url}/trpc/${slug}/${path}`, `${raw.url}/trpc/${name}?`]
    const [own = 0, best = 0] = await timesOf(file, addresses, isWritten)
    const rates = { product: 1000 / own, limit: 1000 / best, unit: 'a second' }
    return [rowOf({ name: words, ...rates, aim: 0.6 })]
  },
})

const growing = ({ words, path, isWritten }: Reading | typeof ofGoal): Task => ({
  name: `growth, ${words}`,
  async measure(work) {
    const files = [await fileOf(work, some), await fileOf(work, more)]
    const times: number[] = []
    for (const file of files) {
      const { url } = await work.start('product-server.ts', file)
      times.push((await timesOf(file, [`${url}/trpc/${slug}/${path}`], isWritten))[0] ?? 0)
    }
    const [limit = 0, product = 0] = times
    const title = `growth to ten times the figures, actions and challenges, ${words}`
    return [rowOf({ name: title, product, limit, unit: 'ms', aim: 1.15, atMost: true })]
  },
})

/** Timeline and inbox of whoever sits in a partnership with a long life of actions and challenges. */
export const progress: Task[] = [...readings.map(againstRaw), ...[...readings, ofGoal].map(growing)]
