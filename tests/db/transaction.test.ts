import type { Tx } from '@roundtable/db/database.ts'
import { ask, type Statement, statement } from '@roundtable/db/statement.ts'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../support/database/test-database.ts'
import { perFile } from '../support/make/lifetime.ts'

const database = perFile(openTestDatabase)
const add = (db: Tx | typeof database.db, id: string) =>
  db
    .insertInto('person')
    .values({
      id,
      name: id,
      email: `${id}@partnership.example`,
      emailVerified: 1,
      image: null,
      createdAt: '2026-11-23T09:00:00.000Z',
      updatedAt: '2026-11-23T09:00:00.000Z',
    })
    .execute()
const people = async () =>
  (await database.reader.selectFrom('person').select('id').orderBy('id').execute()).map(({ id }) => id)
const counted = statement<{ many: number }>(
  () =>
    'with recursive n(x) as (select 1 union all select x + 1 from n where x < 300000) select count(*) as many from n',
)
const everybody = statement<{ id: string }>(() => 'select id from person')
const transact = <T>(callback: (tx: Tx) => Promise<T>) => database.db.transaction().execute(callback)

describe('a transaction', () => {
  it('writes all of it, or nothing', async () => {
    await transact((tx) => add(tx, 'ada'))
    await expect(
      transact(async (tx) => {
        await add(tx, 'bo')
        throw new Error('No.')
      }),
    ).rejects.toThrow('No.')
    expect(await people()).toEqual(['ada'])
  })

  it('is refused where a query of it was not waited for, and nothing of it is written', async () => {
    let late: Promise<unknown> = Promise.resolve()
    const act = transact(async (tx) => {
      await add(tx, 'cy')
      late = add(tx, 'di')
    })
    await expect(act).rejects.toThrow('A query was not waited for before its transaction ended.')
    await Promise.allSettled([late])
    expect(await people()).toEqual(['ada'])
  })

  it('takes no query once its callback has ended, though it is not committed yet', async () => {
    let late: Promise<unknown> = Promise.resolve()
    await transact(async (tx) => {
      queueMicrotask(() => {
        late = Promise.resolve()
          .then(() => undefined)
          .then(() => add(tx, 'ed'))
        late.catch(() => undefined)
      })
    })
    await expect(late).rejects.toThrow('A query has outlived its transaction.')
    expect(await people()).toEqual(['ada'])
  })

  it('takes no statement written by hand once it has ended', async () => {
    const left = await transact(async (tx) => tx)
    await expect(ask(left, everybody, [])).rejects.toThrow('A query has outlived its transaction.')
  })

  it('is refused where a statement written by hand was not waited for', async () => {
    let late: Promise<unknown> = Promise.resolve()
    const act = transact(async (tx) => {
      late = ask(tx, everybody, [])
    })
    await expect(act).rejects.toThrow('A query was not waited for before its transaction ended.')
    await Promise.allSettled([late])
  })

  it.each([
    ['a query of the writer', () => add(database.db, 'fay')],
    ['a query of the reader', people],
    ['a statement written by hand', () => ask(database.reader, everybody, [])],
    ['another transaction', () => transact((tx) => add(tx, 'gus'))],
  ])('refuses %s beside it while it goes on', async (_, beside) => {
    const act = transact(async (tx) => {
      await add(tx, 'hal')
      await beside()
    })
    await expect(act).rejects.toThrow('Inside a transaction a query goes through the transaction')
    expect(await people()).toEqual(['ada'])
  })

  it('hinders no other at the same time, and nobody after it', async () => {
    await Promise.all(['ian', 'joy'].map((id) => transact((tx) => add(tx, id))))
    await add(database.db, 'kim')
    expect(await people()).toEqual(['ada', 'ian', 'joy', 'kim'])
  })
})

