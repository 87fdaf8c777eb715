import { createHash } from 'node:crypto'
import { findFeedByToken } from '@roundtable/db/queries/calendar-feed.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { calendarText, type DayEvent } from '@roundtable/shared/base/icalendar.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { type Right, rights } from '@roundtable/shared/right-table/rights.ts'
import type { Router } from 'express'
import { listActionDays } from '../action/list-action-days.ts'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { hashOf } from '../base/token-hash.ts'
import { listChallengeDays } from '../challenge/list-challenge-days.ts'
import { listPledgeDays } from '../goal/list-pledge-days.ts'
import { listIssueDays } from '../issue/list-issue-days.ts'
import { seatedPeople } from '../notice/seated-people.ts'
import { listDueDays } from '../schedule/list-due-days.ts'

/** What the address of a calendar gives nothing without. */
export const calendarRight: Right = 'keep a calendar of days'

/** Due days as iCalendar at a secret address: it gives what its owner may see at this very moment. */
export function calendarRoutes(services: Services): Router {
  const router = openRoutes()
  router.get('/calendar/:token.ics', async (req, res) => {
    const text = await dueDays(services, String(req.params.token))
    res.setHeader('Content-Type', 'text/calendar; charset=utf-8')
    res.setHeader('Content-Disposition', 'inline; filename="due-dates.ics"')
    res.setHeader('Cache-Control', 'private, no-cache')
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`
    res.setHeader('ETag', tag)
    if (req.headers['if-none-match']?.includes(tag)) res.status(304).end()
    else res.send(text)
  })
  return router
}

/** An unknown address, a revoked one and one whose owner has no right any more answer alike. */
async function dueDays(services: Services, token: string): Promise<string> {
  const { reader } = services.database
  const feed = await findFeedByToken(reader, hashOf(token))
  const today = localDay(services.now())
  const [actor] = feed === undefined ? [] : await seatedPeople(reader, { ...feed, today })
  if (feed === undefined || actor === undefined || !rights[calendarRight].maySomewhere(actor)) {
    throw new DomainError('not-found', 'There is no calendar at this address.')
  }
  const days: DayEvent[] = []
  for (const list of [listDueDays, listActionDays, listChallengeDays, listIssueDays, listPledgeDays]) {
    days.push(...(await list(reader, services, { feed, actor })))
  }
  return calendarText(`Due dates, ${feed.partnershipName}`, days)
}
