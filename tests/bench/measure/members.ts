import type { Task } from '../work/bounded.ts'
import { indicatorCode, slug } from '../work/ids.ts'
import { memoryOf } from '../work/memory.ts'
import { rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'
import { updatesPerSecond } from './update.ts'

const members = 50
const seconds = 45
/** Between one page and the next somebody reads; one in so many saves a draft. */
const readsMs = 1_500
const savesMs = 2_000
const asked = (input: object): string => `?input=${encodeURIComponent(JSON.stringify(input))}&`

/** A page each: what it asks for. */
const pages = (n: number): string[][] => [
  ['me.get?', 'scorecard.get?'],
  ['goal.list?'],
  [`indicator.get${asked({ code: indicatorCode(n % 60) })}`],
  [`indicator.page${asked({ page: 1 + (n % 2) })}`],
  [`search.find${asked({ text: `number ${n % 60} of` })}`],
  ['change.list?'],
  [`notice.list${asked({ page: 1 })}`],
]

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One after another, as long as it goes on; answers how long each page took. */
async function member(url: string, number: number, until: number): Promise<number[]> {
  const took: number[] = []
  await wait((number / members) * readsMs)
  for (let n = number; performance.now() < until; n++) {
    const page = pages(n)[n % pages(n).length] ?? []
    const began = performance.now()
    for (const path of page) {
      const answer = await fetch(`${url}/trpc/${slug}/${path}of=${number}`, { headers: signedIn })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`)
    }
    took.push(performance.now() - began)
    await wait(readsMs)
  }
  return took
}

async function saver(url: string, until: number): Promise<void> {
  for (let from = 0; performance.now() < until; from++) {
    await updatesPerSecond(url, { line: 5, from, count: 1 })
    await wait(savesMs)
  }
}

/** Fifty members at the same time, and somebody who enters figures meanwhile, so that nothing is cached for long. */
export const fiftyMembers: Task = {
  name: 'fifty members',
  async measure({ file, start }) {
    const { url, pid } = await start('product-server.ts', file)
    await member(url, 0, performance.now() + 1)
    const until = performance.now() + seconds * 1000
    const saving = saver(url, until)
    const took = (await Promise.all(Array.from({ length: members }, (_, n) => member(url, n, until)))).flat()
    await saving
    const ordered = took.toSorted((a, b) => a - b)
    const p95 = ordered[Math.floor(ordered.length * 0.95)] ?? 0
    const name = `fifty members for ${seconds} s, ${took.length} pages`
    return [
      rowOf({
        name: `${name}, 95 of 100 within`,
        product: p95,
        limit: 100,
        unit: 'ms',
        aim: 1,
        atMost: true,
      }),
      rowOf({
        name: `${name}, memory`,
        product: memoryOf(pid, 'VmRSS'),
        limit: 300,
        unit: 'MiB',
        aim: 1,
        atMost: true,
      }),
    ]
  },
}
