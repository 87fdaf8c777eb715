import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { claimJob, endJob, hastenJob, listJobs } from '@roundtable/db/queries/job.queries.ts'
import type { Services } from '@roundtable/server/base/context.ts'
import type { Lease } from '@roundtable/server/base/lease.ts'
import { JobRunner, type RunnerSettings } from '@roundtable/server/job/job-runner.ts'
import { type Job, jobs } from '@roundtable/server/job/jobs.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnershipAlone)
let second: Database
const runners: JobRunner[] = []

beforeEach(async () => {
  second = await openDatabase(at.database.url)
})
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop()
  await second.close()
})

const hour = async (_services: Services, after: string) =>
  new Date(Date.parse(after) + 3_600_000).toISOString()
const jobOf = (run: (lease: Lease) => Promise<number>, name = 'count'): Job => ({
  name,
  nextRunAt: hour,
  atFirst: true,
  run: (_services, lease) => run(lease),
})

/** A runner as in a server process of its own: the second one with a connection of its own. */
async function runnerOn(database: Database, job: Job, settings: Partial<RunnerSettings> = {}) {
  const services = { ...at.services, database, newId }
  const runner = new JobRunner(services, [job], { patienceMs: 50, ...settings })
  await runner.prepare()
  runners.push(runner)
  return runner
}

const row = async () => (await listJobs(at.database.db)).find(({ name }) => name === 'count')
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const minutesLater = (minutes: number) => {
  at.clock.now = new Date(Date.parse(at.clock.now) + minutes * 60_000).toISOString()
}

/** Work that lasts until it is let go. */
function slow() {
  let release: () => void = () => undefined
  const begun: Lease[] = []
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const run = async (lease: Lease) => {
    begun.push(lease)
    await gate
    return 1
  }
  return { run, begun, release: () => release() }
}

