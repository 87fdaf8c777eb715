import {
  privateNotesRefSchema,
  privateNotesSchema,
  savedNoteSchema,
  savePrivateNoteSchema,
} from '@roundtable/shared/private-note/private-note.ts'
import { procedure, router } from '../base/trpc.ts'
import { listOwnNotes, savePrivateNote } from './private-notes.ts'

export const privateNoteRouter = router({
  list: procedure('take private notes', { onlyNow: 'it is about the reader' })
    .input(privateNotesRefSchema)
    .output(privateNotesSchema)
    .query(({ ctx, input }) => listOwnNotes(ctx, input.number)),
  save: procedure('take private notes')
    .input(savePrivateNoteSchema)
    .output(savedNoteSchema)
    .mutation(({ ctx, input }) => savePrivateNote(ctx, input)),
})
