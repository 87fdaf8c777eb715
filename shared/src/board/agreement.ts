import { longestMeeting } from '../base/form.ts'
import { idSchema, limitedText } from '../base/ids.ts'

/** The board is left out where none is named. */
export const agreementShape = {
  boardId: idSchema.nullable().default(null),
  meeting: limitedText(longestMeeting),
}
