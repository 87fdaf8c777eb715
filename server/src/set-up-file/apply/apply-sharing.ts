import { sharingIn } from '@roundtable/shared/set-up/file/check-sharing.ts'
import type { RowPlan } from '@roundtable/shared/set-up/file/row-plan.ts'
import { textIn } from '@roundtable/shared/set-up/sheet/columns.ts'
import { recordSharingSchema } from '@roundtable/shared/sharing/sharing.ts'
import { recordSharing } from '../../sharing/record-sharing.ts'
import { type Applying, codeIn, inputOf } from './applying.ts'

export async function applySharing(applying: Applying, { cells }: RowPlan): Promise<void> {
  const { ctx } = applying
  const agencyCode = codeIn(applying, textIn(cells, 'agency'))
  await recordSharing(ctx, inputOf(recordSharingSchema, { id: ctx.newId(), agencyCode, ...sharingIn(cells) }))
}
