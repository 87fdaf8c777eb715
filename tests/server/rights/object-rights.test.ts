import { newId } from '@roundtable/db/ids.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { signPledge } from '../../support/make/goal.ts'
import { giveGrant } from '../../support/make/grant.ts'
import { goodBook } from '../../support/make/hostile-file.ts'
import { acceptIssue, raiseIssue } from '../../support/make/issue.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { giveSeat, listDomain } from '../../support/make/member.ts'
import { eesFile } from '../../support/make/open-data.ts'
import { pdfOf } from '../../support/make/paper.ts'
import type { TestPartnership } from '../../support/make/partnership.ts'
import { preparePublication } from '../../support/make/publication.ts'
import { policeMonth } from '../../support/make/return.ts'
import { seats } from '../../support/make/small-partnership.ts'
import { procedureAt, procedures } from '../../support/read/procedure.ts'
import { type ServedPartnership, servePartnership } from '../../support/server/served-partnership.ts'
import { asked, signInSetting } from './object-procedures.ts'
import { withoutObject } from './objectless-procedures.ts'
import { type Kind, reason } from './progress-procedures.ts'

/** What another agency of the partnership is not told to be there. */
const ofOneAgency: readonly Kind[] = ['return', 'import', 'past figures']

type Objects = Record<Kind, string>
const here = perFile(servePartnership)
const elsewhere = perFile(servePartnership)
/** The agency of the lead partner. */
let leads = ''
let own: Objects
let foreign: Objects
let atHealth: Objects

const month = 'Code,Numerator,Denominator\r\nPO01,180,200\r\nHE01,180,200\r\n'

async function idIn(
  at: TestPartnership,
  table:
    | 'target'
    | 'stepChange'
    | 'stepSetAside'
    | 'annotation'
    | 'chartTitle'
    | 'notice'
    | 'accountability'
    | 'board'
    | 'identityProvider'
    | 'sharingAgreement'
    | 'publication'
    | 'issue',
) {
  const of = at.database.db.selectFrom(table).select('id').where('partnershipId', '=', at.partnershipId)
  return (await of.orderBy('id').executeTakeFirstOrThrow()).id
}

/** One object of each kind, the return and the import those of an agency. */
async function objectsIn(at: ServedPartnership, agency: 'police' | 'icb', by: string): Promise<Objects> {
  await policeMonth(at)
  const list = await at.callerAs(by).return.list()
  const returnId = list.find((owed) => owed.agencyCode === agency && owed.frequency === 'monthly')?.id ?? ''
  const saved = await at.read(returnId, month, { as: by })
  await at.callerAs(by).import.save({ id: saved.id, key: newId(), leaveOut: [] })
  const view = await at.read(returnId, month.replaceAll('180', '181'), { as: by })
  const { db } = at.database
  const schedule = db.selectFrom('returnSchedule').select('id').where('partnershipId', '=', at.partnershipId)
  const pledge = db.selectFrom('pledge').select('id').where('partnershipId', '=', at.partnershipId)
  return {
    return: returnId,
    import: view.id,
    schedule: (await schedule.executeTakeFirstOrThrow()).id,
    target: await idIn(at, 'target'),
    'step change': await idIn(at, 'stepChange'),
    'step set aside': await idIn(at, 'stepSetAside'),
    annotation: await idIn(at, 'annotation'),
    title: await idIn(at, 'chartTitle'),
    series: at.series('PO01'),
    member: at.member('police-contributor'),
    pledge: (await pledge.executeTakeFirstOrThrow()).id,
    notice: await idIn(at, 'notice'),
    accountability: await idIn(at, 'accountability'),
    board: await idIn(at, 'board'),
    'identity provider': await idIn(at, 'identityProvider'),
    publication: await idIn(at, 'publication'),
    issue: await idIn(at, 'issue'),
    ...(await pastFiguresIn(at, agency, by)),
    action: (await setAction(at, { agencyCode: agency })).id,
    removal: await askedRemoval(at),
    challenge: (await raiseChallenge(at)).id,
    handover: await offeredHandover(at),
    ...(await arrangedMeeting(at)),
    'sharing agreement': await idIn(at, 'sharingAgreement'),
    ...(await startedGroup(at)),
    'set-up file': (await at.readSetUp(goodBook())).id,
    'benchmark file': (await at.readBenchmarks(eesFile({ '2025': ['22.6', '20.1'] }))).id,
  }
}

