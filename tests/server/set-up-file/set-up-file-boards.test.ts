import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import {
  addRows,
  type Book,
  emptyBeside,
  fillBook,
  removeRow,
  setCell,
} from '../../support/make/set-up-book.ts'
import { setUpFilesOf } from '../../support/make/set-up-files.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const { download, read, applied, asksForNothing } = setUpFilesOf(at)
const manager = (slug = at.slug) => at.callerIn(slug, 'manager')

const problemsIn = async (book: Book, slug = at.slug) =>
  (await read(book, slug)).problems.map(({ place, sentence }) => `${place} ${sentence}`)

async function executiveBoard() {
  await manager().board.add({
    ...{ id: newId(), name: 'Executive board', quorum: '1', noticeDays: '5' },
    memberIds: [at.member('chair')],
  })
}
const boardsOf = async (slug = at.slug) => {
  const { boards } = await manager(slug).board.list()
  return boards.map(({ name, quorum, members }) => [name, quorum, members.map((each) => each.title).sort()])
}
const seatOf = async (key: string) => {
  const seats = await manager().member.list()
  const seat = seats.find(({ id }) => id === at.member(key))
  if (seat === undefined) throw new Error(`${key} has no seat.`)
  return seat
}

describe('boards of a set-up file', () => {
  it('are made with their members in one act, whether a seat is named by post or by e-mail', async () => {
    const slug = await emptyBeside(at)
    const book = await download(slug)
    fillBook(book)
    await applied(book, slug)
    expect(await boardsOf(slug)).toEqual([
      ['Executive board', 2, ['Director of children’s services', 'Superintendent']],
    ])
    const [board] = (await manager(slug).board.list()).boards
    expect(board?.history.map(({ summary }) => summary)).toEqual([
      'Executive board was added: 2 members, quorum 2, 5 working days’ notice.',
    ])
  })

  it('are renamed and joined by others in one act, and nobody leaves by what a file leaves out', async () => {
    await executiveBoard()
    const [{ agencyCode, title, email }, chair] = [await seatOf('lead-partner'), await seatOf('chair')]
    const book = await download()
    setCell(book, 'Boards', ['Name', 'Executive board'], { Name: 'Partnership board', Quorum: '2' })
    addRows(book, 'Board members', {
      ...{ Board: 'Partnership board', Agency: agencyCode, Post: title, 'Person’s e-mail': email },
    })
    await applied(book)
    const both = [title, chair.title].sort()
    expect(await boardsOf()).toEqual([['Partnership board', 2, both]])
    const [board] = (await manager().board.list()).boards
    expect(board?.history[0]?.summary).toBe(
      'Executive board: called Partnership board from now on, quorum 2 instead of 1, 1 member joined.',
    )
    const again = await download()
    removeRow(again, 'Board members', ['Person’s e-mail', email])
    const view = await read(again)
    expect(view.missing.map(({ sheetName, name }) => [sheetName, name])).toEqual([
      ['Board members', expect.stringContaining(`Partnership board: ${title}`)],
    ])
    expect(await boardsOf()).toEqual([['Partnership board', 2, both]])
  })

  it('that stand already are joined by a row alone, once', async () => {
    await executiveBoard()
    const { agencyCode, title } = await seatOf('lead-partner')
    const book = await download()
    addRows(book, 'Board members', {
      Board: 'executive board',
      Agency: agencyCode,
      Post: title.toUpperCase(),
    })
    await applied(book)
    await asksForNothing(book)
    expect((await boardsOf())[0]?.[2]).toHaveLength(2)
  })

  it('tell by row and column what is wrong with them', async () => {
    await executiveBoard()
    const { agencyCode } = await seatOf('lead-partner')
    const book = await download()
    setCell(book, 'Boards', ['Name', 'Executive board'], { Quorum: '3' })
    addRows(book, 'Boards', { Name: 'EXECUTIVE BOARD', Quorum: '0' })
    addRows(
      book,
      'Board members',
      { Board: 'Executive board', Agency: agencyCode, Post: 'Nobody’s post' },
      { Board: 'Executive board', Agency: agencyCode, 'Person’s e-mail': 'nobody@example.org' },
      { Board: 'No such board', Agency: agencyCode, Post: 'X' },
      { Board: 'Executive board', Agency: agencyCode },
    )
    setCell(book, 'Board members', ['Id', book.get('Board members')?.[1]?.[4] ?? ''], {
      'Person’s e-mail': 'another@example.org',
    })
    const found = await problemsIn(book)
    expect(found).toEqual(
      expect.arrayContaining([
        'Boards!B2 It has 2 members: the quorum cannot be more.',
        'Boards!A3 Row 2 is about the same board already.',
        'Board members!C3 No seat at this agency has this post.',
        'Board members!D4 Nobody with this e-mail has a seat with this post at this agency.',
        'Board members!A5 There is no board No such board in this file or in the partnership.',
        'Board members!C6 Name the post, or the e-mail of who has it.',
        'Board members!D2 Who is a member stays: write a new row, and take this member off on the boards page.',
      ]),
    )
  })

  it('wait for an observer whose goals are not agreed yet, and have them once they are', async () => {
    const slug = await emptyBeside(at)
    const book = await download(slug)
    fillBook(book)
    addRows(book, 'Board members', { Board: 'Executive board', Agency: 'council', Post: 'Auditor' })
    const { rows, problems } = await read(book, slug)
    expect(problems).toEqual([])
    expect(rows.find(({ place }) => place === 'Board members!4')).toMatchObject({
      kind: 'later',
      sentence: 'This observer waits until the board has agreed the goals: upload the file again then.',
    })
    await applied(book, slug)
    expect((await boardsOf(slug))[0]?.[2]).toHaveLength(2)
    const goal = at.database.db.updateTable('goal').set({ state: 'agreed' })
    await goal.where('kind', '=', 'goal').where('state', '=', 'proposed').execute()
    await applied(book, slug)
    expect((await boardsOf(slug))[0]?.[2]).toContain('Auditor')
    await asksForNothing(book, slug)
  })

  it('that were archived, and members who have left, do not come back by an old file', async () => {
    await executiveBoard()
    const old = await download()
    const [board] = (await manager().board.list()).boards
    const id = board?.id ?? ''
    const words = {
      name: 'Executive board',
      quorum: '1',
      noticeDays: '5',
      memberIds: [at.member('lead-partner')],
    }
    await manager().board.change({ id, version: 1, ...words })
    const { rows } = await read(old)
    expect(rows.map(({ place, kind }) => [place, kind])).toEqual([['Board members!2', 'later']])
    await manager().board.step({ id, version: 2, deed: 'archive', reason: 'Merged.' })
    const archived = await read(old)
    expect(archived.rows.map(({ place, kind }) => [place, kind])).toEqual([
      ['Boards!2', 'later'],
      ['Board members!2', 'later'],
    ])
    expect(archived.rows[0]?.sentence).toBe(
      'Executive board is archived: restore it on the boards page first.',
    )
  })

  it('are carried to another partnership by post, and wait where nobody has the post yet', async () => {
    await executiveBoard()
    const { agencyCode, agencyName, title } = await seatOf('chair')
    const slug = await emptyBeside(at)
    const book = await download()
    for (const [name, rows] of book)
      if (!['Boards', 'Board members'].includes(name)) book.set(name, rows.slice(0, 1))
    addRows(book, 'Agencies', {
      ...{ Code: agencyCode, Name: agencyName, 'Short name': agencyName, Sector: 'Council' },
    })
    const waiting = await read(book, slug)
    expect(waiting.problems).toEqual([])
    expect(waiting.rows.map(({ place, kind, sentence }) => [place, kind, sentence])).toEqual([
      ['Agencies!2', 'new', ''],
      ['Boards!2', 'new', ''],
      [
        ...['Board members!2', 'later'],
        'Nobody has this post here yet: upload the file again when somebody has.',
      ],
    ])
    await applied(book, slug)
    expect(await boardsOf(slug)).toEqual([['Executive board', 1, []]])
    addRows(book, 'People', {
      ...{ Name: 'Somebody else', 'E-mail': 'else@council.example', Agency: agencyCode, Post: title },
      Role: 'Delegated partner',
    })
    await applied(book, slug)
    await asksForNothing(book, slug)
    expect(await boardsOf(slug)).toEqual([['Executive board', 1, [title]]])
  })
})

