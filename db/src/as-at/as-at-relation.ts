/** A table as it stood at a moment: each `?` is the moment, `own` is what names the table itself inside. */
export type Relation = { name: string; write: (own: string) => string }

/** Columns that were empty at the moment although they are filled today. */
export const before = (filled: string, columns: readonly string[]): string =>
  columns.map((column) => `case when t.${filled} > ? then null else t.${column} end as ${column}`).join(', ')

export const listed = (columns: string): string =>
  columns
    .split(' ')
    .map((column) => `t.${column}`)
    .join(', ')

/** Rows that are recorded and never changed. */
export function appended(name: string): Relation {
  return { name, write: (own) => `select t.* from ${own}${name} t where t.recorded_at <= ?` }
}

/** What was typed and not published is no part of a reading of the past. */
export const unsent = (name: string): Relation => ({
  name,
  write: (own) => `select t.* from ${own}${name} t where 1 = 0`,
})

/** What happened, at its own moment. */
export function happened(name: string): Relation {
  return { name, write: (own) => `select t.* from ${own}${name} t where t.at <= ?` }
}

type Ended = { name: string; columns: string; since?: string; ended?: string[] }

/** Rows that are recorded and later ended: ended at a later moment, they stood. */
export function recorded({ name, columns, since = 'recorded_at', ended = ['ended_at'] }: Ended): Relation {
  const [end = ''] = ended
  return {
    name,
    write: (own) =>
      `select ${listed(columns)}, ${before(end, ended)} from ${own}${name} t where t.${since} <= ?`,
  }
}

/** What somebody said and, where it no longer stands, somebody ended. */
export const stated = (name: string, columns: string): Relation =>
  recorded({
    name,
    columns: `partnership_id id ${columns} recorded_at recorded_by`,
    ended: ['ended_at', 'ended_by'],
  })

type Defined = {
  name: string
  columns: string
  end: string
  first: string
  last: string
  more?: (own: string) => string
}

/** What carries its newest version as a number, and was in a state: the one before steps were recorded, where none was. */
export function versioned({ name, columns, end, first, last, more = () => '' }: Defined): Relation {
  return {
    name,
    write: (own) => `select ${listed(columns)}, (select max(v.version) from ${own}${name}_version v
    where v.partnership_id = t.partnership_id and v.${name}_id = t.id and v.recorded_at <= ?) as version,
  coalesce(${lastStep(own)}, case when t.${end} <= ? then '${last}' else '${first}' end) as state,
  coalesce(nullif(${stepsBy(own)}, 0), t.steps) as steps,
  ${more(own)}${before(end, [end])} from ${own}${name} t where t.created_at <= ?`,
  }
}

/** The state a record was in: where its last step by then led. */
export const stateAt = (own: string): string => `${lastStep(own)} as state`

export const lastStep = (own: string): string => `(select x.to_state from ${own}transition x
    where x.partnership_id = t.partnership_id and x.subject_id = t.id and x.at <= ?
    order by x.at desc, x.id desc limit 1)`

/** Each step of these lives raises the version by one. */
export const versionAt = (own: string): string => `${stepsBy(own)} as version`

export function stepsBy(own: string): string {
  return `(select cast(count(*) as integer) from ${own}transition x
    where x.partnership_id = t.partnership_id and x.subject_id = t.id and x.at <= ?)`
}
