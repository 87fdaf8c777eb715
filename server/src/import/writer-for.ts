import type { Database, Db } from '@roundtable/db/database.ts'
import { longFileRows } from '@roundtable/shared/import/import-rules.ts'

/** Who writes so many rows of a file in one transaction. */
export const writerFor = ({ db, bulk }: Database, rows: number): Db => (rows > longFileRows ? bulk : db)
