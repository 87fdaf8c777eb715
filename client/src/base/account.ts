import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { answerOfOurs } from './answer-between.ts'
import { forgetAllButEntries, hasLeft, hasUnsent } from './device/entry-keys.ts'
import { accountAddress } from './paths.ts'
import type { Refused } from './refusal.ts'

export type Persona = {
  id: string
  name: string
  roleWord: string
  agencyName: string
  sentence: string
}
export type Invitation = {
  name: string
  email: string
  partnershipName: string
  title: string
  /** Until it is given, nothing else is known. */
  needsCode: boolean
  /** False for somebody who can sign in already: they do so, and need no new password. */
  needsPassword: boolean
  /** The agency whose provider they sign in through; empty where with a password. */
  signsInAt: string
}

/** An answer other than 2xx, in words for the person who asked; without an answer the status is 0. */
export class AccountRefused extends Error {
  readonly status: number
  readonly data: Refused['data']
  constructor(status: number, sentence: string, fields: FieldProblem[] = []) {
    super(sentence)
    this.name = 'AccountRefused'
    this.status = status
    const refusal = { code: 'rule', fields, who: null, requestId: null }
    this.data = status === 0 ? null : { httpStatus: status, refusal }
  }
}

export async function ask(address: string, body?: object): Promise<unknown> {
  const received = await fetch(
    address,
    body === undefined
      ? { headers: { accept: 'application/json' } }
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(body),
        },
  ).catch(() => {
    throw new AccountRefused(0, 'Roundtable cannot be reached. Check your connection and try again.')
  })
  const answer = answerOfOurs(received)
  const content: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw new AccountRefused(answer.status, sentenceIn(content), fieldsIn(content))
  return content
}

function sentenceIn(content: unknown): string {
  const told = innerObject(content, 'error') ?? innerObject({ content }, 'content')
  const message = told === null ? '' : textOf(told, 'message')
  return message === '' ? 'Something went wrong. Try again.' : message
}

function fieldsIn(content: unknown): FieldProblem[] {
  const told = innerObject(content, 'error')
  const fields: unknown = told === null ? null : Reflect.get(told, 'fields')
  if (!Array.isArray(fields)) return []
  return fields
    .filter((each) => typeof each === 'object' && each !== null)
    .map((each) => ({ field: textOf(each, 'field'), sentence: textOf(each, 'sentence') }))
}

function innerObject(thing: unknown, key: string): object | null {
  if (typeof thing !== 'object' || thing === null) return null
  const inner: unknown = Reflect.get(thing, key)
  return typeof inner === 'object' && inner !== null ? inner : null
}

export const textOf = (thing: object, key: string): string => {
  const value: unknown = Reflect.get(thing, key)
  return typeof value === 'string' ? value : ''
}

/** Somebody whose agency signs its people in, and who has just given the password of before. */
export type Connecting = { token: string; agencyName: string; sentence: string }
/** What follows the password: nothing, the second step, or the account at the agency that is to be connected. */
export type AfterPassword = { challenge: string } | { connecting: Connecting } | null

export async function signIn({
  email,
  password,
}: {
  email: string
  password: string
}): Promise<AfterPassword> {
  const content = await ask(accountAddress.signIn, { email, password }).catch((error: unknown) => {
    if (!(error instanceof AccountRefused) || error.status !== 401) throw error
    const sentence = error.message
    throw new AccountRefused(422, sentence, [{ field: 'email', sentence }])
  })
  if (typeof content !== 'object' || content === null) return null
  const challenge = textOf(content, 'challenge')
  return challenge === '' ? connectingIn(content) : { challenge }
}

export async function signInWithFactor(second: { challenge: string; code: string }): Promise<AfterPassword> {
  return connectingIn(await ask(accountAddress.signInFactor, second))
}

function connectingIn(content: unknown): AfterPassword {
  const told = innerObject(content, 'connect')
  if (told === null) return null
  const connecting = {
    token: textOf(told, 'token'),
    agencyName: textOf(told, 'agencyName'),
    sentence: textOf(told, 'sentence'),
  }
  return { connecting }
}

/** The browser throws away all that was stored here, unless somebody left entries that are to stay. */
export async function signOut(): Promise<void> {
  const keepsStorage = hasLeft() || hasUnsent()
  if (keepsStorage) forgetAllButEntries()
  await ask(accountAddress.signOut, keepsStorage ? { keepsStorage } : {})
}

