import {
  handInSchema,
  pastFiguresReasonSchema,
  pastFiguresRefSchema,
  pastFiguresSchema,
  pastFileRefSchema,
  pastFileSchema,
  pastPictureSchema,
} from '@roundtable/shared/past-figures/past-figures.ts'
import { pastFiguresShown } from '@roundtable/shared/past-figures/past-figures-form.ts'
import { z } from 'zod'
import { procedure, router } from '../base/trpc.ts'
import { agreePastFigures } from './agree-past-figures.ts'
import { getPastFile } from './get-past-file.ts'
import { getPastPicture } from './get-past-picture.ts'
import { handInPastFigures } from './hand-in-past-figures.ts'
import { pastFiguresList } from './list-past-figures.ts'
import { declinePastFigures, withdrawPastFigures } from './settle-past-figures.ts'
import { undoPastFigures } from './undo-past-figures.ts'

const written = z.object({ id: z.string() })

/** A file comes by POST /upload/past-figures; from there on it is asked for here. */
export const pastFiguresRouter = router({
  file: procedure('enter returns', { onlyNow: 'it is work in hand' })
    .input(pastFileRefSchema)
    .output(pastFileSchema)
    .query(({ ctx, input }) => getPastFile(ctx, input)),
  picture: procedure('enter returns', { onlyNow: 'it is work in hand' })
    .input(pastFileRefSchema)
    .output(pastPictureSchema)
    .query(({ ctx, input }) => getPastPicture(ctx, input)),
  list: procedure('see returns', { onlyNow: 'it is work in hand' })
    .output(z.array(pastFiguresSchema))
    .query(({ ctx }) => pastFiguresList(ctx, { most: pastFiguresShown })),
  handIn: procedure('enter returns')
    .input(handInSchema)
    .output(written)
    .mutation(({ ctx, input }) => handInPastFigures(ctx, input)),
  agree: procedure('approve returns')
    .input(pastFiguresRefSchema)
    .output(written)
    .mutation(({ ctx, input }) => agreePastFigures(ctx, input)),
  decline: procedure('approve returns')
    .input(pastFiguresReasonSchema)
    .output(written)
    .mutation(({ ctx, input }) => declinePastFigures(ctx, input)),
  takeBack: procedure('enter returns')
    .input(pastFiguresRefSchema)
    .output(written)
    .mutation(({ ctx, input }) => withdrawPastFigures(ctx, input)),
  undo: procedure('approve returns')
    .input(pastFiguresReasonSchema)
    .output(written)
    .mutation(({ ctx, input }) => undoPastFigures(ctx, input)),
})
