import { openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { nextPeriod, periodOf } from '@roundtable/shared/base/period.ts'
import { canonicalOfNumber } from '@roundtable/shared/figure/figure.ts'
import SQLite from 'better-sqlite3'
import { type BenchPartnership, idOf, indicatorCode, partnershipsOf, seriesPerIndicator } from './ids.ts'
import { insert } from './insert.ts'
import { addPartnership, addSession, at } from './people.ts'
import type { Shape } from './shape.ts'
import { storeAllReadings } from './store.ts'

const headlines = 60
const periods = 120
/** Figures of the return that is entered; the rest is another agency's. */
const asked = 20

type Tell = (sentence: string) => void

/** Partnerships of as many series of 120 months; the first 60 indicators of each are its scorecard's headlines. */
export async function buildWorkload(file: string, shape: Shape, tell: Tell = () => undefined): Promise<void> {
  const database = await openDatabase(`sqlite:${file}`)
  await migrateToLatest(database)
  await database.close()
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = DELETE')
  sqlite.pragma('journal_mode = OFF')
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('cache_size = -262144')
  sqlite.pragma('foreign_keys = OFF')
  const putBack = withoutMarks(sqlite)
  addPeriods(sqlite)
  sqlite.transaction(() => {
    for (const partnership of partnershipsOf(shape.partnerships)) {
      addPartnership(sqlite, partnership)
      for (let n = 0; n < shape.series / seriesPerIndicator; n++) addIndicator(sqlite, partnership, n)
    }
    addSession(sqlite)
  })()
  addFigures(sqlite, tell)
  putBack()
  sqlite.exec('analyze')
  sqlite.pragma('journal_mode = WAL')
  sqlite.close()
  tell('  deciding how each indicator reads …')
  await storeAllReadings(file)
}

/** The database marks with each row what is to be decided again: here all of it is decided once, at the end. */
function withoutMarks(sqlite: SQLite.Database): () => void {
  const marks = sqlite
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'trigger' and (name like '%\\_reading\\_due\\_%' escape '\\' or name like '%\\_change\\_%' escape '\\')",
    )
    .all()
  for (const { name } of marks) sqlite.exec(`drop trigger ${name}`)
  return () => {
    for (const mark of marks) sqlite.exec(mark.sql)
  }
}

/** The months, and the value of each numerator and denominator there can be: figures are then made by the database. */
function addPeriods(sqlite: SQLite.Database): void {
  sqlite.exec(`
    create temp table line (partnership_id text, series_id text, n integer, s integer, primary key (partnership_id, series_id));
    create temp table period (i integer primary key, first_day text, last_day text);
    create temp table value_of (denominator integer, numerator integer, value text, primary key (denominator, numerator))`)
  let start = '2016-11-01'
  sqlite.transaction(() => {
    for (let i = 0; i < periods; i++) {
      insert(sqlite, 'period', { i, first_day: start, last_day: periodOf('monthly', start).end })
      start = nextPeriod('monthly', start).start
    }
    for (let denominator = 100; denominator < 190; denominator++) {
      for (let numerator = 0; numerator <= denominator; numerator++) {
        const value = canonicalOfNumber((numerator / denominator) * 100)
        insert(sqlite, 'value_of', { denominator, numerator, value })
      }
    }
  })()
}

const linesAtATime = 5_000

/** Each line has a figure a month, between 70 and 90 %, in the order in which the table keeps them. */
function addFigures(sqlite: SQLite.Database, tell: Tell): void {
  const columns = `partnership_id, series_id, period_start, period_end, numerator, denominator, value, recorded_at, revision`
  const figures = sqlite.prepare(`
    insert into measurement (${columns}, state)
    select f.partnership_id, f.series_id, f.first_day, f.last_day, f.numerator, f.denominator, v.value, '${at}', 1,
      'published'
    from (
      select *, cast(round(denominator * (0.7 + (n * 13 + i * 29 + s * 5) % 100 / 500.0)) as integer) as numerator
      from (
        select l.*, p.*, 100 + (n * 31 + s * 17 + i * 7) % 90 as denominator
        from (select * from line order by partnership_id, series_id limit ? offset ?) l cross join period p
      )
    ) f cross join value_of v on v.denominator = f.denominator and v.numerator = f.numerator`)
  const lines = Number(sqlite.prepare('select count(*) from line').pluck().get())
  sqlite.transaction(() => {
    for (let from = 0; from < lines; from += linesAtATime) {
      figures.run(linesAtATime, from)
      if (lines > linesAtATime)
        tell(`  ${Math.min(lines, from + linesAtATime)} of ${lines} lines have figures`)
    }
    sqlite.exec(`
      insert into measurement_revision (${columns}, why, on_behalf) select ${columns}, '', 0 from measurement`)
  })()
}

/** An indicator, who answers for it where it is a headline, and its lines with a target each. */
function addIndicator(
  sqlite: SQLite.Database,
  { id: partnershipId, key }: BenchPartnership,
  n: number,
): void {
  const p = { partnership_id: partnershipId }
  const id = idOf(`${key}indicator ${n}`)
  const headline = n < headlines
  insert(sqlite, 'indicator', {
    ...p,
    id,
    code: indicatorCode(n),
    goal_id: idOf(`${key}goal ${(n % 6) + 1}`),
    position: n,
    headline: headline ? 1 : 0,
    theme: 'Help and protection',
    frequency: 'monthly',
    unit: 'percent',
    polarity: 'higher',
    basis: 'flow',
    decimals: 1,
    signed: 0,
    version: 1,
    created_at: at,
  })
  insert(sqlite, 'indicator_version', {
    ...p,
    indicator_id: id,
    version: 1,
    name: `Indicator number ${n} of the work`,
    plain_english: '',
    definition: 'Of all, those in time.',
    numerator_wording: 'in time',
    denominator_wording: 'all',
    source: 'bench',
    caveats: '',
    challenge_question: '',
    from_period: '2016-11-01',
    breaks_comparability: 0,
    reason: '',
    recorded_at: at,
  })
  if (headline) {
    insert(sqlite, 'accountability', {
      ...p,
      id: idOf(`${key}answers ${n}`),
      indicator_id: id,
      agency_id: idOf(`${key}agency council`),
      title: 'Head of service',
      kind: 'accountable',
      recorded_at: at,
    })
  }
  for (let s = 0; s < seriesPerIndicator; s++) {
    const seriesId = idOf(`${key}series ${n} ${s}`)
    insert(sqlite, 'series', {
      ...p,
      id: seriesId,
      indicator_id: id,
      kind: s === 0 ? 'partnership' : 'slice',
      name: s === 0 ? 'All' : `Slice ${s}`,
      reporting_agency_id: idOf(`${key}agency ${s === 0 && n < asked ? 'council' : 'police'}`),
      position: s,
      created_at: at,
    })
    insert(sqlite, 'target', {
      ...p,
      series_id: seriesId,
      id: idOf(`${key}target ${n} ${s}`),
      from_period: '2016-11-01',
      low: '80',
      tolerance: '5',
      rationale: 'agreed',
      state: 'agreed',
      version: 1,
      recorded_at: at,
    })
    insert(sqlite, 'line', { ...p, series_id: seriesId, n, s })
  }
}
