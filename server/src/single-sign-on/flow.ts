import { findFlow, insertFlow, useFlow } from '@roundtable/db/queries/provider-session.queries.ts'
import { flowMinutes } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { z } from 'zod'
import type { Services } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'
import { decrypt, encrypt } from '../provider/provider-client.ts'

const text = z.string()

/** What somebody was sent to the provider for. */
const purposeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign-in'), from: text.nullable() }),
  z.object({ kind: z.literal('connect'), personId: text }),
  z.object({
    kind: z.literal('invitation'),
    token: text,
    code: text.optional(),
    signedInAs: text.nullable(),
  }),
  z.object({ kind: z.literal('change'), token: text, code: text.optional() }),
  z.object({ kind: z.literal('confirm'), personId: text, page: text }),
  z.object({ kind: z.literal('trial'), slug: text, personId: text, version: z.number() }),
])
export type Purpose = z.infer<typeof purposeSchema>

const flowSchema = z.object({
  partnershipId: text,
  providerId: text,
  nonce: text,
  verifier: text,
  purpose: purposeSchema,
})
export type Flow = z.infer<typeof flowSchema>

const proofSchema = z.object({
  personId: text,
  from: text.nullable(),
  proof: z.object({
    providerKey: text,
    issuer: text,
    subject: text,
    sid: text.nullable(),
    refreshToken: text.nullable(),
  }),
})

const sentenceSchema = z.object({
  refused: text.nullable(),
  sentences: z.array(z.object({ sentence: text, isGood: z.boolean() })),
})
export type Outcome = z.infer<typeof sentenceSchema>

type Stored = { key: string; browserHash: string }

async function store(services: Services, { key, browserHash }: Stored, value: unknown): Promise<void> {
  const { database, now } = services
  const expiresAt = new Date(Date.parse(now()) + flowMinutes * 60_000).toISOString()
  const payload = await encrypt(services, JSON.stringify(value))
  await database.db.transaction().execute(async (tx) => {
    await useFlow(tx, { stateHash: hashOf(key), browserHash, now: '' })
    await insertFlow(tx, { stateHash: hashOf(key), browserHash, payload, expiresAt })
  })
}

async function read(
  services: Services,
  { key, browserHash }: Stored,
  read: typeof findFlow,
): Promise<unknown> {
  const { database, now } = services
  const found = await read(database.db, { stateHash: hashOf(key), browserHash, now: now() })
  return found === undefined ? undefined : JSON.parse(await decrypt(services, found.payload))
}

export const rememberFlow = (services: Services, state: string, browserHash: string, flow: Flow) =>
  store(services, { key: `state ${state}`, browserHash }, flow)

/** What was begun in this browser with this state, once. */
export async function useFlowOf(
  services: Services,
  state: string,
  browserHash: string,
): Promise<Flow | null> {
  const found = flowSchema.safeParse(await read(services, { key: `state ${state}`, browserHash }, useFlow))
  return found.success ? found.data : null
}

/** Somebody whom the provider knows, while their own second factor is waited for. */
export type Pending = z.infer<typeof proofSchema>
export const rememberPending = (services: Services, browserHash: string, pending: Pending) =>
  store(services, { key: `factor ${browserHash}`, browserHash }, pending)

export async function findPending(
  services: Services,
  browserHash: string,
  how: 'read' | 'take',
): Promise<Pending | null> {
  const value = await read(
    services,
    { key: `factor ${browserHash}`, browserHash },
    how === 'take' ? useFlow : findFlow,
  )
  const found = proofSchema.safeParse(value)
  return found.success ? found.data : null
}

/** How it ended, for the page one comes back to. */
export const rememberOutcome = (services: Services, browserHash: string, outcome: Outcome) =>
  store(services, { key: `outcome ${browserHash}`, browserHash }, outcome)

export async function useOutcome(services: Services, browserHash: string): Promise<Outcome | null> {
  const found = sentenceSchema.safeParse(
    await read(services, { key: `outcome ${browserHash}`, browserHash }, useFlow),
  )
  return found.success ? found.data : null
}
