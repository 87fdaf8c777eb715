import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What was compiled for the threads: without it each compiles all it imports anew, which costs it 30 MiB. */
const compiled = fileURLToPath(new URL('../node_modules/.cache/threads', import.meta.url))

type Thread = { megabytes: number; data?: unknown; transfer?: readonly ArrayBuffer[] }

/** A thread within limits of memory; of the server's environment it sees nothing. */
export const openThread = (script: URL, { megabytes, data, transfer = [] }: Thread): Worker =>
  new Worker(script, {
    workerData: data,
    transferList: [...transfer],
    env: { NODE_COMPILE_CACHE: compiled },
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
  })
