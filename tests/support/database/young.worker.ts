import { getHeapSpaceStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'

/** Makes many objects that live a little while, and tells how much room their kind was given at most. */
const alive: string[][] = []
let most = 0
for (let n = 0; n < 8_000; n++) {
  alive.push(Array.from({ length: 200 }, (_, at) => `${n} ${at}`))
  if (alive.length > 2000) alive.shift()
  if (n % 100 !== 0) continue
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
  most = Math.max(most, young?.space_size ?? 0)
}
parentPort?.postMessage(most / 1024 / 1024)
