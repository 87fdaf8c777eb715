import type { Tx } from '@roundtable/db/database.ts'
import { insertPastFigures, listPastSeries, pastFiles } from '@roundtable/db/queries/past-figures.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { handInSchema, PastFile, PastLine } from '@roundtable/shared/past-figures/past-figures.ts'
import { problemsOfHandIn } from '@roundtable/shared/past-figures/past-figures-form.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { pastFiguresName } from '@roundtable/shared/past-figures/past-figures-record.ts'
import { enterReturns, entersOnBehalf } from '@roundtable/shared/return/return-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { getPastFile, requirePastFile } from './get-past-file.ts'
import { rememberAnswers } from './remembered-answers.ts'

/** A file goes to the leads of the agencies whose figures it holds, each its own part; nothing is published yet. */
export async function handInPastFigures(ctx: ActorContext, input: z.infer<typeof handInSchema>) {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    const file = await requirePastFile(tx, ctx, input.id)
    if (file.state === 'handed-in') throw new DomainError('rule', 'This file was handed in already.')
    if (file.state !== 'ready') throw new DomainError('rule', 'This file was not read: upload it again.')
    if (file.questions !== '[]' && !input.withoutQuestions) {
      throw new DomainError('rule', 'Answer the questions first, or say that their cells are left out.')
    }
    const { lines, returns } = await getPastFile({ ...ctx, database: { ...database, reader: tx } }, input)
    const changing = lines.filter((line) => takenOf(line) > 0)
    const corrections = correctionsOf(changing)
    if (changing.length === 0) throw nothingNew(returns)
    await assertReportedAsRead(tx, partnershipId, changing)
    assertNoProblems(problemsOfHandIn(input, { corrections }))
    const key = { partnershipId, id: file.id, from: 'ready' } as const
    if (!(await pastFiles.update(tx, key, { state: 'handed-in' }))) {
      throw new DomainError('conflict', 'This file was handed in already.')
    }
    await rememberAnswers(tx, ctx, file)
    for (const agencyId of new Set(changing.map((line) => line.agencyId))) {
      enterReturns.assert(actor, agencyId)
      const part = changing.filter((line) => line.agencyId === agencyId)
      const [{ agencyName } = { agencyName: '' }] = part
      const id = ctx.newId()
      const figures = part.reduce((sum, line) => sum + takenOf(line), 0)
      const onBehalf = entersOnBehalf(actor, agencyId)
      await insertPastFigures(tx, [
        {
          partnershipId,
          id,
          fileId: file.id,
          agencyId,
          state: 'handed-in',
          version: 1,
          figures,
          corrections: correctionsOf(part),
          reason: input.reason,
          onBehalf: Number(onBehalf),
          handedInBy: personId,
          handedInAt: at,
          decidedBy: null,
          decidedAt: null,
        },
      ])
      await begin(tx, ctx, {
        life: pastFiguresLifecycle,
        name: 'past-figures.handed-in',
        ids: [id],
        summary: `${pastFiguresName({ figures, agencyName })} were handed in from a file.`,
        seat: enterReturns.seat(actor, agencyId),
        agencyId,
        onBehalf,
      })
    }
    return { id: file.id }
  })
}

/** What was read for one agency is not decided by another: it may have left, or the line may have a new reporter. */
async function assertReportedAsRead(tx: Tx, partnershipId: string, lines: readonly PastLine[]) {
  const now = await listPastSeries(tx, partnershipId, 'all')
  const reporters = new Map(now.map(({ seriesId, agencyId }) => [seriesId, agencyId]))
  const moved = lines.find(({ seriesId, agencyId }) => reporters.get(seriesId) !== agencyId)
  if (moved === undefined) return
  const sentence = `${moved.agencyName} does not report ${moved.code} any more: upload the file again.`
  throw new DomainError('conflict', sentence)
}

const takenOf = ({ figures, same, inReturns }: PastLine): number => figures - same - inReturns
const correctionsOf = (lines: readonly PastLine[]): number =>
  lines.reduce((sum, { corrections }) => sum + corrections, 0)

const nothingNew = (returns: PastFile['returns']) =>
  new DomainError(
    'rule',
    ['This file holds no figure that is new.', ...returns.slice(0, 1).map(({ sentence }) => sentence)].join(
      ' ',
    ),
  )
