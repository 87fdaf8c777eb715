import { appRouter } from '@roundtable/server/app-router.ts'
import { actorIn, findVisitor } from '@roundtable/server/base/context.ts'
import { seenAsRight } from '@roundtable/server/base/seen-as.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import { templateRight } from '@roundtable/server/download/document/template-routes.ts'
import { downloads } from '@roundtable/server/download/downloads.ts'
import { calendarRight } from '@roundtable/server/http/calendar.ts'
import { uploadRight } from '@roundtable/server/http/upload.ts'
import { type Role, roles } from '@roundtable/shared/base/role.ts'
import { type Right, rightNames, rights } from '@roundtable/shared/right-table/rights.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { procedureAt, procedures } from '../../support/read/procedure.ts'
import { refusal } from '../../support/read/refusal.ts'
import { reachOf } from '../../support/read/table-of-rights.ts'

const may = (right: Right, role: Role): boolean => reachOf(right, role) !== 'no'

const partnership = perFile(openNorthmere)

/** 'allowed' where the right lets the call through, whatever becomes of it afterwards. */
async function answer(role: Role, path: string, input: unknown): Promise<string> {
  const outcome = await procedureAt(
    partnership.callerAs(role),
    path,
  )(input).then(
    () => null,
    (error: { code?: string }) => error.code ?? 'broken',
  )
  if (outcome === 'FORBIDDEN' || outcome === 'INTERNAL_SERVER_ERROR') return outcome
  return outcome === 'BAD_REQUEST' ? 'strict' : 'allowed'
}

describe('every procedure', () => {
  it('declares its right', () => {
    expect(procedures.length).toBeGreaterThan(30)
    expect(procedures.filter(({ right }) => !(right in rights))).toEqual([])
  })

  it('refuses an input with a key nobody asked for', async () => {
    const lax = []
    for (const { path, right, takesInput } of procedures) {
      const role = roles.find((each) => may(right, each))
      if (!takesInput || role === undefined) continue
      if ((await answer(role, path, { nobodyAskedForThis: 1 })) !== 'strict') lax.push(path)
    }
    expect(lax).toEqual([])
  })
})

describe('every right', () => {
  /** Shown beside what is published, or asked beside another right: no procedure is for them alone. */
  const besideOthers: Right[] = [
    'see figures not yet published',
    'keep actions',
    'be expected to verify actions',
    'cancel and put off actions',
    'see restricted agenda items',
    'bring papers',
    'destroy papers',
    'write the scrutineer’s statement',
    'see restricted challenges',
    'accept for posts',
  ]

  it('is declared by a procedure, a download, or an address of its own', () => {
    const declared = new Set([
      ...procedures.map(({ right }) => right),
      ...downloads.map(({ right }) => right),
      ...[uploadRight, templateRight, calendarRight, seenAsRight],
    ])
    expect(rightNames.filter((name) => !declared.has(name))).toEqual(besideOthers)
  })
})

describe.each(roles)('as %s', (role) => {
  it('goes through where the domain says so, and is forbidden everywhere else', async () => {
    const wrong = []
    for (const { path, right, takesInput, type } of procedures) {
      const allowed = may(right, role)
      if (allowed && type === 'mutation' && !takesInput) continue
      const given = await answer(role, path, takesInput ? { nobodyAskedForThis: 1 } : undefined)
      const expected = !allowed ? 'FORBIDDEN' : takesInput ? 'strict' : 'allowed'
      if (given !== expected) wrong.push(`${path}: ${given} instead of ${expected}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('a refusal', () => {
  it('says who may', async () => {
    const refused = await refusal(partnership.callerAs('administrator').scorecard.get())
    expect(refused.code).toBe('forbidden')
    expect(refused.who).toBe('everyone with a seat, except the system administrator')
  })

  it('of a partnership one has no seat in is that of one there is not', async () => {
    const context = await partnership.contextAs('chair')
    const outside = { ...context, actor: null, membership: null }
    for (const { path, right, takesInput } of procedures) {
      if (right === 'be signed in') continue
      const call = procedureAt(createCaller(appRouter)(outside), path)
      const refused = await refusal(call(takesInput ? {} : undefined))
      expect({ path, code: refused.code }).toEqual({ path, code: 'not-found' })
    }
  })

  it('comes to a seat that has ended at the next request', async () => {
    const before = await partnership.contextAs('chair')
    const { personId = '' } = before.visitor ?? {}
    expect(before.actor?.seats).toHaveLength(1)
    const seat = partnership.database.db.updateTable('member').where('personId', '=', personId)
    await seat.set({ endedAt: partnership.clock.now }).execute()
    const after = await findVisitor(partnership.services, 'session of chair')
    expect(after?.personId).toBe(personId)
    expect(after === null ? 'nobody' : actorIn(after, 'northmere')).toBeNull()
    await seat.set({ endedAt: null }).execute()
  })
})
