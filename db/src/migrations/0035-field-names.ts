import { sql } from 'kysely'
import type { Schema } from './columns.ts'

const fields =
  '"numerator","denominator","value","reason","happened","why","next","correction","confirmation","note","evidence"'
const entered = `${fields},"entered_by","on_behalf","import_id","import_line","entered_at","version"`

/**
 * What a file brings, and what stood before it, names the fields its lists are of: a page that was packed before a
 * field came is read after. Until now there was one order; and why a figure is right is its confirmation here too.
 */
export async function up(db: Schema): Promise<void> {
  await sql`update return_import_part set
    entries = ${`{"fields":[${fields}],"returns":`} || entries || '}',
    changes = replace(replace(changes, '["confirmed",', '["confirmation",'),
      '"field":"confirmed"', '"field":"confirmation"')`.execute(db)
  await sql`update return_import_before set
    entries = ${`{"columns":[${entered}],"rows":`} || entries || '}'`.execute(db)
}
