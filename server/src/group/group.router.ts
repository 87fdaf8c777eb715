import {
  addYoungPersonSchema,
  cardSchema,
  changeGroupSchema,
  endGroupSchema,
  giveCardSchema,
  groupListSchema,
  startGroupSchema,
  stepYoungPersonSchema,
} from '@roundtable/shared/group/group.ts'
import { procedure, router } from '../base/trpc.ts'
import { changeGroup, endGroup, startGroup } from './change-group.ts'
import { endYoungPerson, restoreYoungPerson } from './end-young-person.ts'
import { addYoungPerson, giveCard } from './give-card.ts'
import { listGroups } from './list-groups.ts'

export const groupRouter = router({
  list: procedure('keep groups', { onlyNow: 'it is kept as it is today' })
    .output(groupListSchema)
    .query(({ ctx }) => listGroups(ctx)),
  start: procedure('keep groups')
    .input(startGroupSchema)
    .mutation(({ ctx, input }) => startGroup(ctx, input)),
  change: procedure('keep groups')
    .input(changeGroupSchema)
    .mutation(({ ctx, input }) => changeGroup(ctx, input)),
  end: procedure('keep groups')
    .input(endGroupSchema)
    .mutation(({ ctx, input }) => endGroup(ctx, input)),
  addYoungPerson: procedure('keep groups')
    .input(addYoungPersonSchema)
    .output(cardSchema)
    .mutation(({ ctx, input }) => addYoungPerson(ctx, input)),
  endYoungPerson: procedure('keep groups')
    .input(stepYoungPersonSchema)
    .mutation(({ ctx, input }) => endYoungPerson(ctx, input)),
  restoreYoungPerson: procedure('keep groups')
    .input(stepYoungPersonSchema)
    .mutation(({ ctx, input }) => restoreYoungPerson(ctx, input)),
  giveCard: procedure('keep groups')
    .input(giveCardSchema)
    .output(cardSchema)
    .mutation(({ ctx, input }) => giveCard(ctx, input)),
})
