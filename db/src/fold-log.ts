import { open, stat } from 'node:fs/promises'
import type { Worker } from 'node:worker_threads'
import { openThread } from './open-thread.ts'
import { logBytes } from './sqlite-file.ts'

const lookEveryMs = 200

/** What a long write has in its log already, so that little is left to wait for when it ends. */
async function bringToDisk(log: string): Promise<void> {
  const file = await open(log, 'r+').catch(() => null)
  await file?.datasync().catch(() => undefined)
  await file?.close()
}

export type Folding = { stop(): Promise<void> }

/**
 * Folds the log of a SQLite file into it in a thread of its own, so that no request waits for the disk to take a long
 * write a second time. `whenGone` is called where the thread has failed and somebody else has to do it.
 */
export function foldLog(path: string, whenGone: () => void): Folding {
  let worker: Worker | null = null
  let folded = 0
  let isStopped = false

  function openWorker(): Worker {
    const opened = openThread(new URL('./fold-log.worker.ts', import.meta.url), { megabytes: 16, data: path })
    opened.unref()
    opened.on('error', giveUp)
    return opened
  }
  function giveUp(): void {
    clearInterval(timer)
    whenGone()
  }
  async function look(): Promise<void> {
    const log = await stat(`${path}-wal`).catch(() => null)
    if (isStopped || log === null || log.size <= logBytes || log.mtimeMs === folded) return
    folded = log.mtimeMs
    await bringToDisk(`${path}-wal`)
    if (isStopped) return
    worker ??= openWorker()
    worker.postMessage('fold')
  }
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    look().then(() => {
      isLooking = false
    }, giveUp)
  }, lookEveryMs)
  timer.unref()
  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await worker?.terminate()
    },
  }
}