export async function listPersonas(): Promise<Persona[]> {
  const content = await ask(accountAddress.personas)
  if (!Array.isArray(content)) return []
  return content
    .filter((each) => typeof each === 'object' && each !== null)
    .map((each) => ({
      id: textOf(each, 'id'),
      name: textOf(each, 'name'),
      roleWord: textOf(each, 'roleWord'),
      agencyName: textOf(each, 'agencyName'),
      sentence: textOf(each, 'sentence'),
    }))
}

export async function signInAsPersona(persona: string): Promise<void> {
  await ask(accountAddress.demoSignIn, { persona })
}

export async function findInvitation(token: string): Promise<Invitation> {
  return invitationIn(await ask(accountAddress.invitation(token)))
}

type Opening = { token: string; code: string }
/** With the code that a second keeper handed over. */
export async function openInvitation(opening: Opening): Promise<Invitation> {
  return invitationIn(await ask(accountAddress.openInvitation, opening))
}

function invitationIn(content: unknown): Invitation {
  const thing = typeof content === 'object' && content !== null ? content : {}
  return {
    name: textOf(thing, 'name'),
    email: textOf(thing, 'email'),
    partnershipName: textOf(thing, 'partnershipName'),
    title: textOf(thing, 'title'),
    needsCode: Reflect.get(thing, 'needsCode') === true,
    needsPassword: Reflect.get(thing, 'needsPassword') !== false,
    signsInAt: textOf(thing, 'signsInAt'),
  }
}

type Accepting = { token: string; code: string | null; password: string | null }
/** Without a password for somebody who is signed in as the invited person. */
export async function acceptInvitation({ token, code, password }: Accepting): Promise<void> {
  await ask(accountAddress.acceptInvitation, {
    token,
    ...(code === null ? {} : { code }),
    ...(password === null ? {} : { password }),
  })
}

/** Whether this installation sends mail. */
export async function sendsMail(): Promise<boolean> {
  const content = await ask(accountAddress.ways)
  return typeof content === 'object' && content !== null && Reflect.get(content, 'mails') === true
}

export async function forgotPassword({ email }: { email: string }): Promise<void> {
  await ask(accountAddress.forgotten, { email })
}

export type AccountChange = {
  kind: 'password' | 'email' | 'identity'
  needsCode: boolean
  email: string
}
const changeKinds = ['email', 'identity'] as const

/** What a link for a new password, or for another address, asks for. */
export async function findAccountChange(token: string): Promise<AccountChange> {
  const content = await ask(accountAddress.findChange(token))
  const thing = typeof content === 'object' && content !== null ? content : {}
  return {
    kind: changeKinds.find((kind) => kind === textOf(thing, 'kind')) ?? 'password',
    needsCode: Reflect.get(thing, 'needsCode') === true,
    email: textOf(thing, 'email'),
  }
}

export async function changeAccount(change: Record<string, string>): Promise<void> {
  await ask(accountAddress.change, change)
}

export type OpenedCard = {
  groupName: string
  givenBy: string
  /** Made up before, where this is not the first card. */
  signInName: string
  before: { at: string; by: string; isUsed: boolean }[]
}

/** What the card of a young person says. */
export async function openCard({ code }: { code: string }): Promise<OpenedCard> {
  const content = await ask(accountAddress.openCard, { code })
  const thing = typeof content === 'object' && content !== null ? content : {}
  const before: unknown = Reflect.get(thing, 'before')
  return {
    groupName: textOf(thing, 'groupName'),
    givenBy: textOf(thing, 'givenBy'),
    signInName: textOf(thing, 'signInName'),
    before: (Array.isArray(before) ? before : [])
      .filter((each) => typeof each === 'object' && each !== null)
      .map((each) => ({
        at: textOf(each, 'at'),
        by: textOf(each, 'by'),
        isUsed: textOf(each, 'usedAt') !== '',
      })),
  }
}

type CardUse = { code: string; name: string }

/** With the password that was chosen, or the passkey that the device made. */
export async function signInWithCard(
  card: CardUse & ({ password: string } | { passkey: object }),
): Promise<void> {
  await ask(accountAddress.useCard, card)
}

/** What the device is asked to make a passkey from, once the name is free. */
export const startCardPasskey = (card: CardUse): Promise<unknown> => ask(accountAddress.cardPasskey, card)
