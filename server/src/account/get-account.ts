import { findPerson, listOpenChanges, listSessions } from '@roundtable/db/queries/account.queries.ts'
import { listCardsOf } from '@roundtable/db/queries/group.queries.ts'
import { listPasskeys } from '@roundtable/db/queries/passkey.queries.ts'
import { countRecoveryCodes, findFactor } from '@roundtable/db/queries/second-factor.queries.ts'
import { shownAddress } from '@roundtable/shared/account/address.ts'
import { type ActorContext, idleSince } from '../base/context.ts'
import { agencyOfSession, proofOf } from './proof.ts'

/** The reader's own account, with every place they are signed in. */
export async function getAccount(ctx: ActorContext) {
  const { visitor, database, config, now } = ctx
  const { personId, sessionId } = visitor
  const at = now()
  const person = await findPerson(database.reader, personId)
  const [waiting] = await listOpenChanges(database.reader, { personId, kind: 'email', now: at })
  const factor = await findFactor(database.reader, personId)
  const { by, password, isFresh } = await proofOf(ctx)
  const sessions = await listSessions(database.reader, { personId, now: at, idleSince: idleSince(at) })
  return {
    name: person?.name ?? visitor.name,
    email: shownAddress(person?.email ?? visitor.email),
    signInName: person?.signInName ?? null,
    cards: (await listCardsOf(database.reader, personId)).map(({ createdAt, byName, usedAt }) => ({
      at: createdAt,
      by: byName,
      usedAt,
    })),
    mails: config.mail !== undefined,
    hasPassword: password !== undefined,
    proof: by,
    isProven: isFresh,
    signsInAt: await agencyOfSession(ctx),
    waitingEmail: waiting?.email ?? null,
    factor: {
      isOn: factor?.confirmedAt != null,
      recoveryLeft: await countRecoveryCodes(database.reader, personId),
      isAsked: visitor.memberships.some(({ seats }) => seats.some(({ asksFactor }) => asksFactor)),
    },
    passkeys: await listPasskeys(database.reader, personId),
    sessions: sessions.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
      id,
      startedAt: createdAt,
      lastAt: updatedAt,
      address: ipAddress,
      agent: userAgent,
      isThis: id === sessionId,
    })),
  }
}
