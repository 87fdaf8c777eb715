import { type ActorContext, actorIn, assertActor } from '@roundtable/server/base/context.ts'
import { writeOds } from '@roundtable/server/import/file/ods-writer.ts'
import { readSheets } from '@roundtable/server/import/file/read-tables.ts'
import { writeXlsx } from '@roundtable/server/import/file/xlsx-writer.ts'
import { applySetUpFile } from '@roundtable/server/set-up-file/apply/apply-set-up-file.ts'
import { getSetUpFile } from '@roundtable/server/set-up-file/file/get-set-up-file.ts'
import { receiveSetUpFile } from '@roundtable/server/set-up-file/file/receive-set-up-file.ts'
import { findSetUpState } from '@roundtable/server/set-up-file/state/find-set-up-state.ts'
import { setUpBook } from '@roundtable/server/set-up-file/state/set-up-book.ts'
import { compareSetUp } from '@roundtable/shared/set-up/file/compare-set-up.ts'
import { readSetUpFile } from '@roundtable/shared/set-up/file/read-set-up-file.ts'
import { expect, it } from 'vitest'
import { addEmptyPartnership } from '../../support/make/empty-partnership.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { openBook, removeRow, saveBook } from '../../support/make/set-up-book.ts'
import { toEnd } from '../../support/read/to-end.ts'

const at = perFile(openNorthmere)

async function downloaded() {
  const ctx = assertActor(await at.contextAs('manager'))
  const state = await findSetUpState(at.database.reader, ctx)
  return { ctx, state, sheets: setUpBook(state) }
}

async function read(ctx: ActorContext, bytes: Buffer) {
  const id = await receiveSetUpFile(ctx, { bytes, fileName: 'northmere.xlsx', answers: {} })
  for (let tries = 0; tries < 600; tries++) {
    const view = await getSetUpFile(ctx, { id })
    if (view.state !== 'reading') return view
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The file was not read in time.')
}

it.each([
  ['xlsx', writeXlsx],
  ['ods', writeOds],
] as const)(
  'the set-up file of the demonstration asks for nothing when it comes back, as %s',
  async (_kind, write) => {
    const { state, sheets } = await downloaded()
    const { plans, problems, missing } = toEnd(compareSetUp(readSetUpFile(readSheets(write(sheets))), state))
    expect(problems).toEqual([])
    expect(missing).toEqual([])
    expect(plans.filter(({ kind }) => kind !== 'same').map(({ name }) => name)).toEqual([])
    expect(plans.length).toBeGreaterThan(300)
  },
)

it('the whole demonstration is carried to a partnership that has nothing, and asks for nothing there when it is sent again', async () => {
  const { ctx, sheets } = await downloaded()
  const founding = { now: at.clock.now, likeThoseOf: at.partnershipId, roles: ['manager'] as const }
  await addEmptyPartnership(at.database, { slug: 'newborough', ...founding })
  const manager = assertActor(await at.contextAs('manager'))
  const acting = actorIn(manager.visitor, 'newborough')
  if (acting === null) throw new Error('The manager has no seat there.')
  const there = { ...manager, ...acting }
  const book = openBook(writeXlsx(sheets))
  removeRow(book, 'People', ['E-mail', ctx.visitor.email])
  const view = await read(there, saveBook(book))
  expect(view.problems).toEqual([])
  expect(view.counts).toMatchObject({ changed: 0, conflict: 0, newer: 0 })
  const { id, seen } = view
  const { written } = await applySetUpFile(there, { id, seen, reason: '', choices: {} })
  expect(written).toBe(view.counts.new)
  expect(written).toBeGreaterThan(300)
  const again = await read(there, saveBook(book))
  expect(again.problems).toEqual([])
  expect(again.counts).toMatchObject({ new: 0, changed: 0, conflict: 0, newer: 0, same: written })
})
