import { listPublications, updatePublication } from '@roundtable/db/queries/publication.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfAgreement } from '@roundtable/shared/board/agreement-form.ts'
import type { signOffPublicationSchema } from '@roundtable/shared/publication/publication.ts'
import { publicationLifecycle } from '@roundtable/shared/publication/publication-lifecycle.ts'
import { signOffPublications } from '@roundtable/shared/publication/publication-rights.ts'
import { refusedOwnWork } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { agreementWords } from '../board/agreement-words.ts'
import { advance } from '../lifecycle/advance.ts'
import { moveOf } from '../lifecycle/move.ts'
import { holdPublication } from './hold-publication.ts'

export const ownPublication = {
  own: 'Nobody signs off what they prepared: another of the board can.',
  opened: 'You opened the seat of who prepared this: another of the board can sign it off.',
}

/** After a board's recorded decision it is public; what was public of the indicator before is replaced. */
export async function signOffPublication(
  ctx: ActorContext,
  input: z.infer<typeof signOffPublicationSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  assertNoProblems(problemsOfAgreement(input, { board: 'required' }))
  await database.db.transaction().execute(async (tx) => {
    const publication = await holdPublication(tx, ctx, { ...input, deed: 'sign-off' })
    const own = refusedOwnWork(actor, [publication.preparedBy], ownPublication)
    if (own !== null) throw new DomainError('rule', own)
    const words = await agreementWords(tx, ctx, input)
    const { code, name } = publication
    const before = await listPublications(tx, { partnershipId, code, isPublic: true })
    await advance(tx, ctx, {
      life: publicationLifecycle,
      deed: 'sign-off',
      record: publication,
      write: (state, { id }) =>
        updatePublication(
          tx,
          { partnershipId, id },
          { state, signedAt: ctx.now(), signedBy: personId, meeting: words.meeting },
        ),
      along: [
        moveOf({
          life: publicationLifecycle,
          deed: 'replace',
          records: before,
          write: (state, { id }) => updatePublication(tx, { partnershipId, id }, { state }),
        }),
      ],
      ...words,
      summary: `${name} (${code}) was signed off: everybody can read it.`,
      seat: signOffPublications.seat(actor),
    })
  })
}
