import { updateProvider } from '@roundtable/db/queries/identity-provider.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { claimSentences, isTrialGood } from '@roundtable/shared/identity-provider/claim-rules.ts'
import { providerLifecycle } from '@roundtable/shared/identity-provider/provider-lifecycle.ts'
import { providerProblems } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import type { Request, Response } from 'express'
import { contextOf } from '../auth/request-context.ts'
import { assertActor, type Services } from '../base/context.ts'
import { holdProvider } from '../identity-provider/hold-provider.ts'
import { advance } from '../lifecycle/advance.ts'
import { providerKeyOf } from '../provider/provider-key.ts'
import { settingOf } from '../provider/setting-of.ts'
import type { Arrived } from './end-flow.ts'
import { type Flow, type Purpose, rememberOutcome } from './flow.ts'

type Http = { req: Request; res: Response; browserHash: string }
type Trial = { flow: Flow; purpose: Extract<Purpose, { kind: 'trial' }>; arrived: Arrived }

/** What the provider said of who tried it, in words, to them alone; nobody is signed in and nothing is bound. */
export async function recordTrial(
  services: Services,
  { req, res, browserHash }: Http,
  { flow, purpose, arrived }: Trial,
): Promise<null> {
  const { slug, personId, version } = purpose
  const requestId = String(res.getHeader('x-request-id') ?? '')
  const ctx = assertActor(await contextOf(services, { req, slug, requestId }))
  if (ctx.actor.personId !== personId) throw new DomainError('rule', providerProblems.late)
  const { provider, claims, endsSessions } = arrived
  const setting = settingOf(provider)
  const sentences = claimSentences(setting, claims, {
    endsSessions,
    refreshes: arrived.proof.refreshToken !== null,
  })
  if (isTrialGood(setting, claims)) {
    await services.database.db.transaction().execute(async (tx) => {
      const record = await holdProvider(tx, ctx, { id: flow.providerId, version, deed: 'try' })
      const { partnershipId, id, agencyId, agencyName, state } = record
      const { issuer } = claims
      await advance(tx, ctx, {
        life: providerLifecycle,
        deed: 'try',
        record,
        write: () =>
          updateProvider(
            tx,
            { partnershipId, id },
            {
              state: state === 'prepared' ? 'tried' : state,
              triedAt: ctx.now(),
              triedBy: personId,
              // As the provider writes itself, which is what its accounts are bound to.
              issuer,
              providerKey: providerKeyOf({ ...record, issuer }),
            },
          ),
        summary: `Sign-in of ${agencyName} through its provider was tried.`,
        agencyId,
        seat: keepPeople.seat(ctx.actor, agencyId),
      })
    })
  }
  await rememberOutcome(services, browserHash, { refused: null, sentences })
  return null
}
