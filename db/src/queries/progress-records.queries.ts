import { type RawBuilder, sql } from 'kysely'

type Subjects = { partnershipId: string; goalId: string | null; indicatorIds: readonly string[] }

/** What is about the goal, and what is about an indicator, each by its own index: "or" would read all there is. */
const aboutEach = (
  { goalId, indicatorIds }: Subjects,
  of: (about: RawBuilder<boolean>) => RawBuilder<unknown>,
) =>
  sql.join(
    [
      ...(goalId === null ? [] : [of(sql<boolean>`r.goal_id = ${goalId}`)]),
      ...(indicatorIds.length === 0 ? [] : [of(sql<boolean>`r.indicator_id in (${sql.join(indicatorIds)})`)]),
    ],
    sql` union `,
  )

const withCode = sql`left join indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id`

/** Issues, actions and challenges about a goal or some indicators, each with the indicator's code; none that waits for triage. */
export function progressRecords(subjects: Subjects): RawBuilder<unknown> {
  const { partnershipId, goalId, indicatorIds } = subjects
  if (goalId === null && indicatorIds.length === 0) return sql`select null as id, null as code where 1 = 0`
  const of = (table: string, more: RawBuilder<unknown>) =>
    aboutEach(
      subjects,
      (about) => sql`select r.id, i.code from ${sql.table(table)} r ${withCode}
        where r.partnership_id = ${partnershipId} and ${about} and ${more}`,
    )
  return sql.join(
    [
      sql`select * from (${of('issue', sql`r.state not in ('proposed', 'set-aside')`)}) u`,
      sql`select * from (${of('action', sql`1 = 1`)}) a`,
      sql`select * from (${of('challenge', sql`r.restricted = 0`)}) c`,
    ],
    sql` union all `,
  )
}
