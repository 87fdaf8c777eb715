import { expect, it } from 'vitest'
import { openTestDatabase } from '../support/database/test-database.ts'
import { readText } from '../support/run/source-files.ts'

/** Names that tell of no person, in whatever table. */
const ofRecords = new Set(
  `act action apply_key area_code area_kind area_name at answer attribution basis category chart closeness code column_name
  deed dedupe_key denominator dimension division due_on form framework framework_item frequency
  from_period from_state hash held_until high holder batch view signal indicator_code item kind last_outcome licence low marking measure
  numerator outcome_question period_end period_label period_start polarity question relation retrieved_on review_on
  role sector side slug source state subject_kind symbol takes term theme to_state tolerance unit value version way
  page blocked_until ran_out_on channel publishing catalogue_code factor_roles salt cell impact_on next_on starts_on figure_period figure_value subject_code left_out returns applied_of read_against
  decision population_outcome wording direction child_wording previous_hash trail_hash challenge_hash file_hash second_not_of
  from_role support_until answer_until issuer tenant_claim tenants domains factor_values provider_key state_hash browser_hash`.split(
    /\s+/,
  ),
)

/** Texts about measures, aims, bodies and places, that name nobody. */
const ofThings = new Set(
  `presenting.room presenting.reference presenting.open_kind presenting.open_reference presenting.open_side agency.name agency.short_name agency_version.name agency_version.short_name agency_mail_domain.domain agenda_item_version.purpose agenda_pin.reference agenda_pin.view meeting_exception.reference meeting_exception.choice decision_about.reference minutes_line.line room_entry.mark room_entry.clock pack_cut.audience pack_cut.content pack_cut.content_hash pack_word.audience pack.moment pack.rights_hash bank_holiday.name rendition.audience rendition.failure rendition.file_hash rendition.kind rendition.source_hash
  bank_holiday.day benchmark_file.content benchmark_file.sentence benchmark_label.label benchmark_label.file_name board_version.name
  goal_version.why goal_version.weights indicator_version.name indicator_version.plain_english indicator_version.definition
  indicator_version.numerator_wording indicator_version.denominator_wording indicator_version.caveats
  indicator_version.challenge_question issue.rule issue.rule_facts issue_run.rule issue_run.line issue_run.to_period issue_version.severity
  meeting_version.day meeting_version.call_until job.name measurement.reason measurement_revision.reason partnership.name past_figures.state publication.extent publication_line.hidden_periods publication_line.shown_periods indicator_reading.status indicator_reading.assurance indicator_reading.latest_value indicator_reading.latest_symbol
  yearly_cut.audience yearly_cut.content yearly_cut.content_hash yearly_signature.content_hash yearly_word.audience yearly_evidence.reference yearly_evidence.part yearly_heading.evidence_kinds yearly_report.ends_on
  past_file.sentence table_change.name return_entry.reason return_import.sentence series.name set_up_file.sentence`.split(
    /\s+/,
  ),
)

const isReference = (column: string): boolean =>
  /(^id$|_id$|_at$|_day$)/.test(column) && !['account_id', 'provider_id', 'credential_id'].includes(column)

it('every text column that can tell of a person stands in the impact assessment, and no other does', async () => {
  const database = await openTestDatabase()
  const tables = await database.db.introspection.getTables()
  await database.close()
  const columns = tables.flatMap(({ name: table, columns: all }) =>
    all.filter(({ dataType }) => dataType.toLowerCase() === 'text').map(({ name }) => ({ table, name })),
  )
  const [, assessment = ''] = readText('docs/security.md').split('## Impact assessment')
  const listed = new Set([...assessment.matchAll(/`([a-z_]+\.[a-z_]+)`/g)].map(([, column]) => column))
  const isNamed = ({ table, name }: { table: string; name: string }) => listed.has(`${table}.${name}`)
  const isOther = ({ table, name }: { table: string; name: string }) =>
    isReference(name) || name.endsWith('_by') || ofRecords.has(name) || ofThings.has(`${table}.${name}`)
  const unclassified = columns.filter((column) => !isNamed(column) && !isOther(column))
  expect(unclassified.map(({ table, name }) => `${table}.${name}`)).toEqual([])
  const known = new Set(columns.map(({ table, name }) => `${table}.${name}`))
  expect([...listed].filter((column) => !known.has(column ?? ''))).toEqual([])
})
