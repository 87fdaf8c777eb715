import { useState } from 'react'

/** The server takes no more at once: who wants to leave out more changes the file. */
const most = 5_000

/** Lines a person does not want, of those that could be saved. */
export function useLeftOut() {
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  return {
    leftOut,
    take: (lines: readonly number[], isTaken: boolean) =>
      setLeftOut((before) => {
        const after = new Set(before)
        for (const line of lines) {
          if (isTaken) after.delete(line)
          else if (after.size < most) after.add(line)
        }
        return after
      }),
    takeAll: () => setLeftOut(new Set()),
  }
}
export type LeftOut = ReturnType<typeof useLeftOut>
