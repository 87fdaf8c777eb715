import { insertBundledHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import type { Services } from '../base/context.ts'
import { JobRunner } from './job-runner.ts'
import { jobs } from './jobs.ts'

/** Opens what is owed before the first request, and does the rest beside it. */
export async function startJobs(services: Services): Promise<JobRunner> {
  await insertBundledHolidays(services.database.db)
  const runner = new JobRunner(services, jobs)
  await runner.prepare()
  await runner.runDue(['open-returns'])
  runner.start()
  return runner
}
