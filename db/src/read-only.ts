import type {
  Kysely,
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  RootOperationNode,
} from 'kysely'
import { guardedAlike } from './transaction-guard.ts'

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
export const readOnly = <T>(db: Kysely<T>): Kysely<T> => guardedAlike(db, db.withPlugin(new ReadOnlyPlugin()))
