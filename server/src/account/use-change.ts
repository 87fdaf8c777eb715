import {
  type AccountChangeRow,
  deleteSessions,
  findAccountChange,
  updateAccountChange,
  useAccountChange,
} from '@roundtable/db/queries/account.queries.ts'
import { setPassword as writePassword } from '@roundtable/db/queries/credential.queries.ts'
import { deleteIdentity } from '@roundtable/db/queries/identity.queries.ts'
import { findProviderOfPerson } from '@roundtable/db/queries/identity-provider.queries.ts'
import { deletePasskeys } from '@roundtable/db/queries/passkey.queries.ts'
import { deleteFactor } from '@roundtable/db/queries/second-factor.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { mostWrongCodes, plainCode } from '@roundtable/shared/member/invitation-code.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import type { Services } from '../base/context.ts'
import { hashOfPassword } from '../base/password.ts'
import { hashOf } from '../base/token-hash.ts'
import { bindIdentity } from '../provider/bind-identity.ts'
import { replaceEmail } from './replace-email.ts'

type Opening = { token: string; code?: string | undefined }

/** What the page of the link asks for. */
export async function findChange(services: Services, token: string) {
  const { kind, way, email, personId } = await findOpen(services, token)
  const provider =
    kind === 'identity' ? await findProviderOfPerson(services.database.db, personId) : undefined
  return { kind, needsCode: way === 'code', email, agencyName: provider?.agencyName ?? null }
}

/** Does what the link is for, once: a new password, which ends every session, or another address. */
export async function useChange(
  services: Services,
  { password = '', ...opening }: Opening & { password?: string | undefined },
): Promise<{ kind: 'password' | 'email' }> {
  const change = await requireOpen(services, opening)
  if (change.kind === 'identity') throw used()
  if (change.kind === 'email') {
    const how = 'by the mail to it'
    await services.database.db.transaction().execute((tx) => replaceEmail(tx, services, change, how))
  } else await setPassword(services, change, password)
  return { kind: change.kind }
}

/** The person whose account at the provider is to be connected anew, where what was given opens it. */
export async function personOfChange(services: Services, opening: Opening): Promise<string> {
  const change = await requireOpen(services, opening)
  if (change.kind !== 'identity') throw used()
  return change.personId
}

/** Connects another account of the provider, as two keepers say; the former one counts no more, every session ends. */
export async function connectByChange(
  services: Services,
  opening: Opening,
  identity: { issuer: string; subject: string; agencyName: string },
): Promise<string> {
  const { personId, tokenHash } = await requireOpen(services, opening)
  const { issuer } = identity
  const at = services.now()
  await services.database.db.transaction().execute(async (tx) => {
    if (!(await useAccountChange(tx, { tokenHash, at }))) throw used()
    await deleteIdentity(tx, { issuer, personId })
    await bindIdentity(tx, services, { ...identity, personId })
    await deleteSessions(tx, { personId })
  })
  return personId
}

async function setPassword(services: Services, change: AccountChangeRow, plain: string): Promise<void> {
  const { personId, name, currentEmail, tokenHash, vouchedBy } = change
  const password = await hashOfPassword(plain, { name, email: currentEmail })
  const at = services.now()
  await services.database.db.transaction().execute(async (tx) => {
    if (!(await useAccountChange(tx, { tokenHash, at }))) throw used()
    await writePassword(tx, { id: services.newId(), personId, password, at })
    if (vouchedBy !== null) {
      await deleteFactor(tx, personId)
      await deletePasskeys(tx, { personId })
    }
    await deleteSessions(tx, { personId })
    const how =
      vouchedBy === null
        ? 'by the mail to their address'
        : 'by a link and a code of two keepers, without a second factor or passkey'
    const summary = `Set a new password ${how}; every session ended.`
    await actOfPerson(tx, services, { personId, act: 'account.password-changed', summary })
  })
}

async function findOpen({ database, now }: Services, token: string): Promise<AccountChangeRow> {
  const change = await findAccountChange(database.db, hashOf(token))
  if (change === undefined) throw new DomainError('not-found', 'There is no such link: ask for a new one.')
  if (change.usedAt !== null) throw used()
  if (change.expiresAt <= now()) throw new DomainError('rule', 'This link has ended: ask for a new one.')
  return change
}

async function requireOpen(services: Services, { token, code = '' }: Opening): Promise<AccountChangeRow> {
  const change = await findOpen(services, token)
  const { way, codeHash, wrongCodes, tokenHash } = change
  if (way === 'mail') return change
  const refuse = (sentence: string) =>
    new DomainError('bad-input', sentence, { fields: [{ field: 'code', sentence }] })
  if (wrongCodes >= mostWrongCodes) throw refuse('Too many codes were wrong: ask for a new link.')
  if (codeHash !== null && hashOf(plainCode(code)) === codeHash) return change
  await services.database.db
    .transaction()
    .execute((tx) => updateAccountChange(tx, tokenHash, { wrongCodes: wrongCodes + 1 }))
  throw refuse('This is not the code that was handed over. Check each letter.')
}

const used = () => new DomainError('rule', 'This link has been used already: ask for a new one.')
