import { listOfferedPasswords, listWaitingEmails } from '@roundtable/db/queries/account.queries.ts'
import { listProviders } from '@roundtable/db/queries/identity-provider.queries.ts'
import { listSeatRecords } from '@roundtable/db/queries/life-record.queries.ts'
import { listMembers as listMemberRows, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { listGrantedCodes } from '@roundtable/db/queries/member-grant.queries.ts'
import { shownAddress } from '@roundtable/shared/account/address.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import {
  isAdministration,
  mayConfirmSeat,
  mayKeepSeat,
  mayVouchSeat,
  seePeople,
} from '@roundtable/shared/member/member-rights.ts'
import { seatStateOf } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { SeatRecord } from '@roundtable/shared/member/seat-record.ts'
import { isOwnWork } from '@roundtable/shared/rights/actor.ts'
import { takesTwoKeepers } from '@roundtable/shared/rights/role-group.ts'
import type { ActorContext } from '../base/context.ts'

/** Seats of the agencies whose people the reader keeps; what has ended stays on the list. */
export async function listMembers({ actor, database, config, now }: ActorContext) {
  const { partnershipId } = actor
  const today = localDay(now())
  const rows = await listMemberRows(database.reader, { partnershipId, scope: seePeople.scope(actor) })
  const granted = await listGrantedCodes(database.reader, partnershipId)
  const records = await listSeatRecords(database.reader, {
    partnershipId,
    states: ['invited', 'vouched', 'seated'],
  })
  const idsOf = (test: (record: SeatRecord) => boolean) => new Set(records.filter(test).map(({ id }) => id))
  const confirmable = idsOf((record) => record.state === 'seated' && mayConfirmSeat(actor, record))
  const byProvider = new Set(rows.filter((row) => row.invitationWay === 'provider').map(({ id }) => id))
  const vouchable = idsOf(
    (record) =>
      record.state !== 'seated' &&
      mayVouchSeat(actor, { ...record, needsSecond: record.needsSecond || byProvider.has(record.id) }),
  )
  const providers = await listProviders(database.reader, { partnershipId, scope: 'all' })
  const elsewhere = new Set(
    providers.filter(({ state }) => state === 'in-force').map((each) => each.agencyId),
  )
  const offered = await listOfferedPasswords(database.reader, { partnershipId, now: now() })
  const emails = await listWaitingEmails(database.reader, { partnershipId, now: now() })
  return rows.map((row) => {
    const isKept = mayKeepSeat(actor, row)
    const isOwn = row.personId === actor.personId
    const isSeated = row.endedAt === null && row.invited === 0 && row.hasPassword === 1
    const signsInElsewhere = elsewhere.has(row.agencyId) && !isAdministration(row.role)
    const isLost = config.mail === undefined || row.hasFactor === 1 || signsInElsewhere
    const offers = offered.filter(({ personId }) => personId === row.personId)
    const isWhole = isSeated && isKept && !isOwn
    const mayPassword = isLost && isWhole
    const email = isWhole ? emails.find(({ personId }) => personId === row.personId) : undefined
    const { deputyName, deputyFromDay, deputyUntilDay } = row
    const deputised =
      deputyName !== null && deputyFromDay !== null && deputyUntilDay !== null && deputyUntilDay >= today
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      email: shownAddress(row.email),
      agencyCode: row.agencyCode,
      agencyName: row.agencyName,
      role: row.role,
      roleWord: roleWord(row.role),
      title: row.title,
      fromDay: row.fromDay,
      untilDay: row.untilDay,
      deputy: deputised ? { name: deputyName, fromDay: deputyFromDay, untilDay: deputyUntilDay } : null,
      endedAt: row.endedAt,
      invited: row.invited === 1 && row.endedAt === null,
      goalCodes: granted.filter(({ memberId }) => memberId === row.id).map(({ code }) => code),
      unconfirmed: seatStateOf(row) === 'seated' && takesTwoKeepers(row.role),
      confirmedAt: takesTwoKeepers(row.role) && row.invited === 0 ? row.confirmedAt : null,
      confirmedBy: row.confirmedByName,
      mayConfirm: confirmable.has(row.id),
      invitation: invitationOf(row),
      mayVouch: vouchable.has(row.id),
      signsInElsewhere,
      mayOfferPassword: mayPassword && offers.length === 0,
      mayVouchPassword: mayPassword && offers.some(({ createdBy }) => createdBy !== actor.personId),
      emailToConfirm: email === undefined || isOwnWork(actor, [email.vouchedBy]) ? null : email.email,
      mayEnd: row.endedAt === null && isKept,
      mayChange: row.endedAt === null && isKept && !isOwn,
      mayRestore: row.endedAt !== null && row.invited === 0 && isKept && !isOwn,
    }
  })
}

function invitationOf(row: MemberRow) {
  const {
    invitationWay: way,
    invitationExpiresAt: expiresAt,
    endedAt,
    needsSecond,
    vouchedAt,
    mailState,
  } = row
  if (way === null || expiresAt === null || endedAt !== null) return null
  return {
    way,
    expiresAt,
    waitsForSecond: needsSecond === 1 && vouchedAt === null,
    vouchedBy: row.vouchedByName,
    mail: mailState,
  }
}
