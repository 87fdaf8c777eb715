import { removeTraces } from '@roundtable/db/migrations/remove-traces.ts'
import type { Services } from '../base/context.ts'

/** The words are gone when this begins; where the files of the database keep their bytes, whoever runs it is told. */
export async function removeLeftovers(
  { database, logger }: Pick<Services, 'database' | 'logger'>,
  tables: readonly string[],
): Promise<void> {
  await removeTraces(database, tables).catch((error: unknown) => {
    logger.warn(
      { error, tables: [...new Set(tables)] },
      'words were removed, and their bytes are still in the files of the database: see Backup in docs/deploy.md',
    )
  })
}
