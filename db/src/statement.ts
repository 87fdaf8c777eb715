import { CompiledQuery, type Kysely, type QueryResult } from 'kysely'
import { asAtStatement, momentOf } from './as-at.ts'
import type { Db } from './database.ts'
import { isSqlite, sqlitePlaceholder } from './dialect.ts'
import type { Tables } from './tables.ts'
import { guarded } from './transaction-guard.ts'

/** What the two databases word differently in statements written by hand. */
export type Wording = {
  /** A join whose left side is read first, whatever the planner thinks. */
  join: string
  /** Joins texts by commas, in the order they come. */
  listed: (text: string) => string
  /** The texts of a JSON list given as a parameter. */
  textsOf: string
  /** The same as a relation e with the column value. */
  fromTexts: string
  /** A text that holds JSON, as JSON. */
  json: (text: string) => string
  /**
   * The rows of a page, which is JSON `{ rows: { g: { v: { e: value } } } }`: relations with the columns key and value.
   * A key costs less than what is looked up in a value.
   */
  rowsOf: (page: string) => string
  /** The same in two: the groups g of a page, and the rows of each. */
  groupsOf: (page: string) => string
  rowsOfGroup: string
  /** What stands in the lists `columns` and `rows` of JSON: relations c and x with the column value. */
  columnsIn: (json: string) => string
  /** The place of c in its list, from 0. */
  placeOfColumn: string
  rowsIn: (json: string) => string
  /** A JSON object of lists of texts, given as a parameter: its names and texts, as two columns. */
  namedTexts: string
  /** A JSON list of these columns. */
  list: (columns: readonly string[]) => string
  /** A JSON object of columns by name. */
  object: (columns: Readonly<Record<string, string>>) => string
  /** One JSON list of what stands in all rows; empty or null where there is none. */
  gathered: (json: string) => string
}

const named = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, column]) => `'${name}', ${column}`)
    .join(', ')

const pages = (groupsOf: Wording['groupsOf'], rowsOfGroup: string) => ({
  groupsOf,
  rowsOfGroup,
  rowsOf: (page: string) => `${groupsOf(page)} cross join ${rowsOfGroup}`,
})

const sqlite: Wording = {
  join: 'cross join',
  listed: (text) => `group_concat(${text})`,
  textsOf: '(select value from json_each(?))',
  fromTexts: 'json_each(?) e',
  json: (text) => text,
  ...pages(
    (page) => `json_each(${page}, '$.rows') g`,
    'json_each(g.value) v cross join json_each(v.value) e',
  ),
  columnsIn: (json) => `json_each(${json}, '$.columns') c`,
  placeOfColumn: 'c.key',
  rowsIn: (json) => `json_each(${json}, '$.rows') x`,
  namedTexts: '(select n.key, x.value from json_each(?) n cross join json_each(n.value) x)',
  list: (columns) => `json_array(${columns.join(', ')})`,
  object: (columns) => `json_object(${named(columns)})`,
  gathered: (json) => `json_group_array(${json})`,
}
const postgres: Wording = {
  join: 'join',
  listed: (text) => `string_agg(${text}, ',')`,
  textsOf: '(select json_array_elements_text(?::json))',
  fromTexts: 'json_array_elements_text(?::json) as e(value)',
  json: (text) => `${text}::json`,
  ...pages(
    (page) => `json_each(${page}::json -> 'rows') as g(key, value)`,
    'json_each(g.value) as v(key, value) cross join json_each(v.value) as e(key, value)',
  ),
  columnsIn: (json) =>
    `json_array_elements_text(${json}::json -> 'columns') with ordinality as c(value, nth)`,
  placeOfColumn: 'cast(c.nth as integer) - 1',
  rowsIn: (json) => `json_array_elements(${json}::json -> 'rows') as x(value)`,
  namedTexts:
    '(select n.key, x.value from json_each(?::json) as n(key, value) cross join json_array_elements_text(n.value) as x(value))',
  list: (columns) => `json_build_array(${columns.join(', ')})`,
  object: (columns) => `json_build_object(${named(columns)})`,
  gathered: (json) => `json_agg(${json})`,
}

/** A statement ready to run, in both wordings; parameters are `?`, columns are named as they leave. */
export type Statement<Row> = { sqlite: string; postgres: string; row?: Row }

export function statement<Row>(write: (wording: Wording) => string): Statement<Row> {
  let place = 0
  return {
    sqlite: write(sqlite).replaceAll('?', sqlitePlaceholder),
    postgres: write(postgres).replaceAll('?', () => `$${++place}`),
  }
}

/** What Kysely asks of a query beside its text: the same for all, for nothing looks at it where no plugin is. */
const rawQuery = CompiledQuery.raw('')
const bare = new WeakMap<Db, Kysely<Tables>>()

/** Runs a statement written by hand: nothing is compiled and no name is converted on the hottest readings. */
export async function ask<Row>(
  db: Db,
  asked: Statement<Row>,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await run(db, asked, parameters)
  return rows
}

/** The same for one that writes: how many rows it wrote. */
export async function write(
  db: Db,
  asked: Statement<unknown>,
  parameters: readonly unknown[],
): Promise<number> {
  const { numAffectedRows = 0n } = await run(db, asked, parameters)
  return Number(numAffectedRows)
}

function run<Row>(db: Db, asked: Statement<Row>, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
  const runner = bare.get(db) ?? db.withoutPlugins()
  bare.set(db, runner)
  const moment = momentOf(db)
  const ready =
    moment === null
      ? { text: isSqlite(db) ? asked.sqlite : asked.postgres, parameters }
      : asAtStatement(db, moment, asked, parameters)
  const query: CompiledQuery<Row> = { ...rawQuery, sql: ready.text, parameters: ready.parameters }
  return guarded(db, () => runner.executeQuery(query))
}
