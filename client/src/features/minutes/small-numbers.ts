import { smallNumbersIn } from '@roundtable/shared/disclosure/small-number-words.ts'
import type { MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { quorumLine } from '@roundtable/shared/minutes/minutes-words.ts'

/** Small counts of people in what everybody who reads meetings will read once the minutes are approved. */
export const numbersInMinutes = ({ sections }: Pick<MinutesView, 'sections'>): string[] =>
  smallNumbersIn(
    sections
      .filter(({ restricted }) => !restricted)
      .flatMap(({ sentences }) => sentences)
      .flatMap(({ line, text, edited, corrections }) => [
        ...(line === quorumLine && edited === null ? [] : [text]),
        ...corrections.map((each) => each.text),
      ])
      .join('\n\n'),
  )
