import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { emptyBeside, fillBook, openBook, saveBook } from '../../support/make/set-up-book.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const kinds = ['xlsx', 'ods'] as const

const downloaded = async (kind: 'xlsx' | 'ods' = 'xlsx', slug = at.slug) => {
  const file = await at.download(`set-up.${kind}?partnership=${slug}`, 'manager')
  expect(file.status).toBe(200)
  return file.bytes
}
const nothing = { new: 0, changed: 0, newer: 0, conflict: 0, later: 0 }

describe.each(kinds)('a set-up file as %s', (kind) => {
  it('has a sheet for each noun, what its columns take and the allowed words, also where there is nothing', async () => {
    const book = openBook(await downloaded(kind, await emptyBeside(at)))
    expect([...book.keys()]).toEqual([
      ...[
        'Read me',
        'Partnership',
        'Term dates',
        'Agencies',
        'Sharing agreements',
        'Goals',
        'People',
        'Boards',
        'Board members',
      ],
      ...['Indicators', 'Lines', 'Accountability', 'Targets', 'Due days', 'Words'],
    ])
    expect(book.get('Agencies')).toEqual([['Code', 'Name', 'Short name', 'Sector', 'Id', 'Mark']])
    expect(book.get('Read me')).toContainEqual(['Agencies', 'Sector', 'One of the sectors.'])
    const words = book.get('Words')?.map((row) => row.at(4)) ?? []
    expect(words.slice(0, 3)).toEqual(['Agencies: Sector', 'Council', 'Police'])
  })

  it('asks for nothing when it comes back as it was', async () => {
    const view = await at.readSetUp(await downloaded(kind))
    expect(view.problems).toEqual([])
    expect(view).toMatchObject({ state: 'ready', rows: [], missing: [], notRead: [], counts: nothing })
    expect(view.counts.same).toBeGreaterThan(30)
  })

  it('sets up a partnership that has nothing, and asks for nothing when it is sent again', async () => {
    const slug = await emptyBeside(at)
    const manager = () => at.callerIn(slug, 'manager')
    const book = openBook(await downloaded(kind, slug))
    fillBook(book)
    const file = saveBook(book, kind)
    const view = await at.readSetUp(file, { slug })
    expect(view.problems).toEqual([])
    expect(view.counts).toMatchObject({ ...nothing, new: 19, changed: 1, later: 1 })
    const { seen, id } = view
    const { written, invitations } = await manager().setUp.applyFile({ id, seen, reason: '', choices: {} })
    expect(written).toBe(20)
    expect(invitations.map(({ name }) => name)).toEqual(['Ada Lind', 'Per Holm'])
    const goals = await manager().goal.drafts()
    expect(goals.goals.map(({ code, state }) => [code, state])).toEqual([
      ['V1', 'proposed'],
      ['G1', 'proposed'],
    ])
    const again = await at.readSetUp(file, { slug })
    expect(again.problems).toEqual([])
    expect(again.rows.map(({ place, kind }) => [place, kind])).toEqual([['People!5', 'later']])
    expect(again).toMatchObject({ missing: [], counts: { ...nothing, later: 1 } })
  })
})
