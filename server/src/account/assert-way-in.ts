import type { Tx } from '@roundtable/db/database.ts'
import { findPasswordOf } from '@roundtable/db/queries/credential.queries.ts'
import { listPasskeys } from '@roundtable/db/queries/passkey.queries.ts'
import { findFactor } from '@roundtable/db/queries/second-factor.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'

/** After something was taken away: the person can still sign in, and has the factor their seats ask for. */
export async function assertWayIn(tx: Tx, { visitor }: ActorContext): Promise<void> {
  const { personId, memberships, providerKey } = visitor
  if (providerKey === null && (await listPasskeys(tx, personId)).length > 0) return
  if (providerKey === null && (await findPasswordOf(tx, personId)) === undefined) {
    throw new DomainError('rule', 'This is your only way to sign in: add another passkey first.')
  }
  const isAsked = memberships.some(({ seats }) => seats.some(({ asksFactor }) => asksFactor))
  if (isAsked && (await findFactor(tx, personId))?.confirmedAt == null) {
    throw new DomainError(
      'rule',
      'Your seat asks for a second factor, and this is your last: add another first.',
    )
  }
}