async function arrangedMeeting(at: ServedPartnership) {
  const { id, number } = await planMeeting(at)
  const item = await addItem(at, id)
  const paper = await at.sendPaper(item, pdfOf())
  await stepMeeting(at, number, 'call')
  const pack = newId()
  await at.callerAs('manager').pack.freeze({ id: pack, meetingId: id, version: 0, reason: '' })
  const minutes = newId()
  const { partnershipId } = await at.database.db
    .selectFrom('meeting')
    .select('partnershipId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await at.database.db
    .insertInto('minutes')
    .values({
      ...{ partnershipId, id: minutes, meetingId: id, state: 'draft', version: 1 },
      ...{ draftedAt: '2026-11-23T09:00:00.000Z', approvedAt: null, approvedMeetingId: null },
    })
    .execute()
  const grant = await giveGrant(at, id)
  const begun = await at.database.db
    .selectFrom('yearlyReport')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirst()
  const report = begun?.id ?? newId()
  if (begun === undefined)
    await at.callerAs('manager').yearlyReport.begin({ id: report, startsOn: '2026-04-01' })
  return {
    ...{ meeting: id, 'agenda item': item, 'agenda paper': paper.id, pack, minutes, grant },
    'yearly report': report,
  }
}

async function startedGroup(at: ServedPartnership) {
  const id = newId()
  const agencyId = at.agency('police')
  const facilitatorId = await giveSeat(at, 'police-contributor', { agencyId, role: 'voice-facilitator' })
  await at.callerAs('manager').group.start({ id, name: 'Voices', kind: 'youth-council', facilitatorId })
  const as = at.callerAs('police-contributor')
  await as.group.addYoungPerson({ groupId: id, lastDay: '2027-05-31' })
  const [group] = (await as.group.list()).groups
  return { group: id, 'young person': group?.members[0]?.memberId ?? '' }
}

async function offeredHandover(at: ServedPartnership): Promise<string> {
  const id = newId()
  const memberId = at.member('police-contributor')
  const seat = at.database.db.selectFrom('member').selectAll().where('id', '=', memberId)
  const { title, version } = await seat.executeTakeFirstOrThrow()
  await setAction(at, { title })
  const successorId = at.member('police-second-contributor')
  await at.callerAs('manager').member.offerHandover({ id, memberId, version, successorId })
  return id
}

async function askedRemoval(at: ServedPartnership): Promise<string> {
  const id = newId()
  await at.callerAs('manager').removal.ask({ id, words: 'nobody said', page: '/goals', reason: '' })
  return id
}

/** A file that waits to be handed in, and one that was. */
async function pastFiguresIn(at: ServedPartnership, agency: 'police' | 'icb', by: string) {
  const past = `Code,Period,Actual\r\n${agency === 'police' ? 'PO01' : 'HE01'},Jan 2021,50%\r\n`
  const sent = await at.readPast(past, { as: by })
  await at.callerAs(by).pastFigures.handIn({ id: sent.id, reason: '', withoutQuestions: true })
  const [part] = await at.callerAs(by).pastFigures.list()
  const file = await at.readPast(past.replace('2021', '2020'), { as: 'manager' })
  return { 'past file': file.id, 'past figures': part?.id ?? '' }
}

async function furnish(at: ServedPartnership): Promise<void> {
  const manager = at.callerAs('manager')
  const line = { code: 'PO01', seriesId: at.series('PO01') }
  await manager.schedule.set({
    agencyCode: 'police',
    indicatorCodes: ['PO01'],
    fromPeriod: '2026-10-01',
    dueDays: 30,
    graceDays: 5,
    deputyMemberId: null,
  })
  const step = { fromPeriod: '2026-03-01', baseline: null, label: 'Rota', reason, meeting: reason }
  await manager.indicator.markStepChange({ ...line, ...step })
  await manager.indicator.setStepAside({ ...line, fromPeriod: '2026-04-01', baseline: null, reason })
  await manager.indicator.annotate({ ...line, onDay: '2026-03-02', label: 'Event', note: '' })
  await manager.indicator.retitle({ ...line, title: 'A name', replaces: null })
  await manager.board.add({ id: newId(), name: 'Executive', quorum: '1', noticeDays: '5', memberIds: [] })
  await listDomain(at, 'police.example')
  await manager.identityProvider.setUp({ agencyCode: 'police', ...signInSetting })
  await preparePublication(at)
  await acceptIssue(at, await raiseIssue(at))
  await manager.return.remind({ id: (await policeMonth(at)).id })
  await signPledge(at.callerAs('police-lead'))
}

beforeAll(async () => {
  for (const at of [here, elsewhere]) await furnish(at)
  const { agencyId } = await here.database.db
    .selectFrom('member')
    .select('agencyId')
    .where('id', '=', here.member('lead-partner'))
    .executeTakeFirstOrThrow()
  leads = agencyId
  own = await objectsIn(here, 'police', 'police-contributor')
  atHealth = await objectsIn(here, 'icb', 'health-contributor')
  foreign = await objectsIn(elsewhere, 'police', 'police-contributor')
})

/** What somebody is answered: a result, or a refusal with everything it tells. */
async function answer(key: string, path: string, id: string): Promise<string> {
  const [, inputOf] = asked[path] ?? []
  const seconds: Record<string, string> = {
    'member.deputise': here.member('police-lead'),
    'yearlyReport.sign': leads,
  }
  const second = seconds[path] ?? here.series('PO01')
  const input = inputOf?.(id, second)
  const told = await procedureAt(
    here.callerAs(key),
    path,
  )(input).then(
    (value) => ({ answered: value }),
    (error: Error & { code: string; cause?: { detail?: unknown } }) => ({
      code: error.code,
      sentence: error.message,
      detail: error.cause?.detail,
    }),
  )
  return JSON.stringify(told).replaceAll(id, 'the object')
}

/** Somebody whom the own object concerns. */
async function whoKnows(path: string): Promise<string> {
  if (
    [
      ...['indicator.agreeTarget', 'indicator.declineTarget', 'target.agree', 'publication.signOff'],
      ...['issue.close', 'minutes.agree'],
    ].includes(path)
  )
    return 'chair'
  if (
    [
      'return.approve',
      'return.sendBack',
      'goal.signPledge',
      'goal.declinePledge',
      'pastFigures.agree',
      'pastFigures.decline',
      'pastFigures.undo',
    ].includes(path)
  )
    return 'police-lead'
  if (path === 'grant.open' || path === 'grant.follow') return 'observer'
  if (path === 'yearlyReport.sign') return 'lead-partner'
  if (path !== 'notice.markRead') return 'manager'
  const { personId } = await here.database.db
    .selectFrom('notice')
    .select('personId')
    .where('id', '=', own.notice)
    .executeTakeFirstOrThrow()
  return seats.find(({ id }) => here.person(id) === personId)?.id ?? ''
}

it('every procedure either names an object or none', () => {
  const known = [...Object.keys(asked), ...withoutObject]
  expect(procedures.map(({ path }) => path).toSorted()).toEqual(known.toSorted())
})

const objects = Object.entries(asked).map(([path, [kind]]) => ({ path, kind }))

describe.each(objects)('$path', ({ path, kind }) => {
  it('answers about another partnership’s object as about one there is not, whoever asks', async () => {
    for (const { id: key } of seats) {
      const missing = await answer(key, path, newId())
      expect({ key, told: await answer(key, path, foreign[kind]) }).toEqual({ key, told: missing })
    }
  })

  it('knows an own object', async () => {
    const key = await whoKnows(path)
    expect(await answer(key, path, own[kind])).not.toBe(await answer(key, path, newId()))
  })
})

it.each(objects.filter(({ kind }) => ofOneAgency.includes(kind)))(
  '$path answers about another agency’s object as about one there is not, whoever asks',
  async ({ path, kind }) => {
    for (const { id: key, agencyCode, role } of seats) {
      if (role === 'manager') continue
      const missing = await answer(key, path, newId())
      const others = agencyCode === 'police' ? atHealth : own
      expect({ key, told: await answer(key, path, others[kind]) }).toEqual({ key, told: missing })
    }
  },
)
