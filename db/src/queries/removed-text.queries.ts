import { longestRun, removedMark, withoutWords } from '@roundtable/shared/removal/removed-words.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { type WordPlace, wordPlaces } from '../word-places.ts'
import { destroyRenditions, type RenditionCut } from './rendition.queries.ts'

/** A text as it is after words were taken out of it: where it stands, and what remains. */
export type RemovedText = {
  table: string
  key: Record<string, string | number>
  column: string
  /** Inside JSON, by keys and places; empty where the column is the text. */
  path: (string | number)[]
  /** Null where the row goes as a whole. */
  text: string | null
}

type Row = Record<string, string | number | null>
type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const placeOf = new Map(wordPlaces.map((place) => [place.table, place]))

/** Every text of a partnership in which these words stand, as it will be without them. */
export async function listTextsWith(
  db: Db,
  { partnershipId, words }: { partnershipId: string; words: string },
): Promise<RemovedText[]> {
  const found: RemovedText[] = []
  for (const place of wordPlaces) {
    for (const row of await rowsWith(db, place, { partnershipId, run: longestRun(words) })) {
      found.push(...textsIn(place, row, words))
    }
  }
  return found
}

async function rowsWith(
  db: Db,
  { table, key, text, json = [] }: WordPlace,
  { partnershipId, run }: { partnershipId: string; run: string },
): Promise<Row[]> {
  const columns = [...text, ...json]
  const named = [...key, ...columns]
  const contains = sql.join(
    columns.map((column) => sql`lower(${sql.ref(column)}) like ${`%${run}%`}`),
    sql` or `,
  )
  const { rows } =
    await sql<Row>`select ${sql.join(named.map((column, i) => sql`${sql.ref(column)} as ${sql.ref(`c${i}`)}`))}
    from ${sql.table(table)}
    where partnership_id = ${partnershipId} and (${run === '' ? sql`1 = 1` : contains})`.execute(db)
  return rows.map((row) => Object.fromEntries(named.map((column, i) => [column, row[`c${i}`] ?? null])))
}

function textsIn({ table, key: keys, text, json = [], forgotten }: WordPlace, row: Row, words: string) {
  const key = Object.fromEntries(keys.map((column) => [column, row[column] ?? '']))
  const found: RemovedText[] = []
  for (const column of text) {
    const rest = withoutWords(String(row[column] ?? ''), words)
    if (rest !== null) found.push({ table, key, column, path: [], text: forgotten === true ? null : rest })
  }
  for (const column of json) {
    const value = row[column]
    if (typeof value !== 'string' || value === '') continue
    for (const { path, rest } of stringsIn(parsed(value), words)) {
      found.push({ table, key, column, path, text: rest })
    }
  }
  return found
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Inside = { path: (string | number)[]; rest: string }

function stringsIn(value: Json, words: string): Inside[] {
  if (typeof value === 'string') {
    const rest = withoutWords(value, words)
    return rest === null ? [] : [{ path: [], rest }]
  }
  if (value === null || typeof value !== 'object') return []
  const parts: [string | number, Json][] = Array.isArray(value)
    ? value.map((each, place) => [place, each])
    : Object.entries(value)
  return parts.flatMap(([name, each]) =>
    stringsIn(each, words).map(({ path, rest }) => ({ path: [name, ...path], rest })),
  )
}

/** Writes what remains; a text that is not there any more is passed over. With words that are kept by their hash goes the salt. */
export async function writeRemovedTexts(
  tx: Tx,
  {
    partnershipId,
    removalId,
    texts,
  }: { partnershipId: string; removalId: string; texts: readonly RemovedText[] },
): Promise<void> {
  for (const [, group] of Map.groupBy(texts, ({ table, key, column }) =>
    JSON.stringify([table, key, column]),
  )) {
    const [first] = group
    const place = first === undefined ? undefined : placeOf.get(first.table)
    if (first === undefined || place === undefined) continue
    const { table, column, key } = first
    const at = sql.join(
      [
        sql`partnership_id = ${partnershipId}`,
        ...place.key.map((name) => sql`${sql.ref(name)} = ${key[name]}`),
      ],
      sql` and `,
    )
    if (first.text === null) {
      await sql`delete from ${sql.table(table)} where ${at}`.execute(tx)
      continue
    }
    const { rows } =
      await sql<Row>`select ${sql.ref(column)} as found from ${sql.table(table)} where ${at}`.execute(tx)
    const current = rows[0]?.found
    if (typeof current !== 'string') continue
    const next = first.path.length === 0 ? first.text : JSON.stringify(replaced(parsed(current), group))
    const also = goesAlong(table, removalId)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${next}${also} where ${at}`.execute(tx)
  }
  const printed = texts.filter(({ table }) => table === 'rendition')
  await destroyRenditions(tx, {
    ...{ partnershipId, cuts: texts.flatMap(cutWith) },
    ids: [...new Set(printed.map(({ key }) => String(key.id)))],
  })
}

/** The cut of a pack or of a yearly report in which a text stood. */
function cutWith({ table, key }: RemovedText): RenditionCut[] {
  const audience = String(key.audience)
  if (table === 'pack_word') return [{ kind: 'pack', subjectId: String(key.pack_id), audience }]
  if (table === 'yearly_word') return [{ kind: 'yearly-report', subjectId: String(key.report_id), audience }]
  return []
}

/** With a text whose hash is kept goes its salt, so that nobody finds by trying what was taken out. */
function goesAlong(table: string, removalId: string) {
  if (table === 'typed_words') return sql`, salt = null, removal_id = ${removalId}`
  return table === 'pack_word' || table === 'yearly_word' ? sql`, salt = null` : sql``
}

function replaced(value: Json, texts: readonly RemovedText[]): Json {
  return texts.reduce((whole, { path, text }) => set(whole, path, text ?? removedMark), value)
}

function set(value: Json, [name, ...path]: readonly (string | number)[], text: string): Json {
  if (name === undefined) return typeof value === 'string' ? text : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    return value.map((each, place) => (place === name ? set(each, path, text) : each))
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === name ? set(each, path, text) : each]),
  )
}

const uploads = ['return_import', 'past_file', 'set_up_file', 'benchmark_file']

/** Files that were read and not taken over end now. */
export async function expireUploads(
  tx: Tx,
  { partnershipId, at }: { partnershipId: string; at: string },
): Promise<void> {
  for (const table of uploads) {
    await sql`update ${sql.table(table)} set expires_at = ${at}
      where partnership_id = ${partnershipId} and expires_at > ${at} and state in ('reading', 'ready')`.execute(
      tx,
    )
  }
}
