import { holidaysKnownUntil } from '@roundtable/db/calendar/bank-holidays.ts'
import { listJobs as listJobRows } from '@roundtable/db/queries/job.queries.ts'
import { countNoticeMails, listTroubledMails } from '@roundtable/db/queries/notice-mail.queries.ts'
import { jobNames, jobWord } from '@roundtable/shared/notice/job-words.ts'
import type { ActorContext } from '../base/context.ts'

const weekMs = 7 * 86_400_000
const mostTroubled = 20

/** What runs by itself and how it went; the reason of a failure stands in the server's log only. */
export async function listJobs({ actor, config, database, now }: ActorContext) {
  const { partnershipId } = actor
  const at = now()
  const since = new Date(Date.parse(at) - weekMs).toISOString()
  const rows = await listJobRows(database.reader)
  const troubled = await listTroubledMails(database.reader, { partnershipId, since, limit: mostTroubled })
  return {
    jobs: jobNames.flatMap((name) => {
      const row = rows.find((each) => each.name === name)
      if (row === undefined) return []
      const running = row.holder !== null && (row.heldUntil ?? '') > at
      return [{ ...row, name, ...jobWord(name), running }]
    }),
    mails: {
      mailed: config.mail !== undefined,
      ...(await countNoticeMails(database.reader, { partnershipId, since })),
      troubled: troubled.map(({ state, nextAttemptAt, ...mail }) => ({
        ...mail,
        nextAttemptAt: state === 'failed' ? null : nextAttemptAt,
      })),
    },
    holidaysKnownUntil,
  }
}
