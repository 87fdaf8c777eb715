import type { Db } from '@roundtable/db/database.ts'
import { gatheredInBatches } from '@roundtable/db/queries/in-batches.ts'
import type { RecordParams } from '@roundtable/db/queries/life-record.queries.ts'
import type { ActName, SubjectKind } from '@roundtable/shared/act/acts.ts'
import { type Clock, ranOutOn } from '@roundtable/shared/lifecycle/clock.ts'
import { type LifeNotice, peopleToTell } from '@roundtable/shared/lifecycle/life-notice.ts'
import { isLastStep, type LifeRecord, type RecordPage } from '@roundtable/shared/lifecycle/life-record.ts'
import type { Lifecycle } from '@roundtable/shared/lifecycle/lifecycle.ts'
import {
  agenciesThatWait,
  deedWaiting,
  seatWaiting,
  statesThatWait,
  type Wait,
  type WaitingWords,
} from '@roundtable/shared/lifecycle/waiting.ts'
import { type NoticeKind, noticeKinds } from '@roundtable/shared/notice/notices.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { turns } from '../base/in-slices.ts'
import { type Day, stepsOf } from './steps-of.ts'

/** What a noun says of its own records; the mechanisms do the rest. */
type Definition<R extends LifeRecord, Deed extends string> = {
  life: Lifecycle<R['state'], Deed>
  notices?: Readonly<Partial<Record<NoticeKind, LifeNotice<R>>>>
  clocks?: readonly Clock<R, NoticeKind>[]
  waits?: readonly Wait<R, Deed>[]
  waitsWords?: (record: R, deed: Deed) => WaitingWords
  /** What a record of it is called in a list of all nouns. */
  word: string
  page: (record: R, reader: Actor) => RecordPage
  list: (db: Db, asked: RecordParams) => Promise<R[]>
  /** The same where they are many and are read again after every write. */
  listWaiting?: (db: Db, asked: RecordParams) => Promise<R[]>
  /** Its records tell what stands in a draft: a draft that is saved again makes them old. */
  readsDrafts?: true
}

/** A notice somebody is to have, whether they have it already or not. */
export type OwedNotice = {
  subjectKind: SubjectKind
  subjectId: string
  agencyId: string | null
  personId: string
  kind: NoticeKind
  dedupeKey: string
  eventAt: string
  byPersonId: string | null
  transitionId: string | null
}

/** Everybody who is to have one notice of one record. */
export type OwedGroup = Pick<OwedNotice, 'kind' | 'subjectKind' | 'subjectId' | 'agencyId'> & {
  title: string
  notices: OwedNotice[]
}

export type NoticeEvent = Pick<OwedNotice, 'eventAt' | 'byPersonId' | 'transitionId'>
type People = readonly Actor[]
export type RecordText = { page: RecordPage; title: string; sentence: string; tellsReason: boolean }
export type WaitingRecord = WaitingWords & {
  page: RecordPage
  id: string
  subject: SubjectKind
  what: string
  since: string | null
  /** Who did its last step. */
  by: string | null
  /** Whose seat it comes by, where it is not the reader's own. */
  deputyFor: string | null
}

type Waiting = {
  dueBy: string
  /** What was decided for this person about records that are still the same. */
  decided: WeakMap<LifeRecord, WaitingRecord | null>
}

export type Noun = ReturnType<typeof nounOf>

