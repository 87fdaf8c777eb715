import type { Db, Tx } from '@roundtable/db/database.ts'
import {
  deleteSessions,
  findPersonBySignInName,
  updatePerson,
} from '@roundtable/db/queries/account.queries.ts'
import { deletePassword, setPassword } from '@roundtable/db/queries/credential.queries.ts'
import { type CardRow, findCard, listCardsOf, useCard as use } from '@roundtable/db/queries/group.queries.ts'
import { deletePasskeys, insertPasskey } from '@roundtable/db/queries/passkey.queries.ts'
import { deleteFactor } from '@roundtable/db/queries/second-factor.queries.ts'
import type { MadePasskey } from '@roundtable/shared/account/passkey.ts'
import { firstPasskey } from '@roundtable/shared/account/passkey-form.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { problemsOfCardUse, problemsOfSignInName, takenName } from '@roundtable/shared/group/card-form.ts'
import { isYoungPerson } from '@roundtable/shared/group/group-rights.ts'
import { plainCode } from '@roundtable/shared/member/invitation-code.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { Services } from '../base/context.ts'
import { hashOfPassword } from '../base/password.ts'
import { hashOf } from '../base/token-hash.ts'
import { passkeyRequest, sameDevice, verifiedPasskey } from '../passkey/make-passkey.ts'

/** What a card says to whoever types its code, and which cards were given before it. */
export async function openCard(services: Services, code: string) {
  const card = await requireCard(services, code)
  const cards = await listCardsOf(services.database.reader, card.personId)
  return {
    partnershipName: card.partnershipName,
    groupName: card.groupName,
    givenBy: card.byName,
    signInName: card.signInName ?? '',
    before: cards
      .filter(({ createdAt }) => createdAt < card.createdAt)
      .map(({ createdAt, byName, usedAt }) => ({ at: createdAt, by: byName, usedAt })),
  }
}

/** What the device of a young person is asked to make a passkey from, once the name is one that is free. */
export async function startCardPasskey(services: Services, { code, name }: { code: string; name: string }) {
  assertNoProblems(problemsOfSignInName({ name }))
  const { personId } = await requireCard(services, code)
  const userName = name.toLowerCase()
  await assertFree(services.database.db, { personId, signInName: userName })
  return passkeyRequest(services, { personId, userName, exclude: [] })
}

type Using = { code: string; name: string } & ({ password: string } | { passkey: MadePasskey })

/** Once: the name made up for signing in, and a password or a passkey; whatever signed them in before counts no more. */
export async function useCard(services: Services, input: Using): Promise<string> {
  assertNoProblems('password' in input ? problemsOfCardUse(input) : problemsOfSignInName(input))
  const { codeHash, personId, memberName } = await requireCard(services, input.code)
  const signInName = input.name.toLowerCase()
  const way = await chosenWay(services, input, { personId, signInName })
  const at = services.now()
  await services.database.db.transaction().execute(async (tx) => {
    if (!(await use(tx, { codeHash, at })))
      throw wrongCard('This card has been used already: ask for another.')
    await assertFree(tx, { personId, signInName })
    await updatePerson(tx, { id: personId, at }, { signInName })
    await deletePasskeys(tx, { personId })
    await deleteFactor(tx, personId)
    await way.write(tx)
    await deleteSessions(tx, { personId })
    const summary = `${memberName} used a card: a name and a ${way.word} for signing in were chosen.`
    await actOfPerson(tx, services, { personId, act: 'account.card-used', summary })
  })
  return personId
}

/** What is written of the way to sign in, checked before anything is held. */
async function chosenWay(
  services: Services,
  input: Using,
  { personId, signInName }: { personId: string; signInName: string },
) {
  if ('password' in input) {
    const password = await hashOfPassword(input.password, { name: signInName, email: '' })
    const row = { id: services.newId(), personId, password, at: services.now() }
    return { word: 'password', write: (tx: Tx) => setPassword(tx, row) }
  }
  const row = await verifiedPasskey(services, { personId, name: firstPasskey, made: input.passkey })
  const write = async (tx: Tx) => {
    await deletePassword(tx, personId)
    if (!(await insertPasskey(tx, row))) throw sameDevice()
  }
  return { word: 'passkey', write }
}

async function assertFree(
  db: Db,
  { personId, signInName }: { personId: string; signInName: string },
): Promise<void> {
  const holder = await findPersonBySignInName(db, signInName)
  if (holder === undefined || holder.id === personId) return
  throw new DomainError('bad-input', takenName, { fields: [{ field: 'name', sentence: takenName }] })
}

async function requireCard({ database, now }: Services, typed: string): Promise<CardRow> {
  const card = await findCard(database.db, hashOf(plainCode(typed)))
  if (card === undefined) throw wrongCard('There is no card with this code. Check each letter.')
  if (card.usedAt !== null) throw wrongCard('This card has been used already: ask for another.')
  const today = localDay(now())
  const isOver = card.memberEndedAt !== null || (card.untilDay !== null && card.untilDay < today)
  const isOther = !isYoungPerson(card.role)
  if (isOther || card.endedAt !== null || card.expiresAt <= now() || isOver || card.groupState === 'ended') {
    throw wrongCard('This card has ended: ask your facilitator for another.')
  }
  return card
}

const wrongCard = (sentence: string) =>
  new DomainError('bad-input', sentence, { fields: [{ field: 'code', sentence }] })
