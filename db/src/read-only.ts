import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  RootOperationNode,
} from 'kysely'
import type { Database, Db } from './database.ts'

class ReadOnlyPlugin implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (/^(Insert|Update|Delete|Merge)QueryNode$/.test(node.kind)) {
      throw new Error('A reader reads: what is written goes through the writer.')
    }
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}

/** Reads alone, where reader and writer share their connections. */
export const readOnly = (db: Db): Db => db.withPlugin(new ReadOnlyPlugin())

const known = new WeakMap<Database, Database>()

/** The same database for somebody who only reads: whoever asks for its writer gets the reader. */
export function withoutWriter(database: Database): Database {
  const reading = known.get(database) ?? { ...database, db: database.reader }
  known.set(database, reading)
  return reading
}