/** A noun with the type of its records closed in, so that all of them stand in one list. */
export function nounOf<R extends LifeRecord, Deed extends string>(definition: Definition<R, Deed>) {
  const {
    life,
    notices = {},
    clocks = [],
    waits = [],
    waitsWords,
    word,
    page,
    list,
    listWaiting = list,
    readsDrafts = false,
  } = definition
  const { subject } = life
  const kinds = noticeKinds.flatMap((kind) => {
    const notice = notices[kind]
    return notice === undefined ? [] : [{ kind, notice }]
  })

  /** Once for an event, however often it is noticed; `once` says which it is where its day can move. */
  function owed(
    record: R,
    kind: NoticeKind,
    people: People,
    { once, ...event }: NoticeEvent & { once?: string | undefined },
  ): OwedNotice[] {
    const notice = notices[kind]
    if (notice === undefined) return []
    const { id: subjectId } = record
    const agencyId = notice.agencyOf?.(record) ?? record.agencyId
    const about = { subjectKind: subject, subjectId, agencyId, kind, ...event }
    const dedupeKey = `${kind}:${subjectId}:${once === undefined ? event.eventAt : `until ${once}`}`
    return peopleToTell(notice, record, { people, by: event.byPersonId }).map(({ personId }) => ({
      ...about,
      personId,
      dedupeKey,
    }))
  }

  function group(
    record: R,
    kind: NoticeKind,
    people: People,
    event: NoticeEvent & { once?: string | undefined },
  ): OwedGroup[] {
    const title = notices[kind]?.text(record, 'Roundtable').title
    const found = owed(record, kind, people, event)
    const { id: subjectId, agencyId } = record
    return title === undefined || found.length === 0
      ? []
      : [{ kind, subjectKind: subject, subjectId, agencyId, title, notices: found }]
  }

  return {
    subject,
    readsDrafts,
    /** The kinds that a step settles: by its state or act, and what the same act told before. */
    settledBy: ({ act, state }: { act: ActName; state: string }): NoticeKind[] =>
      kinds
        .filter(
          ({ notice: { on, openIn, overBy = [] } }) =>
            [...on, ...overBy].includes(act) || !openIn.some((open) => open === state),
        )
        .map(({ kind }) => kind),
    toldBy: (act: ActName): NoticeKind[] =>
      kinds.filter(({ notice }) => notice.on.includes(act)).map(({ kind }) => kind),
    /** What is told of records as they stand, each by its event. */
    async owedOf(
      db: Db,
      asked: {
        partnershipId: string
        events: ReadonlyMap<string, NoticeEvent>
        kinds: readonly NoticeKind[]
      },
      people: People,
    ): Promise<OwedNotice[]> {
      const { partnershipId, events, kinds: told } = asked
      const ids = [...events.keys()]
      const records = await gatheredInBatches(ids, (batch) => list(db, { partnershipId, ids: batch }))
      return records.flatMap((record) => {
        const event = events.get(record.id)
        return event === undefined ? [] : told.flatMap((kind) => owed(record, kind, people, event))
      })
    },
    /**
     * What records ask to be told as they stand: clocks that ran out, and the last step to who came since. However many
     * they are, others are answered in between.
     */
    async owedByTime(
      db: Db,
      { partnershipId, people, ...asked }: Day & { people: People },
    ): Promise<OwedGroup[]> {
      const later = kinds.filter(({ notice }) => notice.newcomers === true)
      const states = [
        ...clocks.flatMap(({ runsIn }) => runsIn),
        ...later.flatMap(({ notice }) => notice.openIn),
      ]
      if (states.length === 0) return []
      const records = await list(db, { partnershipId, states: [...new Set(states)] })
      const letOthers = turns()
      const steps = await stepsOf(db, clocks, { partnershipId, records })
      const owedOf = (record: R): OwedGroup[] => {
        const { stepId, stepAt, stepBy } = record
        const byClock = clocks.flatMap((clock) => {
          const day = ranOutOn(clock, record, { ...asked, steps: steps(record.id) })
          if (day === null) return []
          const event = { eventAt: day, byPersonId: null, transitionId: null, once: clock.once?.(record) }
          return group(record, clock.into, people, event)
        })
        const open = later.filter(
          ({ notice }) =>
            isLastStep(record, notice.on) && notice.openIn.some((state) => state === record.state),
        )
        if (stepAt === null) return byClock
        const event = { eventAt: stepAt, byPersonId: stepBy, transitionId: stepId }
        return [...byClock, ...open.flatMap(({ kind }) => group(record, kind, people, event))]
      }
      const found: OwedGroup[] = []
      for (const record of records) {
        await letOthers()
        found.push(...owedOf(record))
      }
      return found
    },
    /** What notices of these records say to this reader, by record. */
    async texts(
      db: Db,
      { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
      reader: Actor,
    ): Promise<Map<string, (kind: NoticeKind, by: string) => RecordText | null>> {
      const records = ids.length === 0 ? [] : await list(db, { partnershipId, ids })
      return new Map(
        records.map((record) => [
          record.id,
          (kind, by) => {
            const notice = notices[kind]
            if (notice === undefined) return null
            const tellsReason = notice.tellsReason === true
            return { ...notice.text(record, by), tellsReason, page: page(record, reader) }
          },
        ]),
      )
    },
    /** Whether anything of it can ever wait for this person. */
    mayWait: (actor: Actor): boolean => statesThatWait({ life, waits }, actor).length > 0,
    /** What this person is waited for with, whatever was told: one statement, and none where nothing can. */
    async waiting(db: Db, actor: Actor, { dueBy, decided }: Waiting): Promise<WaitingRecord[]> {
      const states = statesThatWait({ life, waits }, actor)
      if (states.length === 0 || waitsWords === undefined) return []
      const { partnershipId } = actor
      const agencies = agenciesThatWait(waits, actor)
      const records = await listWaiting(db, { partnershipId, states, agencies, dueBy })
      const decide = (record: R): WaitingRecord | null => {
        const deed = deedWaiting({ life, waits }, actor, record)
        if (deed === null) return null
        return {
          ...waitsWords(record, deed),
          id: record.id,
          subject,
          what: word,
          since: record.stepAt,
          by: record.stepBy,
          deputyFor: seatWaiting({ waits }, actor, { record, deed })?.deputyFor ?? null,
          page: page(record, actor),
        }
      }
      return records.flatMap((record) => {
        const before = decided.get(record)
        const found = before === undefined ? decide(record) : before
        if (before === undefined) decided.set(record, found)
        return found ?? []
      })
    },
  }
}
