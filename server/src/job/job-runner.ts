import {
  claimJob,
  endJob,
  insertJobs,
  listJobs,
  releaseJobs,
  renewJob,
} from '@roundtable/db/queries/job.queries.ts'
import type { JobTable } from '@roundtable/db/tables/job.table.ts'
import type { Services } from '../base/context.ts'
import type { Job } from './jobs.ts'

export type RunnerSettings = {
  /** How long a lease is good without being renewed. */
  leaseMs: number
  renewEveryMs: number
  /** How often it looks for what is due. */
  lookEveryMs: number
  /** How long a stop waits for what is running. */
  patienceMs: number
}

const usual: RunnerSettings = {
  leaseMs: 60_000,
  renewEveryMs: 20_000,
  lookEveryMs: 10_000,
  patienceMs: 5_000,
}

const later = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString()

/** A job that fails is tried again after one minute, then two, four … at most an hour. */
const retryAfterMs = (failures: number): number => Math.min(60_000 * 2 ** (failures - 1), 3_600_000)

/** Runs jobs that are due and that no other process holds; the lease lies in the database. */
export class JobRunner {
  readonly holder: string
  #services: Services
  #jobs: readonly Job[]
  #settings: RunnerSettings
  #clock: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  #busy = false
  #stopped = false

  constructor(services: Services, jobs: readonly Job[], settings: Partial<RunnerSettings> = {}) {
    this.#services = services
    this.#jobs = jobs
    this.#settings = { ...usual, ...settings }
    this.holder = services.newId()
  }

  /** Makes the rows of jobs the database does not know yet. */
  async prepare(): Promise<void> {
    const services = this.#services
    const at = services.now()
    const rows = this.#jobs.map(async ({ name, atFirst, nextRunAt }) => ({
      name,
      nextRunAt: atFirst ? at : await nextRunAt(services, at),
    }))
    await insertJobs(services.database.db, await Promise.all(rows))
  }

  /** Looks for what is due from now on, until it is stopped. */
  start(): void {
    const look = () => {
      if (!this.#busy) this.#begin()
    }
    look()
    this.#clock = setInterval(look, this.#settings.lookEveryMs)
    this.#clock.unref()
  }

  /** Runs once, in their order, the jobs that are due and free; or those of them that are named. */
  runDue(names?: readonly string[]): Promise<void> {
    this.#begin(names)
    return this.#running
  }

  #begin(names?: readonly string[]): void {
    this.#busy = true
    this.#running = this.#runAll(names).finally(() => {
      this.#busy = false
    })
  }

  /** Waits a while for what is running, then gives every lease back. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#clock)
    let patience: NodeJS.Timeout | undefined
    const tooLong = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, this.#settings.patienceMs)
    })
    await Promise.race([this.#running, tooLong])
    clearTimeout(patience)
    try {
      await releaseJobs(this.#services.database.db, this.holder)
    } catch (error) {
      this.#services.logger.error({ error }, 'leases were not given back, and run out by themselves')
    }
  }

  async #runAll(names: readonly string[] | undefined): Promise<void> {
    const { database, logger, now } = this.#services
    try {
      const rows = await listJobs(database.reader)
      for (const job of this.#jobs) {
        const row = rows.find(({ name }) => name === job.name)
        const wanted = names === undefined || names.includes(job.name)
        if (this.#stopped || row === undefined || !wanted || row.nextRunAt > now()) continue
        await this.#runOne(job, row)
      }
    } catch (error) {
      if (!this.#stopped) logger.error({ error }, 'jobs could not be looked for')
    }
  }

  async #runOne(job: Job, row: JobTable): Promise<void> {
    const services = this.#services
    const { database, logger, now } = services
    const key = { name: job.name, holder: this.holder }
    const heldUntil = () => later(now(), this.#settings.leaseMs)
    if (!(await claimJob(database.db, { ...key, now: now(), heldUntil: heldUntil() }))) return
    let held = true
    const renewal = setInterval(() => {
      renewJob(database.db, { ...key, heldUntil: heldUntil() }).then(
        (still) => {
          held = still
        },
        (error: unknown) => logger.error({ error, job: job.name }, 'a lease could not be renewed'),
      )
    }, this.#settings.renewEveryMs)
    try {
      const done = await job.run(services, { isHeld: () => held && !this.#stopped })
      if (this.#stopped) return
      if (done > 0) logger.info({ job: job.name, done }, 'job done')
      const ended = { lastEndedAt: now(), lastOutcome: 'done' as const, failures: 0 }
      await endJob(
        database.db,
        { ...key, due: row.nextRunAt },
        { ...ended, nextRunAt: await job.nextRunAt(services, now()) },
      )
    } catch (error) {
      logger.error({ error, job: job.name }, 'a job failed')
      const failures = row.failures + 1
      const at = now()
      const ended = { lastEndedAt: at, lastFailedAt: at, lastOutcome: 'failed' as const, failures }
      await endJob(
        database.db,
        { ...key, due: row.nextRunAt },
        { ...ended, nextRunAt: later(at, retryAfterMs(failures)) },
      )
    } finally {
      clearInterval(renewal)
    }
  }
}
