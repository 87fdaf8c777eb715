import type { Insertable, Kysely, Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { Tables } from '../tables.ts'

type Files = Pick<Tables, 'benchmarkFile' | 'pastFile' | 'returnImport' | 'setUpFile'>
type Parts =
  | { tables: readonly ['pastFilePart']; column: 'fileId' }
  | { tables: readonly ['returnImportBefore', 'returnImportPart']; column: 'importId' }
type Key = { partnershipId: string; id: string }
type Several = { partnershipId: string; ids: readonly string[] }

/** The columns every one of them has, under one name: which table it is, is known when it runs. */
type OneOfThem = {
  file: {
    partnershipId: string
    id: string
    personId: string
    fileName: string
    state: string
    createdAt: string
    expiresAt: string
  }
  part: { partnershipId: string; fileId: string }
  person: { id: string; name: string }
}
const asOne = (db: Db) => db as unknown as Kysely<OneOfThem>

const expiredAtMost = 100

/** The queries of a file that somebody sent: it is read apart, looked at, and taken over or it expires. */
export function receivedFile<Name extends keyof Files>(
  name: Name,
  { stays, parts }: { stays: readonly Files[Name]['state'][]; parts?: Parts },
) {
  type Row = Files[Name]
  const file = name as unknown as 'file'

  async function deleteFiles(tx: Tx, { partnershipId, ids }: Several): Promise<void> {
    if (ids.length === 0) return
    await deleteParts(tx, { partnershipId, ids })
    await asOne(tx)
      .deleteFrom(file)
      .where('partnershipId', '=', partnershipId)
      .where('id', 'in', ids)
      .execute()
  }

  async function deleteParts(tx: Db, { partnershipId, ids }: Several): Promise<void> {
    if (parts === undefined) return
    for (const table of parts.tables) {
      await asOne(tx)
        .deleteFrom(table as unknown as 'part')
        .where('partnershipId', '=', partnershipId)
        .where(parts.column as 'fileId', 'in', ids)
        .execute()
    }
  }

  return {
    deleteFiles,
    deleteParts,
    async insert(tx: Tx, row: Insertable<Row>): Promise<void> {
      await asOne(tx)
        .insertInto(file)
        .values(row as unknown as Insertable<OneOfThem['file']>)
        .execute()
    },
    /** With who sent it; only of this person where one is named. */
    async find(
      db: Db,
      { partnershipId, id, personId }: Key & { personId?: string },
    ): Promise<(Row & { personName: string }) | undefined> {
      const found = await asOne(db)
        .selectFrom(file)
        .innerJoin('person', 'person.id', `${file}.personId`)
        .selectAll(file)
        .select('person.name as personName')
        .where(`${file}.partnershipId`, '=', partnershipId)
        .where(`${file}.id`, '=', id)
        .$if(personId !== undefined, (query) => query.where(`${file}.personId`, '=', personId ?? ''))
        .executeTakeFirst()
      return found as unknown as (Row & { personName: string }) | undefined
    },
    /** Those of a person that were read and wait for them, the oldest first. */
    async listReady(
      db: Db,
      { partnershipId, personId, now }: { partnershipId: string; personId: string; now: string },
    ) {
      return asOne(db)
        .selectFrom(file)
        .select(['id', 'fileName', 'createdAt', 'expiresAt'])
        .where('partnershipId', '=', partnershipId)
        .where('personId', '=', personId)
        .where('state', '=', 'ready')
        .where('expiresAt', '>', now)
        .orderBy('createdAt')
        .orderBy('id')
        .execute()
    },
    /** Whether it was in the state: of two who come at the same time, one finds it. */
    async update(
      db: Db,
      { partnershipId, id, from }: Key & { from: Row['state'] },
      change: Updateable<Row>,
    ): Promise<boolean> {
      const { numUpdatedRows } = await asOne(db)
        .updateTable(file)
        .set(change as unknown as Updateable<OneOfThem['file']>)
        .where('partnershipId', '=', partnershipId)
        .where('id', '=', id)
        .where('state', '=', from)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    /** Some of those that have expired and were not taken over. */
    async deleteExpired(tx: Tx, { partnershipId, now }: { partnershipId: string; now: string }) {
      const gone = await asOne(tx)
        .selectFrom(file)
        .select('id')
        .where('partnershipId', '=', partnershipId)
        .where('expiresAt', '<', now)
        .$if(stays.length > 0, (query) => query.where('state', 'not in', stays))
        .limit(expiredAtMost)
        .execute()
      await deleteFiles(tx, { partnershipId, ids: gone.map(({ id }) => id) })
    },
  }
}
