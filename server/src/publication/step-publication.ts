import { updatePublication } from '@roundtable/db/queries/publication.queries.ts'
import type { stepPublicationSchema } from '@roundtable/shared/publication/publication.ts'
import { problemsOfPublicationStep } from '@roundtable/shared/publication/publication-form.ts'
import { publicationLifecycle } from '@roundtable/shared/publication/publication-lifecycle.ts'
import {
  preparePublications,
  revokePublications,
  signOffPublications,
} from '@roundtable/shared/publication/publication-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdPublication } from './hold-publication.ts'

type Input = z.infer<typeof stepPublicationSchema>

const rightOf = {
  decline: signOffPublications,
  withdraw: preparePublications,
  'prepare-again': preparePublications,
  revoke: revokePublications,
} as const
const done: Record<Input['deed'], string> = {
  decline: 'was declined',
  withdraw: 'was withdrawn before it was public',
  'prepare-again': 'was prepared again',
  revoke: 'was revoked: nobody reads it any more',
}

/** What was prepared is declined, withdrawn or taken up again; what is public is revoked, from the next request on. */
export async function stepPublication(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { deed, reason } = input
  rightOf[deed].assert(actor)
  assertNoProblems(problemsOfPublicationStep(input))
  await database.db.transaction().execute(async (tx) => {
    const publication = await holdPublication(tx, ctx, input)
    const { code, name } = publication
    await advance(tx, ctx, {
      life: publicationLifecycle,
      deed,
      record: publication,
      write: (state, { id }) => updatePublication(tx, { partnershipId: actor.partnershipId, id }, { state }),
      reason,
      reasonInTrail: true,
      summary: `The publication of ${name} (${code}) ${done[deed]}.`,
      seat: rightOf[deed].seat(actor),
    })
  })
}
