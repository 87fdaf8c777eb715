import { newId } from '@roundtable/db/ids.ts'
import { boardListSchema } from '@roundtable/shared/board/board.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { proposeTarget, targetIn } from '../../support/make/target.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const manager = () => at.callerAs('manager')
const later = () => {
  at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
}
const words = (change: object = {}) => ({
  name: 'Executive board',
  quorum: '2',
  noticeDays: '5',
  memberIds: [at.member('chair'), at.member('lead-partner')],
  ...change,
})
async function addBoard(change: object = {}) {
  const id = newId()
  await manager().board.add({ id, ...words(change) })
  return id
}
const boardNamed = async (name: string) =>
  (await manager().board.list()).boards.find((board) => board.name === name)

const agree = (
  view: Awaited<ReturnType<typeof proposeTarget>>,
  agreement: { boardId: string; meeting: string },
) => {
  const { id, version } = targetIn(view, { state: 'proposed' })
  return at.callerAs('chair').indicator.agreeTarget({ code: 'PO01', targetId: id, version, ...agreement })
}

describe('a board', () => {
  it('is added once with its members, its quorum and its notice, and seen by the board', async () => {
    const id = await addBoard()
    await manager().board.add({ id, ...words() })
    const list = await at.callerAs('chair').board.list()
    expect(list).toEqual(boardListSchema.parse(list))
    expect(list.mayKeep).toBe(false)
    expect(list.boards).toMatchObject([
      { id, name: 'Executive board', quorum: 2, noticeDays: 5, state: 'current', version: 1, agreed: 0 },
    ])
    expect(list.boards[0]?.members.map(({ memberId }) => memberId).sort()).toEqual(
      [at.member('chair'), at.member('lead-partner')].sort(),
    )
    expect(list.boards[0]?.history).toHaveLength(1)
  })

  it('has a name of its own, and members whose seats have not ended', async () => {
    await addBoard()
    const same = await refusal(manager().board.add({ id: newId(), ...words({ name: 'executive BOARD' }) }))
    expect(same.fields).toEqual([{ field: 'name', sentence: 'Another board has this name.' }])
    const gone = await refusal(
      manager().board.add({ id: newId(), ...words({ name: 'B', memberIds: [newId(), newId()] }) }),
    )
    expect(gone.fields?.[0]?.field).toBe('memberIds')
  })

  it('is renamed and gets other members; earlier moments keep what stood, and somebody slower is told', async () => {
    const id = await addBoard()
    const before = at.clock.now
    later()
    const change = { name: 'Partnership board', quorum: '1', memberIds: [at.member('chair')] }
    await manager().board.change({ id, version: 1, ...words(change) })
    expect(await boardNamed('Partnership board')).toMatchObject({ version: 2, quorum: 1, members: [{}] })
    expect((await boardNamed('Partnership board'))?.history[0]?.summary).toBe(
      'Executive board: called Partnership board from now on, quorum 1 instead of 2, 1 member left.',
    )
    const then = (await manager().board.list({ asAt: before })).boards
    expect(then).toMatchObject([{ name: 'Executive board', quorum: 2, members: [{}, {}] }])
    const slow = await refusal(manager().board.change({ id, version: 1, ...words() }))
    expect(slow.code).toBe('conflict')
    const nothing = await refusal(manager().board.change({ id, version: 2, ...words(change) }))
    expect(nothing.sentence).toMatch(/^Nothing was changed/)
  })

  it('is archived and restored with a reason, refused twice', async () => {
    const id = await addBoard()
    const step = { id, version: 1, deed: 'archive' as const, reason: 'Merged into another.' }
    await manager().board.step(step)
    expect(await boardNamed('Executive board')).toMatchObject({ state: 'archived' })
    const again = await refusal(manager().board.step({ ...step, version: 2 }))
    expect(again.sentence).toBe('This board is archived already.')
    await manager().board.step({ ...step, version: 2, deed: 'restore' })
    expect(await boardNamed('Executive board')).toMatchObject({ state: 'current', version: 3 })
  })

  it('is kept by the manager alone', async () => {
    for (const key of ['chair', 'police-lead', 'administrator']) {
      const refused = await refusal(at.callerAs(key).board.add({ id: newId(), ...words() }))
      expect(refused).toMatchObject({ code: 'forbidden', who: 'the partnership manager' })
    }
  })

  it('is named by what it agrees, as it was called then', async () => {
    const boardId = await addBoard()
    await agree(await proposeTarget(at.callerAs('police-lead')), {
      boardId,
      meeting: '14 September 2026, item 4',
    })
    later()
    await manager().board.change({ id: boardId, version: 1, ...words({ name: 'Another name' }) })
    const { targets } = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    expect(targets.map(({ meeting }) => meeting)).toContain('Executive board, 14 September 2026, item 4')
    expect(await boardNamed('Another name')).toMatchObject({ agreed: 1 })
    await manager().board.step({ id: boardId, version: 2, deed: 'archive', reason: 'So.' })
    const next = await proposeTarget(at.callerAs('police-lead'), { fromPeriod: '2027-04-01' })
    const refused = await refusal(agree(next, { boardId, meeting: 'Later' }))
    expect(refused.fields).toEqual([
      { field: 'boardId', sentence: 'This board does not meet any more: choose another.' },
    ])
  })

  it('stands in the file once for each member', async () => {
    await addBoard()
    await addBoard({ name: 'Empty', memberIds: [] })
    const { rows } = await at.download('boards.csv', 'manager')
    expect(rows.map(({ board, person }) => [board, person === ''])).toEqual([
      ['Executive board', false],
      ['Executive board', false],
      ['Empty', true],
    ])
  })
})
