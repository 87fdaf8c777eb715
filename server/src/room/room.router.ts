import { oneRoomSchema, recordedSchema, roomEntrySchema, roomSchema } from '@roundtable/shared/room/room.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { enterRoom } from './enter-room.ts'
import { getRoom } from './get-room.ts'

export const roomRouter = router({
  get: pastProcedure('see records of meetings', oneRoomSchema)
    .output(roomSchema)
    .query(({ ctx, input }) => getRoom(ctx, input.number)),
  enter: procedure('record meetings')
    .input(roomEntrySchema)
    .output(recordedSchema)
    .mutation(({ ctx, input }) => enterRoom(ctx, input)),
})
