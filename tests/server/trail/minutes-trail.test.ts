import { newId } from '@roundtable/db/ids.ts'
import { insertAuditEvent } from '@roundtable/db/queries/audit-event.queries.ts'
import { insertMinutesLines } from '@roundtable/db/queries/minutes.queries.ts'
import { expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { endMeetingWithMinutes } from '../../support/make/minutes.ts'
import { openPartnership } from '../../support/make/partnership.ts'

const at = perTest(openPartnership)

type Sentence = { line: string; itemId: string | null }

/** As an edit was left until the trail hung it on the item its sentence belongs to: on the minutes alone. */
async function editAsBefore(minutesId: string, { line, itemId }: Sentence, place: number): Promise<void> {
  const { partnershipId } = at
  const of = { partnershipId, minutesId }
  const personId = at.person('manager')
  const who = { personId, memberId: null, agencyId: null, deputyFor: null, onBehalf: 0 }
  await at.database.db.transaction().execute(async (tx) => {
    const recordedAt = at.services.now()
    const text = `Edited in ${line}.`
    await insertMinutesLines(tx, of, [
      ...[{ id: newId(), round: 0, kind: 'edit' as const, line, itemId, text, basis: '' }].map((each) => ({
        ...each,
        recordedAt,
        recordedBy: personId,
      })),
    ])
    const event = {
      ...{ partnershipId, id: newId(), at: recordedAt, category: 'meetings' as const },
      ...{ action: 'minutes.edited', personName: 'Manager', subjectKind: 'minutes', subjectId: minutesId },
      ...{ summary: 'A sentence of the minutes was edited.', reasonId: null },
      ...who,
    }
    await insertAuditEvent(tx, event)
    const step = { subjectKind: 'minutes', subjectId: minutesId, version: place, act: 'minutes.edited' }
    const states = { fromState: 'draft', toState: 'draft', at: recordedAt, recorded: 1 }
    const none = { reasonId: null, meetingId: null, boardId: null }
    await tx
      .insertInto('transition')
      .values({ partnershipId, id: newId(), ...step, ...states, ...who, ...none, eventId: event.id })
      .execute()
  })
}

it('what was edited in a part one does not read is counted in no trail, nor was it before', async () => {
  const { number } = await endMeetingWithMinutes(at)
  const { id, sections } = await at.callerAs('chair').minutes.get({ number })
  const sentenceIn = (title: string): Sentence => {
    const section = sections.find((each) => each.title === title)
    return { line: section?.sentences[0]?.line ?? '', itemId: section?.itemId ?? null }
  }
  const [open, secret] = [sentenceIn('Missing children'), sentenceIn('Conduct')]
  await editAsBefore(id, secret, 2)
  await editAsBefore(id, open, 3)
  await editAsBefore(id, secret, 4)
  const edits = async (by: string) => {
    const { events, total } = await at.callerAs(by).auditEvent.list({})
    expect(events).toHaveLength(total)
    return events.filter(({ action }) => action === 'minutes.edited').length
  }
  expect([await edits('chair'), await edits('scrutineer')]).toEqual([3, 1])
  const { version } = await at.callerAs('manager').minutes.get({ number })
  const whole = { id, version, entryId: newId(), itemId: null, text: 'Present: everybody.' }
  await at.callerAs('manager').minutes.edit({ ...whole, line: 'present' })
  expect([await edits('chair'), await edits('scrutineer')]).toEqual([4, 2])
})
