import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Task } from '../work/bounded.ts'
import { indicatorCode, slug } from '../work/ids.ts'
import { median, rowOf } from '../work/result.ts'
import { type Shape, shapesOf, small } from '../work/shape.ts'
import { signedIn, type Work } from '../work/work.ts'
import { buildWorkload } from '../work/workload.ts'
import { updatesPerSecond } from './update.ts'

const cost = { unit: 'ms', aim: 1.15, atMost: true }
const asked = (input: object): string => `?input=${encodeURIComponent(JSON.stringify(input))}&`

/** What people ask for, whatever else stands in the database. */
const readings: readonly { name: string; path: string }[] = [
  { name: 'scorecard', path: 'scorecard.get?' },
  { name: 'goals', path: 'goal.list?' },
  { name: 'one series', path: `indicator.get${asked({ code: indicatorCode(7) })}` },
  { name: 'what changed', path: 'change.list?' },
  { name: 'search', path: `search.find${asked({ text: 'number 7 of' })}` },
]

/** The same over little and over much: what is built besides is 500 series, or 5,000 where those are the work. */
async function bothSizes({
  folder,
  file,
  shape,
  tell,
}: Work): Promise<{ few: string; many: string; much: Shape }> {
  const other = shape === small ? shapesOf[10]?.[0] : small
  if (other === undefined) throw new Error('There is nothing to compare with.')
  const beside = join(folder, 'growth.db')
  if (!existsSync(beside)) {
    tell(`Building ${other.name} to compare with …`)
    await buildWorkload(beside, other, tell)
  }
  return shape === small ? { few: file, many: beside, much: other } : { few: beside, many: file, much: shape }
}

/** How long one answer takes, in milliseconds; `n` is new each time, so that none comes from memory. */
async function answerMs(url: string, path: string, n: number): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${url}/trpc/${slug}/${path}n=${n}`, { headers: signedIn })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`)
  return performance.now() - began
}

const rounds = 15

/** Each reading over more figures than 500 series have, against those, by turns. */
const growthOf = ({ name, path }: (typeof readings)[number]): Task => ({
  name: `growth, ${name}`,
  async measure(work) {
    const { few, many, much } = await bothSizes(work)
    const little = await work.start('product-server.ts', few)
    const large = await work.start('product-server.ts', many)
    const times = { few: [] as number[], many: [] as number[] }
    for (let n = 0; n <= rounds; n++) {
      times.few.push(await answerMs(little.url, path, n))
      times.many.push(await answerMs(large.url, path, n))
    }
    const [product, limit] = [median(times.many.slice(1)), median(times.few.slice(1))]
    return [rowOf({ ...cost, name: `growth from ${small.name} to ${much.name}, ${name}`, product, limit })]
  },
})

/** The same, of the first that a server is asked for after its start. */
const firstOf = ({ name, path }: (typeof readings)[number]): Task => ({
  name: `growth, ${name}, first after a start`,
  async measure(work) {
    const { few, many, much } = await bothSizes(work)
    const first = async (file: string) => {
      const { url } = await work.start('product-server.ts', file)
      const took = await answerMs(url, path, 0)
      await work.stop()
      return took
    }
    const times = { few: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY }
    for (let round = 0; round < 3; round++) {
      times.few = Math.min(times.few, await first(few))
      times.many = Math.min(times.many, await first(many))
    }
    const title = `growth from ${small.name} to ${much.name}, ${name}, first after a start`
    return [rowOf({ ...cost, name: title, product: times.many, limit: times.few })]
  },
})

/** Each measurement saves a line nobody saved before. */
let nextLine = 8

const updateGrowth: Task = {
  name: 'growth, one update',
  async measure(work) {
    const line = nextLine++
    const { few, many, much } = await bothSizes(work)
    const little = await work.start('product-server.ts', few)
    const large = await work.start('product-server.ts', many)
    const times = { few: [] as number[], many: [] as number[] }
    for (let n = 0; n <= rounds; n++) {
      times.few.push(1000 / (await updatesPerSecond(little.url, { line, from: n, count: 1 })))
      times.many.push(1000 / (await updatesPerSecond(large.url, { line, from: n, count: 1 })))
    }
    const [product, limit] = [median(times.many.slice(1)), median(times.few.slice(1))]
    return [rowOf({ ...cost, name: `growth from ${small.name} to ${much.name}, one update`, product, limit })]
  },
}

export const growth: Task[] = [
  ...readings.flatMap((reading) => [growthOf(reading), firstOf(reading)]),
  updateGrowth,
]
