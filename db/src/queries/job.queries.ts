import type { Db } from '../database.ts'
import type { JobTable } from '../tables/job.table.ts'

type Held = { name: string; holder: string }

/** Leaves a job that is known already as it stands. */
export async function insertJobs(
  db: Db,
  jobs: readonly { name: string; nextRunAt: string }[],
): Promise<void> {
  const nothing = { holder: null, heldUntil: null, lastStartedAt: null, lastEndedAt: null }
  const rows = jobs.map((job) => ({
    ...nothing,
    ...job,
    lastOutcome: null,
    lastFailedAt: null,
    failures: 0,
  }))
  await db
    .insertInto('job')
    .values(rows)
    .onConflict((on) => on.column('name').doNothing())
    .execute()
}

export async function listJobs(db: Db): Promise<JobTable[]> {
  return db.selectFrom('job').selectAll().orderBy('name').execute()
}

/** The lease in one statement: true for exactly one of those who ask for a job that is due and free. */
export async function claimJob(
  db: Db,
  { name, holder, now, heldUntil }: Held & { now: string; heldUntil: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ holder, heldUntil, lastStartedAt: now })
    .where('name', '=', name)
    .where('nextRunAt', '<=', now)
    .where((eb) => eb.or([eb('holder', 'is', null), eb('heldUntil', '<=', now)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where somebody else holds it by now. */
export async function renewJob(
  db: Db,
  { name, holder, heldUntil }: Held & { heldUntil: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ heldUntil })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

type Ended = Pick<JobTable, 'lastEndedAt' | 'lastOutcome' | 'nextRunAt' | 'failures'>

/**
 * Gives the lease back with what became of the run; whoever lost it changes nothing. One that was hastened since it was
 * found due stays due: what it was hastened for may have come too late for this run.
 */
export async function endJob(
  db: Db,
  { name, holder, due }: Held & { due: string },
  { nextRunAt, ...ended }: Ended & { lastFailedAt?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ ...ended, holder: null, heldUntil: null })
    .set((eb) => ({
      nextRunAt: eb.case().when('nextRunAt', '=', due).then(nextRunAt).else(eb.ref('nextRunAt')).end(),
    }))
    .where('name', '=', name)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Every lease of a process that stops: the job is due as before, for the others. */
export async function releaseJobs(db: Db, holder: string): Promise<void> {
  await db.updateTable('job').set({ holder: null, heldUntil: null }).where('holder', '=', holder).execute()
}

/** Something waits for it: it is due now, and once more where it is running. */
export async function hastenJob(db: Db, { name, now }: { name: string; now: string }): Promise<void> {
  await db.updateTable('job').set({ nextRunAt: now }).where('name', '=', name).execute()
}
