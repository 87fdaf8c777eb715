import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

/** What was compiled for the threads: without it each compiles all it imports anew, which costs it 30 MiB. */
const compiled = fileURLToPath(new URL('../node_modules/.cache/threads', import.meta.url))

// What the command line says of the server's own young objects would overrule what each thread is given.
setFlagsFromString('--max-semi-space-size=0')

type Thread = {
  megabytes: number
  /** Of them for what is short-lived: more of it is collected less often. */
  young?: number
  data?: unknown
  transfer?: readonly ArrayBuffer[]
}

/** A thread within limits of memory; of the server's environment it sees nothing. */
export const openThread = (script: URL, { megabytes, young = 8, data, transfer = [] }: Thread): Worker =>
  new Worker(script, {
    workerData: data,
    transferList: [...transfer],
    env: { NODE_COMPILE_CACHE: compiled },
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: young },
    execArgv: [],
  })
