/**
 * "D12": as a board numbers what it decides, from its first meeting on. What is decided on a restricted item is counted
 * apart, below zero, and reads "DR1": no gap in the others tells that there is one.
 */
export const decisionNumber = (number: number): string => (number < 0 ? `DR${-number}` : `D${number}`)

/** As addresses and files name it: the meeting, then the board’s number. */
export const decisionReference = ({ meetingNumber, number }: { meetingNumber: number; number: number }) =>
  `${meetingNumber}-${decisionNumber(number)}`

export function readDecisionReference(text: string): { meetingNumber: number; number: number } | null {
  const [, meeting, apart, number] = /^([1-9]\d{0,5})-D(R?)([1-9]\d{0,5})$/i.exec(text) ?? []
  return meeting === undefined || number === undefined
    ? null
    : { meetingNumber: Number(meeting), number: Number(number) * (apart === '' ? 1 : -1) }
}
