import type { Tx } from '@roundtable/db/database.ts'
import { findPersonByEmail, insertPerson } from '@roundtable/db/queries/invitation.queries.ts'
import { insertMember, updateMember } from '@roundtable/db/queries/member.queries.ts'
import type { PersonTable } from '@roundtable/db/tables/person.table.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import type { Services } from '../base/context.ts'

/** The person behind an address, made where it is new; who may sign in as them is another matter. */
export async function personOf(
  tx: Tx,
  { newId, now }: Services,
  { name, email }: { name: string; email: string },
): Promise<PersonTable> {
  const at = now()
  const address = email.toLowerCase()
  const known = await findPersonByEmail(tx, address)
  if (known !== undefined) return known
  const person = {
    id: newId(),
    name,
    email: address,
    emailVerified: 0,
    image: null,
    createdAt: at,
    updatedAt: at,
  }
  await insertPerson(tx, person)
  return (await findPersonByEmail(tx, address)) ?? person
}

export type GivenSeat = {
  partnershipId: string
  personId: string
  agencyId: string
  role: Role
  title: string
  fromDay: string
  untilDay: string | null
  recordedBy: string | null
  /** Where it is given by two keepers at once. */
  confirmedAt?: string | null
  confirmedBy?: string | null
}

/** A new seat, or the same one given again where its invitation was never accepted. */
export async function giveSeat(
  tx: Tx,
  { newId, now }: Services,
  seat: GivenSeat,
  unaccepted: { id: string } | undefined,
): Promise<string> {
  const { partnershipId, title, fromDay, untilDay, confirmedAt = null, confirmedBy = null } = seat
  if (unaccepted !== undefined) {
    await updateMember(
      tx,
      { partnershipId, id: unaccepted.id, at: now() },
      { title, fromDay, untilDay, confirmedAt, confirmedBy },
    )
    return unaccepted.id
  }
  const id = newId()
  await insertMember(tx, {
    ...seat,
    confirmedAt,
    confirmedBy,
    id,
    deputyPersonId: null,
    deputyFromDay: null,
    deputyUntilDay: null,
    version: 1,
    recordedAt: now(),
    endedAt: null,
    endedBy: null,
    successorMemberId: null,
  })
  return id
}