describe('term dates of a set-up file', () => {
  const autumn = ['Term', 'Autumn term'] as const
  const set = async (change: object = {}) =>
    manager().partnership.setTerms({
      year: 2026,
      seen: (await manager().partnership.terms()).terms.map(({ id }) => id),
      ...{ autumnFrom: '2026-09-02', autumnUntil: '2026-12-18' },
      ...{ springFrom: '', springUntil: '', summerFrom: '', summerUntil: '' },
      ...change,
    })
  const termsOf = async (slug = at.slug) =>
    (await manager(slug).partnership.terms()).terms.map(({ year, term, fromDay, untilDay }) =>
      [year, term, fromDay, untilDay].join(' '),
    )

  it('are set a school year at a time, and those that the file leaves out stay', async () => {
    await set()
    const book = await download()
    removeRow(book, 'Term dates', autumn)
    addRows(
      book,
      'Term dates',
      { 'School year': '2026', Term: 'Spring term', 'First day': '2027-01-04', 'Last day': '2027-03-26' },
      { 'School year': '2026/27', Term: 'Summer term', 'First day': '2027-04-12', 'Last day': '2027-07-23' },
      { 'School year': '2027/28', Term: 'Autumn term', 'First day': '2027-09-01', 'Last day': '2027-12-17' },
    )
    await applied(book)
    await asksForNothing(book)
    expect(await termsOf()).toEqual([
      '2026 autumn 2026-09-02 2026-12-18',
      '2026 spring 2027-01-04 2027-03-26',
      '2026 summer 2027-04-12 2027-07-23',
      '2027 autumn 2027-09-01 2027-12-17',
    ])
    expect((await manager().partnership.terms()).changes).toHaveLength(3)
  })

  it('that changed on their page since stay so, and those taken out there do not come back', async () => {
    await set()
    const old = await download()
    await set({ autumnUntil: '2026-12-17' })
    const { rows } = await read(old)
    expect(rows.map(({ place, kind }) => [place, kind])).toEqual([['Term dates!2', 'newer']])
    setCell(old, 'Term dates', autumn, { 'Last day': '2026-12-16' })
    expect((await read(old)).rows[0]?.kind).toBe('conflict')
    await set({ autumnFrom: '', autumnUntil: '' })
    expect((await read(old)).rows[0]?.kind).toBe('later')
  })

  it('tell what is wrong with them, also where it shows at another term of the year', async () => {
    await set({ springFrom: '2027-01-04', springUntil: '2027-03-26' })
    const book = await download()
    setCell(book, 'Term dates', autumn, { 'Last day': '2027-01-08' })
    addRows(book, 'Term dates', { 'School year': '2027/28', Term: 'Autumn term', 'First day': '2026-09-01' })
    expect(await problemsIn(book)).toEqual([
      'Term dates!D2 Spring term: It begins before the term before it has ended.',
      'Term dates!C4 Choose a day of this school year.',
    ])
  })

  it('are carried to another partnership, whose own dates give way to those of the file', async () => {
    await set()
    const book = await download()
    const slug = await emptyBeside(at)
    for (const [name, rows] of book) if (name !== 'Term dates') book.set(name, rows.slice(0, 1))
    await applied(book, slug)
    await asksForNothing(book, slug)
    expect(await termsOf(slug)).toEqual(['2026 autumn 2026-09-02 2026-12-18'])
    setCell(book, 'Term dates', autumn, { 'Last day': '2026-12-11' })
    await applied(book, slug)
    expect(await termsOf(slug)).toEqual(['2026 autumn 2026-09-02 2026-12-11'])
  })
})