describe('a transaction of many thousand rows', () => {
  const inBulk = <T>(callback: (tx: Tx) => Promise<T>) => database.bulk.transaction().execute(callback)

  it('writes all of it, or nothing, and reads what it has written', async () => {
    const seen = await inBulk(async (tx) => {
      await add(tx, 'lou')
      return ask(tx, everybody, [])
    })
    expect(seen).toContainEqual({ id: 'lou' })
    await expect(
      inBulk(async (tx) => {
        await add(tx, 'max')
        await add(tx, 'lou')
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(SQLITE_CONSTRAINT|23505)/) })
    expect(await people()).toContain('lou')
    expect(await people()).not.toContain('max')
  })

  it('lets others be answered while one of its statements runs', async () => {
    let turns = 0
    let isOver = false
    const others = (async () => {
      for (; !isOver; turns++) await new Promise((resolve) => setImmediate(resolve))
    })()
    await inBulk(async (tx) => {
      const before = turns
      const [row] = await ask(tx, counted, [])
      expect(Number(row?.many)).toBe(300_000)
      expect(turns).toBeGreaterThan(before + 1)
    })
    isOver = true
    await others
  })

  it('is waited for by who writes, and refuses what is asked beside it', async () => {
    await Promise.all([
      inBulk((tx) => add(tx, 'ned')),
      add(database.db, 'olu'),
      inBulk((tx) => add(tx, 'pat')),
    ])
    expect(await people()).toEqual(expect.arrayContaining(['ned', 'olu', 'pat']))
    const act = inBulk((tx) => add(tx, 'quy').then(() => add(database.db, 'ron')))
    await expect(act).rejects.toThrow('Inside a transaction a query goes through the transaction')
    expect(await people()).not.toContain('quy')
  })
})

/** How far a commit waits for the disk: 2 to the end, 1 not at all; PostgreSQL has no such number. */
const waiting: Statement<{ synchronous: number }> = {
  sqlite: 'pragma synchronous',
  postgres: 'select 2 as synchronous',
}

describe('a transaction nobody would miss', () => {
  const inPassing = <T>(callback: (tx: Tx) => Promise<T>) => database.passing.transaction().execute(callback)

  it('does not wait for the disk, and whoever comes after it does', async () => {
    const [within] = await inPassing((tx) => ask(tx, waiting, []))
    expect(within?.synchronous).toBe(database.dialect === 'sqlite' ? 1 : 2)
    const failed = inPassing(async () => Promise.reject(new Error('It breaks.')))
    await expect(failed).rejects.toThrow('It breaks.')
    expect(await ask(database.db, waiting, [])).toEqual([{ synchronous: 2 }])
  })

  it('writes all of it, or nothing, and who asks is read after it', async () => {
    const before = database.commits()
    await inPassing((tx) => add(tx, 'sue'))
    if (database.dialect === 'sqlite') expect(database.commits()).not.toBe(before)
    const twice = inPassing(async (tx) => {
      await add(tx, 'tom')
      await add(tx, 'sue')
    })
    await expect(twice).rejects.toMatchObject({
      code: expect.stringMatching(/^(SQLITE_CONSTRAINT|23505)/),
    })
    expect(await people()).toContain('sue')
    expect(await people()).not.toContain('tom')
  })

  it('is waited for by who writes, and refuses what is asked beside it', async () => {
    await Promise.all([
      inPassing((tx) => add(tx, 'una')),
      add(database.db, 'vic'),
      add(database.passing, 'wyn'),
    ])
    expect(await people()).toEqual(expect.arrayContaining(['una', 'vic', 'wyn']))
    const act = inPassing((tx) => add(tx, 'xan').then(() => add(database.db, 'yan')))
    await expect(act).rejects.toThrow('Inside a transaction a query goes through the transaction')
    expect(await people()).not.toContain('xan')
  })
})

/** SQLite compiles no query to the processor's own code, whatever it is asked. */
const compiles: Statement<{ setting: string }> = {
  sqlite: "select 'off' as setting",
  postgres: "select current_setting('jit') as setting",
}

describe('a connection', () => {
  it('compiles no query: to compile a costly one takes longer than it runs', async () => {
    expect(await ask(database.reader, compiles, [])).toEqual([{ setting: 'off' }])
  })
})
