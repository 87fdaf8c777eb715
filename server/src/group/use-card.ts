import {
  deleteSessions,
  findPersonBySignInName,
  updatePerson,
} from '@roundtable/db/queries/account.queries.ts'
import { insertPassword, updatePassword } from '@roundtable/db/queries/credential.queries.ts'
import { type CardRow, findCard, listCardsOf, useCard as use } from '@roundtable/db/queries/group.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { problemsOfCardUse, takenName } from '@roundtable/shared/group/card-form.ts'
import { plainCode } from '@roundtable/shared/member/invitation-code.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { Services } from '../base/context.ts'
import { hashOfPassword } from '../base/password.ts'
import { hashOf } from '../base/token-hash.ts'

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

type Using = { code: string; name: string; password: string }

/** Once: the name made up for signing in, and a password; every session before it ends. */
export async function useCard(services: Services, { code, name, password: plain }: Using): Promise<string> {
  assertNoProblems(problemsOfCardUse({ name, password: plain }))
  const { codeHash, personId, memberName } = await requireCard(services, code)
  const signInName = name.toLowerCase()
  const password = await hashOfPassword(plain, { name: signInName, email: '' })
  const at = services.now()
  await services.database.db.transaction().execute(async (tx) => {
    if (!(await use(tx, { codeHash, at })))
      throw wrongCard('This card has been used already: ask for another.')
    const holder = await findPersonBySignInName(tx, signInName)
    if (holder !== undefined && holder.id !== personId) {
      throw new DomainError('bad-input', takenName, { fields: [{ field: 'name', sentence: takenName }] })
    }
    await updatePerson(tx, { id: personId, at }, { signInName })
    const isFirst = await insertPassword(tx, { id: services.newId(), personId, password, at })
    if (!isFirst) await updatePassword(tx, { personId, password, at })
    await deleteSessions(tx, { personId })
    const summary = `${memberName} used a card: a name and a password for signing in were chosen.`
    await actOfPerson(tx, services, { personId, act: 'account.card-used', summary })
  })
  return personId
}

async function requireCard({ database, now }: Services, typed: string): Promise<CardRow> {
  const card = await findCard(database.db, hashOf(plainCode(typed)))
  if (card === undefined) throw wrongCard('There is no card with this code. Check each letter.')
  if (card.usedAt !== null) throw wrongCard('This card has been used already: ask for another.')
  const today = localDay(now())
  const isOver = card.memberEndedAt !== null || (card.untilDay !== null && card.untilDay < today)
  if (card.endedAt !== null || card.expiresAt <= now() || isOver || card.groupState === 'ended') {
    throw wrongCard('This card has ended: ask your facilitator for another.')
  }
  return card
}

const wrongCard = (sentence: string) =>
  new DomainError('bad-input', sentence, { fields: [{ field: 'code', sentence }] })
