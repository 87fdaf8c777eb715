import { pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import type { FrameSide, PackFrame } from '@roundtable/shared/pack/frames.ts'
import type { PackContent } from '@roundtable/shared/pack/pack.ts'

export const sideWords: Readonly<Record<FrameSide, string>> = {
  main: '',
  story: 'the story behind it',
  accountability: 'who answers for it',
  plan: 'what is planned',
  decision: 'the last decision',
}

/** A frame in a line, for whoever wants to know what comes next. */
export function frameTitle(frame: PackFrame, { board }: Pick<PackContent, 'board'>): string {
  if (frame.kind === 'agenda')
    return `the agenda of ${board}${frame.parts > 1 ? `, screen ${frame.part} of ${frame.parts}` : ''}`
  if (frame.kind === 'item') return `item ${frame.item.place}, ${frame.item.title}`
  const { exhibit, side, part, parts } = frame
  const words = [
    `${pinWord(exhibit.kind).toLowerCase()} ${exhibit.reference}`.trim(),
    sideWords[side],
    parts > 1 ? `screen ${part} of ${parts}` : '',
  ]
  return words.filter((word) => word !== '').join(', ')
}
