/** "D12": as a board numbers what it decides, from its first meeting on. */
export const decisionNumber = (number: number): string => `D${number}`

/** As addresses and files name it: the meeting, then the board’s number. */
export const decisionReference = ({ meetingNumber, number }: { meetingNumber: number; number: number }) =>
  `${meetingNumber}-D${number}`

export function readDecisionReference(text: string): { meetingNumber: number; number: number } | null {
  const [, meeting, number] = /^([1-9]\d{0,5})-D([1-9]\d{0,5})$/i.exec(text) ?? []
  return meeting === undefined || number === undefined
    ? null
    : { meetingNumber: Number(meeting), number: Number(number) }
}
