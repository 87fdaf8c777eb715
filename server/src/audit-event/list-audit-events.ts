import {
  countAuditEvents,
  listAuditEvents as listAuditEventRows,
} from '@roundtable/db/queries/audit-trail.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { readRestrictedItems } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { auditFilterSchema } from '@roundtable/shared/member/audit-event.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { readableBy } from './readable-by.ts'

const pageSize = 50

export async function listAuditEvents(ctx: ActorContext, input: z.infer<typeof auditFilterSchema>) {
  const { actor, database } = ctx
  const { page, ...filter } = input
  const readable = readableBy(actor)
  const challenges = challengeScopeOf(actor)
  const restrictedItems = readRestrictedItems.may(actor, [])
  const asked = { partnershipId: actor.partnershipId, readable, challenges, restrictedItems, filter }
  const total = await countAuditEvents(database.reader, asked)
  const rows = await listAuditEventRows(database.reader, {
    ...asked,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    scope: readable.scope,
    events: rows.map((row) => ({
      ...row,
      word: actWord(row.action),
      onBehalf: row.onBehalf === 1,
    })),
  }
}
