import { wordPlaces } from '@roundtable/db/word-places.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../support/database/test-database.ts'

/** Columns whose name says in every table that nobody typed words into them. */
const never =
  /(^|_)(id|at|by|on|day|code|start|end|hash|state|kind|key|version|salt|act|slug|email|address|marking|sector|role|frequency|unit|polarity|basis|symbol|channel|way|form|measure|term|token|secret|domain|until|period|low|high|tolerance|value|numerator|denominator|deputy_for|takes|side|sex|relation|closeness|chart|decision|publishing|category|action|cell|roles)$/

/** Text that is no words of a reader: names of people, bodies and places, settings, secrets, what publishers say. */
const others: Readonly<Record<string, readonly string[]>> = {
  account_mail: ['to_name', 'subject', 'sentence', 'page', 'last_error'],
  action: ['answer'],
  action_check: ['answer'],
  agenda_item_version: ['purpose'],
  agenda_pin: ['reference', 'view'],
  meeting_exception: ['reference', 'choice'],
  agency: ['name', 'short_name'],
  agency_version: ['name', 'short_name'],
  audit_event: ['person_name', 'summary'],
  bank_holiday: ['division', 'name'],
  benchmark: ['period_label', 'area_name', 'source', 'licence'],
  benchmark_figure: ['period_label', 'area_name'],
  benchmark_file: ['source', 'licence'],
  benchmark_label: ['column_name', 'label'],
  board_version: ['name'],
  clock_end: ['deed'],
  credential: ['password', 'scope'],
  disclosure_rule_set: ['source'],
  goal_framework_item: ['framework', 'item'],
  goal_version: ['weights'],
  group: ['name'],
  identity_provider: ['issuer', 'tenant_claim', 'tenants', 'domains', 'factor_values'],
  indicator: ['outcome_question', 'framework_item'],
  indicator_reading: ['view', 'status', 'direction', 'signal', 'assurance', 'latest_value', 'latest_symbol'],
  invitation: ['name', 'second_not_of'],
  issue: ['rule', 'rule_facts'],
  issue_run: ['rule', 'line'],
  issue_version: ['severity'],
  job: ['name', 'holder', 'last_outcome'],
  logout_token: ['issuer', 'jti'],
  measurement: ['reason'],
  measurement_revision: ['reason'],
  notice_mail: ['last_error'],
  decision_about: ['reference'],
  minutes_line: ['line'],
  room_entry: ['mark', 'clock'],
  pack: ['moment'],
  presenting: ['room', 'reference', 'open_reference', 'open_side'],
  pack_cut: ['audience', 'content'],
  pack_word: ['audience'],
  partnership: ['name', 'area_name', 'attribution'],
  past_file_part: ['figures'],
  passkey: ['name', 'transports'],
  person: ['name', 'image', 'sign_in_name'],
  provider_session: ['issuer', 'subject', 'provider_sid'],
  publication: ['extent'],
  publication_line: ['shown_periods', 'hidden_periods'],
  reading_due: ['batch'],
  reading_view: ['view'],
  removal: ['page'],
  rendition: ['audience', 'failure'],
  return_entry: ['reason'],
  return_import: ['applied_of', 'read_against'],
  session: ['user_agent'],
  sign_in_flow: ['payload'],
  table_change: ['name', 'batch'],
  transition: ['from_state'],
  verification: ['identifier'],
  yearly_cut: ['audience', 'content'],
  yearly_evidence: ['reference', 'part'],
  yearly_heading: ['evidence_kinds'],
  yearly_word: ['audience'],
}

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

it('every column of text is among the places where words can be blacked out, or is said to hold none', async () => {
  const known = new Set(
    wordPlaces.flatMap(({ table, text, json = [] }) =>
      [...text, ...json].map((column) => `${table}.${column}`),
    ),
  )
  const tables = await database.db.introspection.getTables()
  const columns = tables.flatMap(({ name, columns }) =>
    columns.flatMap(({ name: column, dataType }) =>
      /text/i.test(dataType) && !never.test(column) && !(others[name] ?? []).includes(column)
        ? [`${name}.${column}`]
        : [],
    ),
  )
  expect(columns.filter((column) => !known.has(column))).toEqual([])
  const there = new Set(
    tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)),
  )
  expect([...known].filter((column) => !there.has(column))).toEqual([])
})
