import { hashOf } from '@roundtable/server/base/token-hash.ts'
import type SQLite from 'better-sqlite3'
import { type BenchPartnership, idOf, sessionToken } from './ids.ts'
import { insert } from './insert.ts'

export const at = '2026-01-01T00:00:00.000Z'

/** A council that owes a return, the police, a chair and a contributor, and six goals. */
export function addPartnership(
  sqlite: SQLite.Database,
  { id: partnershipId, slug, key }: BenchPartnership,
): void {
  const p = { partnership_id: partnershipId }
  insert(sqlite, 'partnership', {
    id: partnershipId,
    slug,
    name: 'Bench',
    area_name: 'Bench',
    read_only: 0,
    marking: 'OFFICIAL',
    attribution: null,
    data_version: 1,
    created_at: at,
  })
  for (const [position, code] of ['council', 'police'].entries()) {
    insert(sqlite, 'agency', {
      ...p,
      id: idOf(`${key}agency ${code}`),
      code,
      name: code,
      short_name: code,
      sector: code,
      position,
      version: 1,
      created_at: at,
    })
  }
  const person = idOf(`${key}person`)
  insert(sqlite, 'person', {
    id: person,
    name: 'Bench',
    email: `${slug}@example.org`,
    email_verified: 1,
    created_at: at,
    updated_at: at,
  })
  for (const role of ['chair', 'contributor']) {
    insert(sqlite, 'member', {
      ...p,
      id: idOf(`${key}${role}`),
      person_id: person,
      agency_id: idOf(`${key}agency council`),
      role,
      title: role,
      from_day: '2020-01-01',
      version: 1,
      recorded_at: at,
      confirmed_at: at,
    })
  }
  insert(sqlite, 'return', {
    ...p,
    id: idOf(`${key}return`),
    agency_id: idOf(`${key}agency council`),
    frequency: 'monthly',
    period_start: '2026-11-01',
    period_end: '2026-11-30',
    due_on: '2026-12-20',
    grace_days: 5,
    state: 'due',
    version: 1,
    opened_at: at,
  })
  for (let g = 1; g <= 6; g++) {
    insert(sqlite, 'goal', {
      ...p,
      id: idOf(`${key}goal ${g}`),
      code: `G${g}`,
      position: g,
      version: 1,
      created_at: at,
    })
    insert(sqlite, 'goal_version', {
      ...p,
      goal_id: idOf(`${key}goal ${g}`),
      version: 1,
      wording: `Goal ${g}`,
      child_wording: 'I am asked.',
      why: '',
      population_outcome: '',
      story: '',
      reason: '',
      recorded_at: at,
    })
  }
}

/** The person of the partnership that is measured is signed in. */
export function addSession(sqlite: SQLite.Database): void {
  const now = Date.now()
  insert(sqlite, 'session', {
    id: idOf('session'),
    token: hashOf(sessionToken),
    person_id: idOf('person'),
    expires_at: new Date(now + 86_400_000).toISOString(),
    created_at: new Date(now).toISOString(),
    updated_at: new Date(now).toISOString(),
  })
}
