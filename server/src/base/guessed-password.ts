import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** Of 0 to 4: beyond 2 it takes more than a hundred million guesses. */
const leastScore = 3

let guesser: ZxcvbnFactory | undefined

/** Whether it is among the passwords many people have, or near one of them or what is known of the person. */
export function isEasilyGuessed(password: string, known: readonly string[]): boolean {
  guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return guesser.check(password, [...known, 'roundtable']).score < leastScore
}
