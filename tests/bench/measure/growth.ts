import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Task } from '../work/bounded.ts'
import { slug } from '../work/ids.ts'
import { compare } from '../work/rate.ts'
import { rowOf } from '../work/result.ts'
import { type Shape, shapesOf, small } from '../work/shape.ts'
import { signedIn, type Work } from '../work/work.ts'
import { buildWorkload } from '../work/workload.ts'

const path = `/trpc/${slug}/scorecard.get`
const cost = { unit: 'ms', aim: 1.15, atMost: true }

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
    await buildWorkload(beside, other)
  }
  return shape === small ? { few: file, many: beside, much: other } : { few: beside, many: file, much: shape }
}

/** The scorecard over more figures than 500 series have, against those. */
export const growth: Task[] = [
  {
    name: 'growth, scorecard',
    async measure(work) {
      const { few, many, much } = await bothSizes(work)
      const [little, large] = [
        await work.start('product-server.ts', few),
        await work.start('product-server.ts', many),
      ]
      const load = { path: (n: number) => `${path}?n=${n}`, headers: signedIn }
      const rates = await compare({ ...load, url: large.url }, { ...load, url: little.url })
      const name = `growth from ${small.name} to ${much.name}, scorecard`
      return [rowOf({ ...cost, name, product: 1000 / rates.figure, limit: 1000 / rates.limit })]
    },
  },
  {
    name: 'growth, first answer after a start',
    async measure(work) {
      const { few, many, much } = await bothSizes(work)
      const first = async (file: string) => {
        const began = performance.now()
        const { url } = await work.start('product-server.ts', file)
        const answer = await fetch(url + path, { headers: signedIn })
        await answer.arrayBuffer()
        if (answer.status !== 200) throw new Error(`The scorecard was answered with ${answer.status}.`)
        const took = performance.now() - began
        await work.stop()
        return took
      }
      const times = { few: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY }
      for (let round = 0; round < 3; round++) {
        times.few = Math.min(times.few, await first(few))
        times.many = Math.min(times.many, await first(many))
      }
      const name = `growth from ${small.name} to ${much.name}, first answer after a start`
      return [rowOf({ ...cost, name, product: times.many, limit: times.few })]
    },
  },
]
