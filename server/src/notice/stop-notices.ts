import type { Db } from '@roundtable/db/database.ts'
import {
  listNoticePreferences,
  upsertNoticePreferences,
} from '@roundtable/db/queries/notice-preference.queries.ts'
import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { findPersonName } from '@roundtable/db/queries/seat.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type NoticeKind, noticeKinds, noticeKindWord } from '@roundtable/shared/notice/notices.ts'
import { actBySystem } from '../act/act.ts'
import type { Services } from '../base/context.ts'
import { readStopToken, type Stop } from './stop-link.ts'
import { channelOf } from './write-notices.ts'

function stopIn({ config }: Services, token: string): Stop {
  const stop = readStopToken(token, config)
  if (stop === null) {
    throw new DomainError('not-found', 'This link stops nothing: it is damaged, or from another Roundtable.')
  }
  return stop
}

/** The kinds that are still mailed and that this link would stop. */
async function mailedKinds(db: Db, { partnershipId, personId, kind }: Stop): Promise<NoticeKind[]> {
  const chosen = await listNoticePreferences(db, { partnershipId, personId })
  return noticeKinds.filter((each) => {
    const channel = channelOf(chosen, { personId, kind: each })
    return kind === 'digest' ? channel === 'weekly' : each === kind && channel !== 'app'
  })
}

/** What the page of the link tells; reading it changes nothing. */
export async function findStop(services: Services, token: string) {
  const stop = stopIn(services, token)
  const { reader } = services.database
  const partnership = await findPartnership(reader, stop.partnershipId)
  return {
    partnershipName: partnership?.name ?? '',
    what: stop.kind === 'digest' ? 'The weekly e-mail' : noticeKindWord(stop.kind),
    stopped: (await mailedKinds(reader, stop)).length === 0,
  }
}

/** No e-mail of this kind any more; the notices still stand in the app. Stopping twice changes nothing. */
export async function stopNotices(services: Services, token: string): Promise<{ stopped: true }> {
  const stop = stopIn(services, token)
  const { partnershipId, personId } = stop
  await services.database.db.transaction().execute(async (tx) => {
    const kinds = await mailedKinds(tx, stop)
    const personName = await findPersonName(tx, personId)
    if (kinds.length === 0 || personName === null) return
    await upsertNoticePreferences(
      tx,
      kinds.map((kind) => ({ partnershipId, personId, kind, channel: 'app' })),
    )
    await actBySystem(tx, services, {
      partnershipId,
      act: 'notice.stopped',
      subjectId: personId,
      summary: `E-mails were stopped by the link in one of them. ${kinds.map(noticeKindWord).join('. ')}.`,
      by: { personId, personName, memberId: null },
    })
  })
  return { stopped: true }
}
