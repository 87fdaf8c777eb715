import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { nextDayBegins, nextDigest } from '@roundtable/shared/base/working-day.ts'
import type { JobName } from '@roundtable/shared/notice/job-words.ts'
import { tidyAccounts } from '../account/delete-what-is-over.ts'
import { sendAccountMails } from '../account-mail/send-account-mails.ts'
import type { Services } from '../base/context.ts'
import { eachAlone, type Lease } from '../base/lease.ts'
import { moveBySilence } from '../challenge/move-by-silence.ts'
import { endGrantByClock } from '../grant/end-grant-by-clock.ts'
import { endSeatByClock } from '../handover/end-seat-by-clock.ts'
import { proposeIssues } from '../issue-rule/propose-issues.ts'
import { runClocks } from '../lifecycle/clocks.ts'
import { sendMails } from '../mail/send-mails.ts'
import { writeWeeklyMails } from '../mail/write-weekly-mails.ts'
import { destroyPrivateNotes } from '../private-note/destroy-private-notes.ts'
import { printRenditions } from '../rendition/print-renditions.ts'
import { openReturns } from '../return/open-returns.ts'
import { storeReadings } from '../stored-reading/store-readings.ts'

export type Job = {
  name: string
  /** The next run after this moment; after downtime a run that was missed is made up for once. */
  nextRunAt: (services: Services, after: string) => Promise<string>
  /** Whether it runs at once where it has never run. */
  atFirst: boolean
  /** Answers how much there was to do, for the log. */
  run: (services: Services, lease: Lease) => Promise<number>
}

const later = (moment: string, minutes: number): string =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString()
const minutes = (count: number) => async (_services: Services, after: string) => later(after, count)

/** One that fails does not stop the other. */
async function bothOf(services: Services, lease: Lease, pieces: readonly Job['run'][]): Promise<number> {
  const alone = eachAlone()
  let done = 0
  for (const piece of pieces) done += (await alone.run(() => piece(services, lease))) ?? 0
  alone.end()
  return done
}

/** In the order in which they run where several are due. */
export const jobs: readonly (Job & { name: JobName })[] = [
  {
    name: 'open-returns',
    nextRunAt: async (_services, after) => {
      const [soonest = after] = [later(after, 60), nextDayBegins(after)].sort()
      return soonest
    },
    atFirst: true,
    run: openReturns,
  },
  {
    name: 'tell-what-is-due',
    nextRunAt: minutes(60),
    atFirst: true,
    run: (services, lease) => runClocks(services, lease, [endSeatByClock, moveBySilence, endGrantByClock]),
  },
  { name: 'propose-issues', nextRunAt: minutes(60), atFirst: true, run: proposeIssues },
  { name: 'store-readings', nextRunAt: minutes(1), atFirst: true, run: storeReadings },
  { name: 'print-packs', nextRunAt: minutes(60), atFirst: true, run: printRenditions },
  {
    name: 'weekly-mail',
    nextRunAt: async ({ database }, after) => nextDigest(after, await listBankHolidays(database.reader)),
    atFirst: false,
    run: writeWeeklyMails,
  },
  {
    name: 'send-mail',
    nextRunAt: minutes(1),
    atFirst: true,
    run: (services, lease) => bothOf(services, lease, [sendAccountMails, sendMails]),
  },
  {
    name: 'tidy-accounts',
    nextRunAt: minutes(24 * 60),
    atFirst: true,
    run: (services, lease) => bothOf(services, lease, [tidyAccounts, destroyPrivateNotes]),
  },
]
