import SQLite from 'better-sqlite3'
import { idAfter, idOf, indicatorCode, partnershipId } from './ids.ts'
import { insert } from './insert.ts'

/** How many of each there are, and about how many indicators. */
export type Progress = { actions: number; challenges: number; indicators: number }

const p = { partnership_id: partnershipId }
const on = (n: number): string => {
  const [minute, second] = [n % 60, Math.floor(n / 60) % 60].map((each) => String(each).padStart(2, '0'))
  return `2026-0${1 + (n % 9)}-1${n % 10}T10:${minute}:${second}.${String(n % 1000).padStart(3, '0')}Z`
}

/** The place of the next event in the chain of the trail. */
let position = 0

/** A step comes after the beginning of so many other records: the lives of records go on beside each other. */
const betweenSteps = 50

type Step = {
  subject: string
  /** Which of its kind its record is. */
  n: number
  id: string
  kind: string
  version: number
  act: string
  to: string
  at: string
}

/** One step of a life, with its event of the trail. */
function addStep(sqlite: SQLite.Database, { subject, n, id, kind, version, act, to, at }: Step): void {
  const after = n + version * betweenSteps
  const event = idAfter(after, `${id} event ${version}`)
  insert(sqlite, 'audit_event', {
    ...p,
    id: event,
    at,
    category: 'progress',
    action: act,
    summary: `${subject}: ${act}.`,
    subject_kind: kind,
    subject_id: id,
    person_name: 'Bench',
    on_behalf: 0,
    agency_id: idOf('agency police'),
    position: ++position,
    previous_hash: '',
    hash: '',
  })
  insert(sqlite, 'transition', {
    ...p,
    id: idAfter(after, `${id} step ${version}`),
    subject_kind: kind,
    subject_id: id,
    version,
    act,
    to_state: to,
    at,
    person_id: idOf('person of police'),
    on_behalf: 0,
    event_id: event,
    recorded: 1,
  })
}

const lifeOfAction = ['open', 'in-progress', 'done', 'verified', 'impact-checked'] as const
const actsOfAction = ['action.set', 'action.begun', 'action.done', 'action.verified', 'action.checked']
/** A fifth of the first two thousand is not over; all that come beside them are. */
const notOver = 2000

function addAction(sqlite: SQLite.Database, n: number, { indicators }: Progress): void {
  const id = idAfter(n, `action ${n}`)
  const steps = n < notOver && n % 5 === 0 ? 1 + (n % 4) : 5
  const state = lifeOfAction[steps - 1] ?? 'open'
  const words = {
    wording: `What is done as number ${n}`,
    agency_id: idOf(`agency ${n % 2 === 0 ? 'police' : 'council'}`),
    title: 'Head of service',
    due_on: on(n).slice(0, 10),
    evidence_wanted: 'A log',
    impact_on: '2026-10-01',
  }
  insert(sqlite, 'action', {
    ...p,
    ...words,
    id,
    number: n + 1,
    state,
    version: steps,
    subject_kind: 'indicator',
    subject_id: idOf(`indicator ${n % indicators}`),
    subject_code: indicatorCode(n % indicators),
    indicator_id: idOf(`indicator ${n % indicators}`),
    is_test: 0,
    expects: '',
    evidence: '',
    links: '',
    set_at: on(n),
  })
  insert(sqlite, 'action_version', { ...p, ...words, action_id: id, version: 1, recorded_at: on(n) })
  for (let version = 1; version <= steps; version++) {
    const act = actsOfAction[version - 1] ?? ''
    const to = lifeOfAction[version - 1] ?? ''
    addStep(sqlite, {
      subject: `Action ${n + 1}`,
      n,
      kind: 'action',
      id,
      version,
      act,
      to,
      at: on(n + version),
    })
  }
}

function addChallenge(sqlite: SQLite.Database, n: number, { indicators }: Progress): void {
  const id = idAfter(n, `challenge ${n}`)
  const isOpen = n < 500 && n % 5 === 0
  insert(sqlite, 'challenge', {
    ...p,
    id,
    number: n + 1,
    restricted: 0,
    ground: '',
    from_agency_id: idOf('agency council'),
    from_role: 'chair',
    raised_by: idOf('person'),
    to_agency_id: idOf('agency police'),
    indicator_id: idOf(`indicator ${n % indicators}`),
    question: `What is asked as number ${n}?`,
    because: '',
    support: '',
    state: isOpen ? 'answered-1' : 'resolved',
    version: isOpen ? 2 : 4,
    recorded_at: on(n),
  })
  insert(sqlite, 'challenge_stage', {
    ...p,
    challenge_id: id,
    stage: 1,
    from_day: on(n).slice(0, 10),
    days: 10,
    answer_until: on(n + 5).slice(0, 10),
    recorded_at: on(n),
  })
  const acts = ['challenge.raised', 'challenge.answered', 'challenge.accepted', 'challenge.resolved']
  const states = ['stage-1', 'answered-1', 'accepted', 'resolved']
  for (let version = 1; version <= (isOpen ? 2 : 4); version++) {
    const [act, to] = [acts[version - 1] ?? '', states[version - 1] ?? '']
    const subject = `Challenge ${n + 1}`
    addStep(sqlite, { subject, n, kind: 'challenge', id, version, act, to, at: on(n + version) })
  }
}

/** Who reads them reads in full: actions and challenges with their lives and their trail; where there are ten times as many, so much more is over. */
export function addProgress(file: string, progress: Progress): void {
  const sqlite = new SQLite(file)
  sqlite.pragma('synchronous = OFF')
  // What was measured before may have written into the same file.
  const last = sqlite.prepare('select coalesce(max(position), 0) from audit_event where partnership_id = ?')
  position = Number(last.pluck().get(partnershipId))
  sqlite.transaction(() => {
    const person = { email_verified: 1, created_at: on(0), updated_at: on(0) }
    const id = idOf('person of police')
    insert(sqlite, 'person', { ...person, id, name: 'Of police', email: 'police@example.org' })
    insert(sqlite, 'sharing_agreement', {
      ...p,
      id: idOf('sharing of council'),
      agency_id: idOf('agency council'),
      state: 'recorded',
      version: 1,
      from_day: '2020-01-01',
      link: '',
      recorded_at: on(0),
    })
    for (let n = 0; n < progress.actions; n++) addAction(sqlite, n, progress)
    for (let n = 0; n < progress.challenges; n++) addChallenge(sqlite, n, progress)
    sqlite.prepare('update partnership set trail_position = ? where id = ?').run(position, partnershipId)
  })()
  sqlite.exec('analyze')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}
