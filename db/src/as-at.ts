import {
  CommonTableExpressionNameNode,
  CommonTableExpressionNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  RawNode,
  type RootOperationNode,
  ValueNode,
  type WithNode,
} from 'kysely'
import type { Relation } from './as-at/as-at-relation.ts'
import { relations } from './as-at/as-at-relations.ts'
import type { Db } from './database.ts'
import { isSqlite, sqlitePlaceholder } from './dialect.ts'
import { guardedAlike } from './transaction-guard.ts'

const moments = new WeakMap<Db, string>()
/** The reader of what stands now behind one that reads the past. */
const presents = new WeakMap<Db, Db>()

/** The moment this reader reads as at; null where it reads what stands now. */
export const momentOf = (db: Db): string | null => moments.get(db) ?? null

/** The reader of what stands now, where this one reads the past. */
export const presentOf = (db: Db): Db => presents.get(db) ?? db

/**
 * A reader that sees every table as it stood at a moment, an ISO moment in UTC: the same queries, each preceded by
 * what stood then under the names of the tables. Nothing can be written through it.
 */
export function readerAsAt(db: Db, moment: string): Db {
  const present = presentOf(db)
  const reader = guardedAlike(present, present.withPlugin(new AsAtPlugin(moment, ownNames(present))))
  moments.set(reader, moment)
  presents.set(reader, present)
  return reader
}

/** In SQLite a relation may not name itself; in PostgreSQL its own name is the table. */
const ownNames = (db: Db): string => (isSqlite(db) ? 'main.' : '')

const bodyOf = ({ write }: Relation, own: string): string => `not materialized (${write(own)})`

class AsAtPlugin implements KyselyPlugin {
  private readonly moment: OperationNode
  private readonly own: string

  constructor(moment: string, own: string) {
    this.moment = ValueNode.create(moment)
    this.own = own
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (node.kind === 'RawNode') return this.precede(node)
    if (node.kind !== 'SelectQueryNode') throw new Error('The past is read, never written.')
    const named = relationsIn(node)
    return named.length === 0 ? node : { ...node, with: this.standing(node.with, named) }
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }

  private momentsIn(text: string): OperationNode[] {
    return Array.from({ length: text.split('?').length - 1 }, () => this.moment)
  }

  private standing(own: WithNode | undefined, named: readonly Relation[]): WithNode {
    const all = named.map((relation) => {
      const text = `(${relation.write(this.own)})`
      const expression = RawNode.create(text.split('?'), this.momentsIn(text))
      const named = CommonTableExpressionNode.create(
        CommonTableExpressionNameNode.create(relation.name),
        expression,
      )
      return CommonTableExpressionNode.cloneWith(named, { materialized: false })
    })
    return { kind: 'WithNode', expressions: [...all, ...(own?.expressions ?? [])] }
  }

  private precede(node: RawNode): RawNode {
    const text = precedingText(node.sqlFragments.join(' '), this.own)
    const [first = '', ...rest] = node.sqlFragments
    const parts = text.split('?')
    const last = parts.pop() ?? ''
    return RawNode.create([...parts, last + first, ...rest], [...this.momentsIn(text), ...node.parameters])
  }
}

/** The relations a query names anywhere in it: a plan with all of them costs more than the reading itself. */
function relationsIn(node: object): readonly Relation[] {
  const names = new Set<string>()
  const texts: string[] = []
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('kind' in part && part.kind === 'IdentifierNode' && 'name' in part) names.add(String(part.name))
    if ('sqlFragments' in part && Array.isArray(part.sqlFragments)) texts.push(part.sqlFragments.join(' '))
    for (const each of Object.values(part)) walk(each)
  }
  walk(node)
  const inText = texts.length === 0 ? undefined : new Set(texts.join(' ').match(/\w+/g))
  return relations.filter(({ name }) => names.has(name) || inText?.has(name))
}

/** The relations a statement names, ready to stand before it. */
function precedingText(statement: string, own: string): string {
  const names = new Set(Array.from(statement.matchAll(/\b(?:from|join)\s+"?(\w+)/g), ([, name]) => name))
  const named = relations.filter(({ name }) => names.has(name))
  if (named.length === 0) return ''
  return `with ${named.map((each) => `"${each.name}" as ${bodyOf(each, own)}`).join(',\n')}\n`
}

type Texts = { sqlite: string; postgres: string }
type Ready = { text: string; moments: number }
const written = { sqlite: new WeakMap<Texts, Ready>(), postgres: new WeakMap<Texts, Ready>() }

/** A statement written by hand, as at the moment; its own parameters keep their places. */
export function asAtStatement(
  db: Db,
  moment: string,
  asked: Texts,
  parameters: readonly unknown[],
): { text: string; parameters: readonly unknown[] } {
  const dialect = isSqlite(db) ? 'sqlite' : 'postgres'
  const known = written[dialect].get(asked) ?? writeAsAt(asked[dialect], ownNames(db))
  written[dialect].set(asked, known)
  const { text, moments } = known
  if (dialect === 'sqlite')
    return { text, parameters: [...Array.from({ length: moments }, () => moment), ...parameters] }
  return { text, parameters: moments === 0 ? parameters : [...parameters, moment] }
}

function writeAsAt(body: string, own: string): Ready {
  const preceding = precedingText(body, own)
  const moments = preceding.split('?').length - 1
  const places = [...body.matchAll(/\$(\d+)/g)].map((found) => Number(found[1]))
  // PostgreSQL numbers its parameters: there the moment is one more, the last.
  const place = own === '' ? `$${Math.max(0, ...places) + 1}` : sqlitePlaceholder
  return {
    text: joined(
      preceding.replaceAll('?', () => place),
      body,
    ),
    moments,
  }
}

/** What a statement names itself comes after what stood then. */
const joined = (preceding: string, body: string): string =>
  preceding !== '' && body.startsWith('with ')
    ? `${preceding.trimEnd()},\n${body.slice(5)}`
    : preceding + body