describe('a job', () => {
  it('runs once an hour, however many servers look for it', async () => {
    let runs = 0
    const job = jobOf(async () => {
      await wait(20)
      runs += 1
      return 1
    })
    const two = [await runnerOn(at.database, job), await runnerOn(second, job)]
    for (let look = 0; look < 5; look += 1) await Promise.all(two.map((runner) => runner.runDue()))
    expect(runs).toBe(1)
    minutesLater(59)
    await Promise.all(two.map((runner) => runner.runDue()))
    expect(runs).toBe(1)
    minutesLater(1)
    await Promise.all(two.map((runner) => runner.runDue()))
    expect(runs).toBe(2)
    expect(await row()).toMatchObject({
      holder: null,
      lastOutcome: 'done',
      failures: 0,
      nextRunAt: '2026-11-23T11:00:00.000Z',
    })
  })

  it('that was missed for a week is made up for once', async () => {
    let runs = 0
    const runner = await runnerOn(
      at.database,
      jobOf(async () => {
        runs += 1
        return 1
      }),
    )
    await runner.runDue()
    minutesLater(7 * 24 * 60)
    await runner.runDue()
    await runner.runDue()
    expect(runs).toBe(2)
    expect((await row())?.nextRunAt).toBe('2026-11-30T10:00:00.000Z')
  })

  it('is held while it runs, its lease renewed', async () => {
    const work = slow()
    const first = await runnerOn(at.database, jobOf(work.run), { leaseMs: 60_000, renewEveryMs: 10 })
    const other = await runnerOn(second, jobOf(work.run))
    const running = first.runDue()
    await expect.poll(() => work.begun.length).toBe(1)
    for (let minute = 0; minute < 5; minute += 1) {
      minutesLater(0.75)
      await wait(40)
    }
    await other.runDue()
    expect(work.begun).toHaveLength(1)
    expect(work.begun[0]?.isHeld()).toBe(true)
    work.release()
    await running
    expect(await row()).toMatchObject({ holder: null, lastOutcome: 'done' })
  })

  it('is taken over from a process that died, and what wakes up later changes nothing', async () => {
    const [dead, alive] = [slow(), slow()]
    const first = await runnerOn(at.database, jobOf(dead.run), { leaseMs: 60_000, renewEveryMs: 1e8 })
    const other = await runnerOn(second, jobOf(alive.run))
    const asleep = first.runDue()
    await expect.poll(() => dead.begun.length).toBe(1)
    await other.runDue()
    expect(alive.begun).toHaveLength(0)
    minutesLater(1)
    const running = other.runDue()
    await expect.poll(() => alive.begun.length).toBe(1)
    dead.release()
    await asleep
    expect(await row()).toMatchObject({ holder: other.holder, lastEndedAt: null })
    alive.release()
    await running
    expect(await row()).toMatchObject({ holder: null, lastOutcome: 'done' })
  })

  it('that loses its lease is told so at its next renewal', async () => {
    const work = slow()
    const runner = await runnerOn(at.database, jobOf(work.run), { renewEveryMs: 10 })
    const running = runner.runDue()
    await expect.poll(() => work.begun.length).toBe(1)
    await at.database.db.updateTable('job').set({ holder: 'somebody else' }).execute()
    await expect.poll(() => work.begun[0]?.isHeld()).toBe(false)
    work.release()
    await running
    expect((await row())?.holder).toBe('somebody else')
  })

  it('of a stopped server is free at once, and due as before', async () => {
    const work = slow()
    const runner = await runnerOn(at.database, jobOf(work.run))
    void runner.runDue()
    await expect.poll(() => work.begun.length).toBe(1)
    await runner.stop()
    expect(work.begun[0]?.isHeld()).toBe(false)
    expect(await row()).toMatchObject({ holder: null, nextRunAt: '2026-11-23T09:00:00.000Z' })
    let runs = 0
    const other = await runnerOn(
      second,
      jobOf(async () => {
        runs += 1
        return 1
      }),
    )
    await other.runDue()
    expect(runs).toBe(1)
    work.release()
  })

  it('that stops half-way with its server is not taken for done', async () => {
    const begun: Lease[] = []
    const job = jobOf(async (lease) => {
      begun.push(lease)
      while (lease.isHeld()) await wait(5)
      return 1
    })
    const runner = await runnerOn(at.database, job, { patienceMs: 5_000 })
    const running = runner.runDue()
    await expect.poll(() => begun.length).toBe(1)
    await runner.stop()
    await running
    expect(await row()).toMatchObject({
      holder: null,
      lastOutcome: null,
      nextRunAt: '2026-11-23T09:00:00.000Z',
    })
  })

  it('that somebody else has just done is not done again by who saw it due', async () => {
    const { db } = at.database
    await runnerOn(
      at.database,
      jobOf(async () => 1),
    )
    const now = at.clock.now
    const ask = (holder: string) =>
      claimJob(db, { name: 'count', holder, now, heldUntil: '2026-11-23T09:01:00.000Z' })
    const [first, second] = await Promise.all([ask('a'), ask('b')])
    expect([first, second].toSorted()).toEqual([false, true])
    const [taker, other] = first ? ['a', 'b'] : ['b', 'a']
    const ended = { lastEndedAt: now, lastOutcome: 'done' as const, failures: 0 }
    const nextRunAt = '2026-11-23T10:00:00.000Z'
    expect(await endJob(db, { name: 'count', holder: other, due: now }, { ...ended, nextRunAt })).toBe(false)
    expect(await endJob(db, { name: 'count', holder: taker, due: now }, { ...ended, nextRunAt })).toBe(true)
    expect(await ask(other)).toBe(false)
  })

  it('that is hastened while it runs, runs once more: what waits may have come too late for it', async () => {
    const { run, begun, release } = slow()
    const runner = await runnerOn(at.database, jobOf(run))
    const running = runner.runDue()
    await expect.poll(() => begun.length).toBe(1)
    minutesLater(1)
    await hastenJob(at.database.db, { name: 'count', now: at.clock.now })
    release()
    await running
    await runner.runDue()
    await runner.runDue()
    expect(begun).toHaveLength(2)
  })

  it('that fails is tried again after one minute, then two, and counts its failures until it goes well', async () => {
    let fails = true
    const runner = await runnerOn(
      at.database,
      jobOf(async () => {
        if (fails) throw new Error('no connection')
        return 1
      }),
    )
    await runner.runDue()
    expect(await row()).toMatchObject({
      holder: null,
      lastOutcome: 'failed',
      failures: 1,
      nextRunAt: '2026-11-23T09:01:00.000Z',
    })
    minutesLater(1)
    await runner.runDue()
    expect(await row()).toMatchObject({ failures: 2, nextRunAt: '2026-11-23T09:03:00.000Z' })
    fails = false
    minutesLater(2)
    await runner.runDue()
    expect(await row()).toMatchObject({
      lastOutcome: 'done',
      failures: 0,
      lastFailedAt: '2026-11-23T09:01:00.000Z',
    })
  })
})

describe('what runs by itself', () => {
  it('opens returns and tells people at the first start; the weekly mail waits for its Monday', async () => {
    const runner = new JobRunner(at.services, jobs)
    runners.push(runner)
    await runner.prepare()
    await runner.runDue()
    const returns = await at.database.db.selectFrom('return').select('id').execute()
    const notices = await at.database.db.selectFrom('notice').select('id').execute()
    expect(returns).toHaveLength(5)
    expect(notices.length).toBeGreaterThan(0)
    const weekly = (await listJobs(at.database.db)).find(({ name }) => name === 'weekly-mail')
    expect(weekly).toMatchObject({ lastStartedAt: null, nextRunAt: '2026-11-30T08:00:00.000Z' })
  })

  it('is seen by the manager, and by nobody else', async () => {
    const runner = new JobRunner(at.services, jobs)
    runners.push(runner)
    await runner.prepare()
    await runner.runDue()
    const seen = await at.callerAs('manager').notice.jobs()
    expect(seen.jobs.map(({ name, lastOutcome, running }) => [name, lastOutcome, running])).toEqual([
      ['open-returns', 'done', false],
      ['tell-what-is-due', 'done', false],
      ['propose-issues', 'done', false],
      ['store-readings', 'done', false],
      ['print-packs', 'done', false],
      ['send-mail', 'done', false],
      ['weekly-mail', null, false],
      ['tidy-accounts', 'done', false],
    ])
    expect(seen.mails).toMatchObject({ mailed: false, waiting: 0, failed: 0 })
    expect(seen.holidaysKnownUntil).toBe('2028-12-31')
    for (const key of ['police-lead', 'chair', 'administrator', 'young-person']) {
      expect((await refusal(at.callerAs(key).notice.jobs())).code, key).toBe('forbidden')
    }
  })
})
